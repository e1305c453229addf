// How far shapes reach in longitude and latitude, as RFC 7946 writes it: west may be greater than east.
#pragma once

#include "viz/geo/lonlat.h"
#include "viz/geo/spherical_region.h"

#include <glm/vec3.hpp>

#include <optional>
#include <span>
#include <vector>

namespace demarche {

/// Degrees. Longitudes run from `west` eastwards to `east`; west > east: over 180 degrees.
struct LonLatBounds {
    double west = 0.0;
    double south = 0.0;
    double east = 0.0;
    double north = 0.0;

    bool operator==(const LonLatBounds&) const = default;
};

/// Collects shapes and finds the narrowest bounds round them all.
class LonLatExtent {
public:
    void add(LonLat place);
    /// Unit vectors joined by great circles, which may reach nearer to a pole than their ends.
    void addLine(std::span<const glm::dvec3> line);
    /// With the poles when they lie inside: then all longitudes.
    void add(const SphericalRegion& region);

    /// Nothing when nothing was added. Of several gaps of the same width the first from the west is left out.
    [[nodiscard]] std::optional<LonLatBounds> bounds() const;

private:
    struct Span {
        double west = 0.0;
        double width = 0.0;
    };

    void addArc(const glm::dvec3& from, const glm::dvec3& to);
    void reach(double latitude);

    std::vector<Span> _spans;
    double _south = 90.0;
    double _north = -90.0;
    bool _allRound = false;
};

}  // namespace demarche
