#include "assets/bake/planar_geometry.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace demarche::bake {
namespace {

GridPoint rounded(double x, double y) {
    return {.x = static_cast<std::int32_t>(std::lround(x)), .y = static_cast<std::int32_t>(std::lround(y))};
}

}  // namespace

PlanarGeometry::PlanarGeometry() : _context(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(
        _context, [](const char* message, void* self) { static_cast<PlanarGeometry*>(self)->_lastError = message; },
        this);
}

PlanarGeometry::~PlanarGeometry() { GEOS_finish_r(_context); }

PlanarGeometry::Geometry PlanarGeometry::owned(GEOSGeometry* geometry, const char* operation) {
    if (geometry == nullptr) throw std::runtime_error(std::string("GEOS: ") + operation + ": " + _lastError);
    return Geometry(geometry, Release{_context});
}

// The first point again at the end when count is larger than the number of points.
GEOSCoordSequence* PlanarGeometry::sequence(const Polyline& from, std::size_t count) {
    GEOSCoordSequence* coordinates = GEOSCoordSeq_create_r(_context, static_cast<unsigned>(count), 2);
    for (std::size_t i = 0; i < count; ++i) {
        const GridPoint point = from[i % from.size()];
        GEOSCoordSeq_setXY_r(_context, coordinates, static_cast<unsigned>(i), point.x, point.y);
    }
    return coordinates;
}

PlanarGeometry::Geometry PlanarGeometry::line(const Polyline& from) {
    return owned(GEOSGeom_createLineString_r(_context, sequence(from, from.size())), "line");
}

PlanarGeometry::Geometry PlanarGeometry::ring(const Polyline& from) {
    return owned(GEOSGeom_createLinearRing_r(_context, sequence(from, from.size() + 1)), "ring");
}

Polyline PlanarGeometry::points(const GEOSGeometry* from) {
    const GEOSCoordSequence* coordinates = GEOSGeom_getCoordSeq_r(_context, from);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(_context, coordinates, &count);
    Polyline result;
    for (unsigned i = 0; i < count; ++i) {
        double x = 0.0;
        double y = 0.0;
        GEOSCoordSeq_getXY_r(_context, coordinates, i, &x, &y);
        const GridPoint point = rounded(x, y);
        if (result.empty() || result.back() != point) result.push_back(point);
    }
    return result;
}

Polyline PlanarGeometry::ringPoints(const GEOSGeometry* from, bool counterClockwise) {
    Polyline result = points(from);
    if (result.size() > 1 && result.front() == result.back()) result.pop_back();
    if ((doubleArea(result) > 0) != counterClockwise) std::ranges::reverse(result);
    return result;
}

Face PlanarGeometry::face(const GEOSGeometry* polygon) {
    Face result;
    result.shell = ringPoints(GEOSGetExteriorRing_r(_context, polygon), true);
    const int holes = GEOSGetNumInteriorRings_r(_context, polygon);
    for (int i = 0; i < holes; ++i) {
        result.holes.push_back(ringPoints(GEOSGetInteriorRingN_r(_context, polygon, i), false));
    }
    const Geometry inside = owned(GEOSPointOnSurface_r(_context, polygon), "point on surface");
    double x = 0.0;
    double y = 0.0;
    GEOSGeomGetX_r(_context, inside.get(), &x);
    GEOSGeomGetY_r(_context, inside.get(), &y);
    result.inside = {.lon = x / degreeSteps, .lat = y / degreeSteps};
    return result;
}

std::vector<Polyline> PlanarGeometry::noded(const std::vector<Polyline>& lines) {
    std::vector<GEOSGeometry*> members;
    for (const Polyline& each : lines) {
        if (each.size() > 1) members.push_back(line(each).release());
    }
    const Geometry all = owned(GEOSGeom_createCollection_r(_context, GEOS_MULTILINESTRING, members.data(),
                                                           static_cast<unsigned>(members.size())),
                               "collection of lines");
    const Geometry together = owned(GEOSUnaryUnionPrec_r(_context, all.get(), 1.0), "noding");
    std::vector<Polyline> result;
    const int count = GEOSGetNumGeometries_r(_context, together.get());
    for (int i = 0; i < count; ++i) {
        Polyline each = points(GEOSGetGeometryN_r(_context, together.get(), i));
        if (each.size() > 1) result.push_back(std::move(each));
    }
    return result;
}

std::vector<Face> PlanarGeometry::faces(const std::vector<Polyline>& nodedLines) {
    std::vector<Geometry> lines;
    std::vector<const GEOSGeometry*> members;
    for (const Polyline& each : nodedLines) {
        lines.push_back(line(each));
        members.push_back(lines.back().get());
    }
    const Geometry polygons =
        owned(GEOSPolygonize_r(_context, members.data(), static_cast<unsigned>(members.size())), "faces");
    std::vector<Face> result;
    const int count = GEOSGetNumGeometries_r(_context, polygons.get());
    for (int i = 0; i < count; ++i) {
        Face each = face(GEOSGetGeometryN_r(_context, polygons.get(), i));
        if (each.shell.size() > 2) result.push_back(std::move(each));
    }
    return result;
}

std::vector<Triangle> PlanarGeometry::triangles(const Face& from) {
    if (from.shell.size() == 3 && from.holes.empty()) return {{from.shell[0], from.shell[1], from.shell[2]}};
    std::vector<GEOSGeometry*> holes;
    std::int64_t area = doubleArea(from.shell);
    for (const Polyline& hole : from.holes) {
        holes.push_back(ring(hole).release());
        area += doubleArea(hole);
    }
    const Geometry polygon = owned(GEOSGeom_createPolygon_r(_context, ring(from.shell).release(), holes.data(),
                                                            static_cast<unsigned>(holes.size())),
                                   "polygon");
    const Geometry mesh = owned(GEOSConstrainedDelaunayTriangulation_r(_context, polygon.get()), "triangulation");
    std::vector<Triangle> result;
    const int count = GEOSGetNumGeometries_r(_context, mesh.get());
    for (int i = 0; i < count; ++i) {
        const Polyline corners =
            ringPoints(GEOSGetExteriorRing_r(_context, GEOSGetGeometryN_r(_context, mesh.get(), i)), true);
        if (corners.size() != 3) continue;
        area -= doubleArea(corners);
        result.push_back({corners[0], corners[1], corners[2]});
    }
    if (area != 0) {
        throw std::runtime_error("triangles leave a hole near " + std::to_string(from.inside.lon) + ", " +
                                 std::to_string(from.inside.lat));
    }
    return result;
}

}  // namespace demarche::bake
