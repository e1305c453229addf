// Where the name of a line or of a zone along a line stands: beside it, not on it.
#pragma once

#include "viz/geo/geo_shapes.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace demarche {

/// The line's course at the name, as unit vectors, and the side of the name.
struct LabelBeside {
    glm::dvec3 from{};
    glm::dvec3 to{};
    double side = 1.0;  ///< 1: on the left of the way from `from` to `to`; -1: on its right.
};

struct LabelBesidePlace {
    LonLat at;  ///< On the line.
    LabelBeside beside;
};

/// Of several places along the first line, and both sides of each, the one where a name of usual size would have to be
/// pushed least to be clear of the line, away from `others`, and near the middle. Nothing for shapes without lines and
/// for those with areas, which have room for a name.
[[nodiscard]] std::optional<LabelBesidePlace> placeBesideLine(const GeoShapes& shapes, std::span<const LonLat> others);

/// Length along the unit vector `way` until a box, its middle moved along it from `from`, holds none of the points that
/// it meets. `blocked` is used for work and emptied.
[[nodiscard]] double pushedClear(glm::dvec2 from, glm::dvec2 way, glm::dvec2 halfBox,
                                 std::span<const glm::dvec2> points, std::vector<std::pair<double, double>>& blocked);

/// Appends points between two others, at most `spacing` apart but never more than 64.
void appendBetween(glm::dvec2 a, glm::dvec2 b, double spacing, std::vector<glm::dvec2>& points);

}  // namespace demarche
