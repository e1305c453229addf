// What the bake asks of GEOS: noding lines on the integer grid, the faces between lines, and triangles of a face.
// Every function throws std::runtime_error when GEOS fails.
#pragma once

#include "assets/bake/grid.h"

#include <geos_c.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace demarche::bake {

/// A face between lines. No ring repeats its first point; the shell is counter-clockwise, the holes are clockwise.
struct Face {
    Polyline shell;
    std::vector<Polyline> holes;
    LonLat inside;  ///< Some point of the face, not on its rings.
};

using Triangle = std::array<GridPoint, 3>;

class PlanarGeometry {
public:
    PlanarGeometry();
    ~PlanarGeometry();
    PlanarGeometry(const PlanarGeometry&) = delete;
    PlanarGeometry& operator=(const PlanarGeometry&) = delete;

    /// Splits lines where they meet (by snap rounding to the grid) and merges what lies twice.
    [[nodiscard]] std::vector<Polyline> noded(const std::vector<Polyline>& lines);
    /// The bounded faces of lines that meet at their ends only, in a fixed order.
    [[nodiscard]] std::vector<Face> faces(const std::vector<Polyline>& nodedLines);
    /// Constrained Delaunay triangles, counter-clockwise. Together they cover the face exactly, or this throws.
    [[nodiscard]] std::vector<Triangle> triangles(const Face& from);

private:
    struct Release {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Release>;

    [[nodiscard]] Geometry owned(GEOSGeometry* geometry, const char* operation);
    [[nodiscard]] GEOSCoordSequence* sequence(const Polyline& from, std::size_t count);
    [[nodiscard]] Geometry line(const Polyline& from);
    [[nodiscard]] Geometry ring(const Polyline& from);
    [[nodiscard]] Polyline points(const GEOSGeometry* from);
    [[nodiscard]] Polyline ringPoints(const GEOSGeometry* from, bool counterClockwise);
    [[nodiscard]] Face face(const GEOSGeometry* polygon);

    GEOSContextHandle_t _context;
    std::string _lastError;
};

}  // namespace demarche::bake
