// A map on its way from one projection to another.
#pragma once

#include "viz/geo/lonlat.h"
#include "viz/projection/projection.h"
#include "viz/projection/sphere_map.h"

#include <optional>

namespace demarche {

/// Every place is `fraction` (0 to 1) of the way, along a straight line, from its point in one projection to its point
/// in the other. Both have the same centre, bearing and eye; to change those too, change them from frame to frame.
/// Immutable.
///
/// - Between two world maps parallels stay straight; between two azimuthal maps directions stay, and the horizon lies
///   where the map would fold over. Both show all that they can at every fraction.
/// - From the orthographic or perspective globe to a world map, what lies beyond the horizon is not shown until the
/// end.
/// - From the two azimuthal maps of the whole sphere to a world map there is no way: see morphable.
class ProjectionMorph : public SphereMap {
public:
    /// The kinds must be morphable. Any fraction; those outside 0 to 1 are taken as the nearer end.
    ProjectionMorph(const ProjectionDescriptor& from, ProjectionKind to, double fraction);

    /// Nothing where the map shows nothing.
    [[nodiscard]] std::optional<glm::dvec2> forward(LonLat place) const;

    [[nodiscard]] const Orthographic& frame() const override { return _from.frame(); }
    [[nodiscard]] SphereBoundary boundary() const override;
    [[nodiscard]] glm::dvec2 project(const MapPoint& point) const override;
    [[nodiscard]] double halfHeight() const override;

    [[nodiscard]] double fraction() const { return _fraction; }

private:
    Projection _from;
    Projection _to;
    double _fraction;
};

/// Whether there is a way from one to the other on which nothing is torn but at the map's edge.
[[nodiscard]] bool morphable(ProjectionKind from, ProjectionKind to);

}  // namespace demarche
