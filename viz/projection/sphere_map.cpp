#include "viz/projection/sphere_map.h"

#include <cmath>

namespace demarche {

TurnedPlace turnedPlace(const glm::dvec3& turned) {
    return {.lon = std::atan2(turned.x, turned.z), .lat = std::atan2(turned.y, std::hypot(turned.x, turned.z))};
}

glm::dvec3 turnedVector(TurnedPlace place) {
    const double c = std::cos(place.lat);
    return {c * std::sin(place.lon), std::sin(place.lat), c * std::cos(place.lon)};
}

MapPoint mapPoint(const glm::dvec3& turned) { return {.vector = turned, .place = turnedPlace(turned)}; }

MapPoint mapPoint(TurnedPlace place) { return {.vector = turnedVector(place), .place = place}; }

}  // namespace demarche
