#include "viz/projection/sphere_map.h"

#include <cmath>

namespace demarche {

TurnedPlace turnedPlace(const glm::dvec3& turned) {
    // Of the size of unit vectors: no need of hypot, which costs half as much as an angle.
    const double aside = std::sqrt(turned.x * turned.x + turned.z * turned.z);
    return {.lon = std::atan2(turned.x, turned.z), .lat = std::atan2(turned.y, aside)};
}

glm::dvec3 turnedVector(TurnedPlace place) {
    const double c = std::cos(place.lat);
    return {c * std::sin(place.lon), std::sin(place.lat), c * std::cos(place.lon)};
}

MapPoint mapPoint(const glm::dvec3& turned) { return {.vector = turned, .place = turnedPlace(turned)}; }

MapPoint mapPoint(TurnedPlace place) { return {.vector = turnedVector(place), .place = place}; }

}  // namespace demarche
