// Points, lines and polygons on the sphere: what overlays are drawn from. Plain values.
#pragma once

#include "viz/geo/lonlat.h"

#include <vector>

namespace demarche {

/// A ring is closed by itself: its first point is not repeated at its end. At least three points.
using GeoRing = std::vector<LonLat>;
/// At least two points.
using GeoLine = std::vector<LonLat>;

/// The first ring is the outline, the others are holes. A polygon is the smaller of the two parts into which its
/// outline divides the sphere, whichever way round it is written; its edges are great circles.
struct GeoPolygon {
    std::vector<GeoRing> rings;

    bool operator==(const GeoPolygon&) const = default;
};

struct GeoShapes {
    std::vector<LonLat> points;
    std::vector<GeoLine> lines;
    std::vector<GeoPolygon> polygons;

    [[nodiscard]] bool empty() const { return points.empty() && lines.empty() && polygons.empty(); }
    bool operator==(const GeoShapes&) const = default;
};

}  // namespace demarche
