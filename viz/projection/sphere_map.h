// What a map must tell so that shapes can be cut for it and bent by it.
#pragma once

#include "engine/math/angle.h"
#include "viz/geo/orthographic.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <numbers>

namespace demarche {

/// Where a map tears the sphere.
enum class SphereCut {
    Circle,       ///< What lies farther from the centre than an angle is left out.
    Antimeridian  ///< The half circle from pole to pole opposite the centre becomes two edges of the map.
};

struct SphereBoundary {
    SphereCut cut = SphereCut::Circle;
    Radians angle;  ///< Of a circle: its angular radius, 0 to pi. Pi: only the place opposite the centre is left out.

    bool operator==(const SphereBoundary&) const = default;
};

/// A place as a map sees it: turned so that the centre is at (0, 0). Radians, longitude -pi to pi.
struct TurnedPlace {
    double lon = 0.0;
    double lat = 0.0;

    bool operator==(const TurnedPlace&) const = default;
};

/// A place of the turned sphere.
struct MapPoint {
    glm::dvec3 vector{0.0, 0.0, 1.0};  ///< Unit vector: right, up, towards the viewer.
    /// The same, for maps that are cut at the antimeridian; others do not look at it. On the antimeridian the longitude
    /// tells which side of the map is meant; at a pole it tells which point of the map's edge.
    TurnedPlace place;

    bool operator==(const MapPoint&) const = default;
};

/// Longitude and latitude of a turned vector and back.
[[nodiscard]] TurnedPlace turnedPlace(const glm::dvec3& turned);
[[nodiscard]] glm::dvec3 turnedVector(TurnedPlace place);

[[nodiscard]] MapPoint mapPoint(const glm::dvec3& turned);
[[nodiscard]] MapPoint mapPoint(TurnedPlace place);

/// A projection, or something between two. Coordinates: globe radii, x right, y up, (0, 0) the centre.
class SphereMap {
public:
    virtual ~SphereMap() = default;

    /// How the sphere is turned: `turned` gives right, up and towards the viewer, which is the centre.
    [[nodiscard]] virtual const Orthographic& frame() const = 0;
    [[nodiscard]] virtual SphereBoundary boundary() const = 0;
    /// Of any point of the turned sphere, beyond the boundary or not.
    [[nodiscard]] virtual glm::dvec2 project(const MapPoint& point) const = 0;
    /// The map ends at this distance above and below the centre; infinity: at its boundary.
    [[nodiscard]] virtual double halfHeight() const = 0;
    /// Of a map cut at the antimeridian: turned longitudes (radians) beyond this, east and west, are not shown yet.
    /// `project` puts them on the edge, so that areas there have no width; lines there have to be left out.
    [[nodiscard]] virtual double longitudeLimit() const { return std::numbers::pi; }

protected:
    SphereMap() = default;
    SphereMap(const SphereMap&) = default;
    SphereMap(SphereMap&&) = default;
    SphereMap& operator=(const SphereMap&) = default;
    SphereMap& operator=(SphereMap&&) = default;
};

}  // namespace demarche
