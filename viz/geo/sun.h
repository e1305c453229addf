// Where the sun stands in the zenith.
#pragma once

#include <glm/vec3.hpp>

namespace demarche {

/// Unit vector, as unitVector(LonLat), of the place that has the sun in the zenith. `days` of universal time since
/// 2000-01-01 12:00. Within 0.02 degree from 1950 to 2050.
[[nodiscard]] glm::dvec3 subsolarDirection(double days);

}  // namespace demarche
