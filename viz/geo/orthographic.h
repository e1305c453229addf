// Orthographic projection of the sphere: the globe as seen from infinitely far (Snyder 1987, chapter 20).
#pragma once

#include "engine/math/angle.h"
#include "viz/geo/lonlat.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <optional>

namespace demarche {

/// Turns the globe so that `centre` faces the viewer. The frame of the result, in globe radii:
///
///        y  up: north at the centre, turned by `bearing`
///        |
///        |
///        +------ x  right
///       /
///      z  towards the viewer
class Orthographic {
public:
    /// `bearing` is the direction, clockwise from north, that points up.
    explicit Orthographic(LonLat centre, Radians bearing = {});
    /// The frame turned about its x axis, so that what stood `angle` below its centre faces the viewer.
    [[nodiscard]] Orthographic leantBack(Radians angle) const;

    /// The turned vector: x and y are the projected point, z > 0 on the visible side.
    [[nodiscard]] glm::dvec3 turned(const glm::dvec3& unit) const;
    /// The projected point in globe radii; nothing on the far side (the horizon itself counts as visible).
    [[nodiscard]] std::optional<glm::dvec2> forward(LonLat place) const;
    /// The place under a point in globe radii; nothing outside the globe's disc.
    [[nodiscard]] std::optional<LonLat> inverse(glm::dvec2 point) const;
    /// Back from the turned frame to the globe's.
    [[nodiscard]] glm::dvec3 unturned(const glm::dvec3& turnedVector) const;

    [[nodiscard]] const glm::dvec3& right() const { return _right; }
    [[nodiscard]] const glm::dvec3& up() const { return _up; }
    [[nodiscard]] const glm::dvec3& towardsViewer() const { return _towards; }

private:
    glm::dvec3 _right;
    glm::dvec3 _up;
    glm::dvec3 _towards;
};

}  // namespace demarche
