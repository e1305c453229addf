// A map on its way from one projection to another.
#pragma once

#include "viz/projection/projection.h"

#include <optional>

namespace demarche {

/// Both ends have the same centre, bearing and eye; to change those too, change them from frame to frame. Immutable.
///
/// - Between two world maps, and between two azimuthal maps, every place goes straight from its point in one to its
///   point in the other: parallels stay straight, or directions do; the horizon lies where the map would fold over.
/// - Between an azimuthal and a world map the way leads over the orthographic globe. The azimuthal map closes to a
///   hemisphere; from its two edges the world map opens until they meet behind it, at the antimeridian.
///
/// At every fraction the map shows all that it can without folding over or tearing anywhere but at its edge.
class ProjectionMorph : public SphereMap {
public:
    /// Any fraction; those outside 0 to 1 are taken as the nearer end.
    ProjectionMorph(const ProjectionDescriptor& from, ProjectionKind to, double fraction);

    /// Nothing where the map shows nothing.
    [[nodiscard]] std::optional<glm::dvec2> forward(LonLat place) const;

    [[nodiscard]] const Orthographic& frame() const override { return _from.frame(); }
    [[nodiscard]] SphereBoundary boundary() const override { return _boundary; }
    [[nodiscard]] glm::dvec2 project(const MapPoint& point) const override;
    [[nodiscard]] double halfHeight() const override;
    [[nodiscard]] double longitudeLimit() const override { return _longitudeLimit; }

    [[nodiscard]] double fraction() const { return _fraction; }
    /// How much of the map is a globe seen from outside: 1 for orthographic and perspective, 0 for maps.
    [[nodiscard]] double globeness() const;

private:
    /// Shares of the three maps on the way between an azimuthal and a world map; they add up to 1.
    struct Shares {
        double azimuthal = 0.0;
        double globe = 0.0;
        double world = 0.0;
    };

    [[nodiscard]] bool overTheGlobe() const;
    [[nodiscard]] glm::dvec2 projectOverTheGlobe(const MapPoint& point) const;
    void openOverTheGlobe();
    /// Radius of what is left of the azimuthal map.
    [[nodiscard]] double azimuthalRim() const;

    Projection _from;
    Projection _to;
    double _fraction;
    SphereBoundary _boundary;
    double _longitudeLimit = std::numbers::pi;
    Shares _shares;  ///< When the way leads over the globe.
};

/// A globe seen from outside: what lies behind it is hidden.
[[nodiscard]] bool isGlobe(ProjectionKind kind);

}  // namespace demarche
