// How much each point of a line matters, found once, so that any view can leave out what it could not show.
#pragma once

#include <glm/vec3.hpp>

#include <span>
#include <vector>

namespace demarche {

/// For each point the tolerance (radians) from which on it may be left out: keeping the points with more than t leaves
/// a line nowhere farther than about t from the whole one (Douglas and Peucker 1973). The ends are infinite. Ranks,
/// unlike thinning by pixels, keep the same points while the camera pans, so that lines do not crawl.
[[nodiscard]] std::vector<double> pointDetail(std::span<const glm::dvec3> line);

}  // namespace demarche
