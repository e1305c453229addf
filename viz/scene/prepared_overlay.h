// The shapes of an overlay made ready for drawing from any camera: unit vectors, ranked by how much they matter.
#pragma once

#include "viz/geo/geo_shapes.h"
#include "viz/geo/spherical_cap.h"
#include "viz/geo/spherical_ring.h"

#include <glm/vec3.hpp>

#include <vector>

namespace demarche {

/// As a story states it.
struct OverlayGeometry {
    GeoShapes shapes;
    double bufferKm = 0.0;  ///< Width, from edge to edge, of the zone around points, lines and outlines; 0 = no zone.
    bool softEdge = true;   ///< The zone fades out instead of ending at a line: nobody said where it ends.
};

/// Points along the ground; pointDetail says when one may be left out.
struct DetailedLine {
    std::vector<glm::dvec3> points;
    std::vector<double> detail;
    SphericalCap cap;
};

[[nodiscard]] DetailedLine detailedLine(std::vector<glm::dvec3> points);

/// A ring of a polygon: the closed line has the polygon on its left, and its first point again at its end.
struct PreparedRing {
    SphericalRing ring;
    DetailedLine line;
};

/// Made once from a story's overlay. Rings without an inside are left out.
class PreparedOverlay {
public:
    explicit PreparedOverlay(const OverlayGeometry& geometry);

    [[nodiscard]] const std::vector<glm::dvec3>& points() const { return _points; }
    [[nodiscard]] const std::vector<DetailedLine>& lines() const { return _lines; }
    [[nodiscard]] const std::vector<std::vector<PreparedRing>>& polygons() const { return _polygons; }
    [[nodiscard]] double bufferKm() const { return _bufferKm; }
    [[nodiscard]] bool softEdge() const { return _softEdge; }
    /// Around everything, the zone included.
    [[nodiscard]] const SphericalCap& cap() const { return _cap; }

private:
    std::vector<glm::dvec3> _points;
    std::vector<DetailedLine> _lines;
    std::vector<std::vector<PreparedRing>> _polygons;
    double _bufferKm;
    bool _softEdge;
    SphericalCap _cap;
};

}  // namespace demarche
