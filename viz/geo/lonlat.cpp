#include "viz/geo/lonlat.h"

#include <cmath>
#include <numbers>

namespace demarche {
namespace {

constexpr double degree = std::numbers::pi / 180.0;

}  // namespace

glm::dvec3 unitVector(LonLat place) {
    const double cosLat = std::cos(place.lat * degree);
    return {cosLat * std::cos(place.lon * degree), cosLat * std::sin(place.lon * degree), std::sin(place.lat * degree)};
}

LonLat lonLat(const glm::dvec3& direction) {
    const double horizontal = std::hypot(direction.x, direction.y);
    const double lon = horizontal > 0.0 ? std::atan2(direction.y, direction.x) : 0.0;
    return {.lon = lon / degree, .lat = std::atan2(direction.z, horizontal) / degree};
}

}  // namespace demarche
