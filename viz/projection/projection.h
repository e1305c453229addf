// Map projections of the sphere as values: from places to points of a plane and back.
//
//        y  up: north at the centre, turned by `bearing`
//        |
//        +------ x  right; (0, 0) is the centre. Lengths in globe radii, true to scale at the centre (Equal Earth,
//                          Natural Earth and Robinson: as their authors scaled them).
//
// Sources: Snyder 1987, "Map projections: a working manual", USGS Professional Paper 1395, for all but Equal Earth,
// Natural Earth and Robinson, whose sources stand at their formulas. docs/projections.md has the errors measured.
#pragma once

#include "engine/math/angle.h"
#include "viz/geo/lonlat.h"
#include "viz/geo/orthographic.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <optional>

namespace demarche {

enum class ProjectionKind {
    orthographic,
    perspective,  ///< Vertical near-side perspective: what GlobeView shows.
    azimuthalEquidistant,
    azimuthalEqualArea,  ///< Lambert's.
    equalEarth,
    naturalEarth,
    robinson,
    mercator,
    equirectangular,
};

/// Where a projection tears the sphere.
enum class SphereCut {
    circle,       ///< What lies farther from the centre than an angle is left out.
    antimeridian  ///< The half circle from pole to pole opposite the centre becomes two edges of the map.
};

struct SphereBoundary {
    SphereCut cut = SphereCut::circle;
    Radians angle;  ///< Of a circle: its angular radius, 0 to pi. Pi: only the place opposite the centre is left out.

    bool operator==(const SphereBoundary&) const = default;
};

struct ProjectionDescriptor {
    ProjectionKind kind = ProjectionKind::orthographic;
    /// In the middle of the map. A latitude other than 0 gives the oblique aspect of the world maps, too.
    LonLat centre;
    Radians bearing;  ///< Direction, clockwise from north, that points up at the centre.
    /// Of the perspective alone: how far the eye is from the globe's centre, more than 1 (GlobeView::eyeDistance).
    double eyeDistance = 4.0;

    bool operator==(const ProjectionDescriptor&) const = default;
};

/// A place as a projection sees it: turned so that the centre is at (0, 0). Radians, longitude -pi to pi.
struct TurnedPlace {
    double lon = 0.0;
    double lat = 0.0;

    bool operator==(const TurnedPlace&) const = default;
};

/// Immutable; cheap to make and to copy.
class Projection {
public:
    explicit Projection(const ProjectionDescriptor& descriptor);

    /// Nothing on the hidden side, and nothing opposite the centre of an azimuthal map. The horizon counts as visible.
    /// A pole in Mercator's projection is at 38 globe radii instead of infinity.
    [[nodiscard]] std::optional<glm::dvec2> forward(LonLat place) const;
    /// Nothing beside the map.
    [[nodiscard]] std::optional<LonLat> inverse(glm::dvec2 point) const;

    [[nodiscard]] SphereBoundary boundary() const;
    [[nodiscard]] const ProjectionDescriptor& descriptor() const { return _descriptor; }
    /// How the sphere is turned: `turned` gives right, up and towards the viewer, which is the centre.
    [[nodiscard]] const Orthographic& frame() const { return _frame; }

    /// For those that cut at the boundary themselves: the point of any turned place or turned unit vector, hidden or
    /// not.
    [[nodiscard]] glm::dvec2 project(TurnedPlace place) const;
    [[nodiscard]] glm::dvec2 project(const glm::dvec3& turned) const;

private:
    [[nodiscard]] TurnedPlace turned(LonLat place) const;
    [[nodiscard]] LonLat unturned(TurnedPlace place) const;

    ProjectionDescriptor _descriptor;
    Orthographic _frame;
};

/// Longitude and latitude, in radians, of a turned vector and back.
[[nodiscard]] TurnedPlace turnedPlace(const glm::dvec3& turned);
[[nodiscard]] glm::dvec3 turnedVector(TurnedPlace place);

/// Mercator's map is shown as a square (latitude 85.0511): y from -pi to pi.
inline constexpr double mercatorEdge = std::numbers::pi;

}  // namespace demarche
