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
#include "viz/projection/sphere_map.h"

#include <glm/vec2.hpp>

#include <numbers>
#include <optional>

namespace demarche {

enum class ProjectionKind {
    Orthographic,
    Perspective,  ///< Vertical near-side perspective: what GlobeView shows.
    AzimuthalEquidistant,
    AzimuthalEqualArea,  ///< Lambert's.
    EqualEarth,
    NaturalEarth,
    Robinson,
    Mercator,
    Equirectangular,
};

struct ProjectionDescriptor {
    ProjectionKind kind = ProjectionKind::Orthographic;
    /// In the middle of the map. A latitude other than 0 gives the oblique aspect of the world maps, too.
    LonLat centre;
    Radians bearing;  ///< Direction, clockwise from north, that points up at the centre.
    /// Of the perspective alone: how far the eye is from the globe's centre, more than 1 (GlobeView::eyeDistance).
    double eyeDistance = 4.0;

    bool operator==(const ProjectionDescriptor&) const = default;
};

/// Immutable; cheap to make and to copy.
class Projection : public SphereMap {
public:
    explicit Projection(const ProjectionDescriptor& descriptor);

    /// Nothing on the hidden side, and nothing opposite the centre of an azimuthal map. The horizon counts as visible.
    /// A pole in Mercator's projection is at 38 globe radii instead of infinity.
    [[nodiscard]] std::optional<glm::dvec2> forward(LonLat place) const;
    /// Nothing beside the map.
    [[nodiscard]] std::optional<LonLat> inverse(glm::dvec2 point) const;

    [[nodiscard]] const ProjectionDescriptor& descriptor() const { return _descriptor; }

    [[nodiscard]] const Orthographic& frame() const override { return _frame; }
    [[nodiscard]] SphereBoundary boundary() const override;
    [[nodiscard]] glm::dvec2 project(const MapPoint& point) const override;
    [[nodiscard]] double halfHeight() const override;

private:
    [[nodiscard]] TurnedPlace turned(LonLat place) const;
    [[nodiscard]] LonLat unturned(TurnedPlace place) const;

    ProjectionDescriptor _descriptor;
    Orthographic _frame;
};

/// Mercator's map is shown as a square (latitude 85.0511): y from -pi to pi.
inline constexpr double mercatorEdge = std::numbers::pi;

}  // namespace demarche
