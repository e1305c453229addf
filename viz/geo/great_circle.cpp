#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

// Below this length (radians) the cross product of the ends is all rounding error.
constexpr double degenerate = 1e-15;

glm::dvec3 anyPerpendicular(const glm::dvec3& start) {
    const glm::dvec3 pole{0.0, 0.0, 1.0};
    const glm::dvec3 greenwich{1.0, 0.0, 0.0};
    const glm::dvec3 towards = std::abs(start.z) < 1.0 - 1e-12 ? pole : greenwich;
    return glm::normalize(towards - start * glm::dot(towards, start));
}

}  // namespace

Radians angleBetween(const glm::dvec3& a, const glm::dvec3& b) {
    return Radians(2.0 * std::atan2(glm::length(a - b), glm::length(a + b)));
}

GreatCircle::GreatCircle(LonLat from, LonLat to) : GreatCircle(unitVector(from), unitVector(to)) {}

GreatCircle::GreatCircle(const glm::dvec3& fromUnit, const glm::dvec3& toUnit)
    : _start(fromUnit), _tangent(0.0), _angle(angleBetween(fromUnit, toUnit).value) {
    // (b - a) x (b + a) = 2 (b x a): the same direction, without cancellation when the ends are close.
    const glm::dvec3 normal = glm::cross(toUnit + fromUnit, toUnit - fromUnit);
    const double length = glm::length(normal);
    _tangent = length > degenerate ? glm::normalize(glm::cross(normal, fromUnit)) : anyPerpendicular(fromUnit);
}

glm::dvec3 GreatCircle::at(double fraction) const {
    const double along = fraction * _angle;
    return _start * std::cos(along) + _tangent * std::sin(along);
}

Radians GreatCircle::azimuthAt(double fraction) const {
    const double along = fraction * _angle;
    const glm::dvec3 travel = _tangent * std::cos(along) - _start * std::sin(along);
    const Radians lon{Degrees(lonLat(at(fraction)).lon)};
    const Radians lat{Degrees(lonLat(at(fraction)).lat)};
    const glm::dvec3 east{-std::sin(lon.value), std::cos(lon.value), 0.0};
    const glm::dvec3 north{-std::sin(lat.value) * std::cos(lon.value), -std::sin(lat.value) * std::sin(lon.value),
                           std::cos(lat.value)};
    return Radians(std::atan2(glm::dot(travel, east), glm::dot(travel, north)));
}

double distanceToArc(const glm::dvec3& point, const glm::dvec3& a, const glm::dvec3& b) {
    const double ends = std::min(glm::distance(point, a), glm::distance(point, b));
    const glm::dvec3 pole = glm::cross(a, b);
    const double size = glm::length(pole);
    if (size < 1e-15) return ends;
    const glm::dvec3 n = pole / size;
    const glm::dvec3 foot = point - n * glm::dot(point, n);
    const bool between = glm::dot(glm::cross(n, a), foot) >= 0.0 && glm::dot(glm::cross(b, n), foot) >= 0.0;
    return between ? std::min(ends, std::abs(glm::dot(point, n))) : ends;
}

}  // namespace demarche
