#include "viz/geo/orthographic.h"

#include <glm/geometric.hpp>

#include <cmath>

namespace demarche {

Orthographic::Orthographic(LonLat centre, Radians bearing) : _right(0.0), _up(0.0), _towards(unitVector(centre)) {
    const Radians lon{Degrees(centre.lon)};
    const Radians lat{Degrees(centre.lat)};
    const glm::dvec3 east{-std::sin(lon.value), std::cos(lon.value), 0.0};
    const glm::dvec3 north{-std::sin(lat.value) * std::cos(lon.value), -std::sin(lat.value) * std::sin(lon.value),
                           std::cos(lat.value)};
    const double c = std::cos(bearing.value);
    const double s = std::sin(bearing.value);
    _right = east * c - north * s;
    _up = north * c + east * s;
}

Orthographic Orthographic::leantBack(Radians angle) const {
    const double c = std::cos(angle.value);
    const double s = std::sin(angle.value);
    Orthographic leant = *this;
    leant._towards = _towards * c - _up * s;
    leant._up = _up * c + _towards * s;
    return leant;
}

glm::dvec3 Orthographic::turned(const glm::dvec3& unit) const {
    return {glm::dot(unit, _right), glm::dot(unit, _up), glm::dot(unit, _towards)};
}

std::optional<glm::dvec2> Orthographic::forward(LonLat place) const {
    const glm::dvec3 t = turned(unitVector(place));
    // On the horizon the rounding of the dot product alone decides the sign.
    constexpr double horizon = -1e-10;
    if (t.z < horizon) return std::nullopt;
    return glm::dvec2(t.x, t.y);
}

std::optional<LonLat> Orthographic::inverse(glm::dvec2 point) const {
    const double squared = glm::dot(point, point);
    if (squared > 1.0) return std::nullopt;
    return lonLat(unturned({point.x, point.y, std::sqrt(1.0 - squared)}));
}

glm::dvec3 Orthographic::unturned(const glm::dvec3& turnedVector) const {
    return _right * turnedVector.x + _up * turnedVector.y + _towards * turnedVector.z;
}

}  // namespace demarche
