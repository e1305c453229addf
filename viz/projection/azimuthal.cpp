#include "viz/projection/azimuthal.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

using std::numbers::pi;
/// So far beside the edge a point still counts as on it: rounding.
constexpr double rimRounding = 1e-12;
/// Some radii are flat at the edge, so that their last bits stand for many angles: these bits are the edge itself.
constexpr double rimBits = 5e-16;

/// A circle seen from outside: the sine of the angle between the eye's axis and the sightline, turned into the angle at
/// the globe's centre (Snyder 1987, 23-4, solved without the difference of two nearly equal numbers at the centre).
double perspectiveAngle(double radius, double eye) {
    const double sightline = std::atan2(radius, eye - 1.0);
    return std::asin(std::min(1.0, eye * std::sin(sightline))) - sightline;
}

}  // namespace

bool isAzimuthal(ProjectionKind kind) {
    return kind == ProjectionKind::Orthographic || kind == ProjectionKind::Perspective ||
           kind == ProjectionKind::AzimuthalEquidistant || kind == ProjectionKind::AzimuthalEqualArea;
}

double Azimuthal::largestAngle() const {
    if (kind == ProjectionKind::Orthographic) return pi / 2.0;
    if (kind == ProjectionKind::Perspective) return std::acos(1.0 / eyeDistance);
    return pi;
}

double Azimuthal::radius(double angle) const {
    switch (kind) {
        case ProjectionKind::Orthographic: return std::sin(angle);
        case ProjectionKind::Perspective:
            return (eyeDistance - 1.0) * std::sin(angle) / (eyeDistance - std::cos(angle));
        case ProjectionKind::AzimuthalEqualArea: return 2.0 * std::sin(angle / 2.0);
        default: assert(kind == ProjectionKind::AzimuthalEquidistant); return angle;
    }
}

double Azimuthal::radiusSlope(double angle) const {
    switch (kind) {
        case ProjectionKind::Orthographic: return std::cos(angle);
        case ProjectionKind::Perspective: {
            const double depth = eyeDistance - std::cos(angle);
            return (eyeDistance - 1.0) * (eyeDistance * std::cos(angle) - 1.0) / (depth * depth);
        }
        case ProjectionKind::AzimuthalEqualArea: return std::cos(angle / 2.0);
        default: assert(kind == ProjectionKind::AzimuthalEquidistant); return 1.0;
    }
}

glm::dvec2 Azimuthal::point(const glm::dvec3& turned) const {
    const glm::dvec2 aside(turned.x, turned.y);
    if (kind == ProjectionKind::Orthographic) return aside;
    if (kind == ProjectionKind::Perspective) return aside * ((eyeDistance - 1.0) / (eyeDistance - turned.z));
    // Unit vectors: no need of hypot, which costs as much as all the rest.
    const double sine = std::sqrt(aside.x * aside.x + aside.y * aside.y);
    if (sine == 0.0) return {};
    return aside * (radius(std::atan2(sine, turned.z)) / sine);
}

std::optional<double> Azimuthal::angle(double radius) const {
    const double edge = this->radius(largestAngle());
    if (!(radius <= edge + rimRounding)) return std::nullopt;
    if (radius >= edge * (1.0 - rimBits)) return largestAngle();
    switch (kind) {
        case ProjectionKind::Orthographic: return std::asin(radius);
        case ProjectionKind::Perspective: return perspectiveAngle(radius, eyeDistance);
        case ProjectionKind::AzimuthalEqualArea: return 2.0 * std::asin(radius / 2.0);
        default: assert(kind == ProjectionKind::AzimuthalEquidistant); return radius;
    }
}

}  // namespace demarche
