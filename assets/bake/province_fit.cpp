#include "assets/bake/province_fit.h"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>

namespace demarche::bake {
namespace {

/// Half the width of what counts as a spike: about 170 metres.
constexpr double spikeSteps = 15.0;

/// Counts in steps of the grid, so that a precision of 1 keeps results on it.
class Areas {
public:
    Areas() : _context(GEOS_init_r()) {
        GEOSContext_setErrorMessageHandler_r(
            _context, [](const char* message, void* self) { static_cast<Areas*>(self)->_lastError = message; }, this);
    }
    ~Areas() { GEOS_finish_r(_context); }
    Areas(const Areas&) = delete;
    Areas& operator=(const Areas&) = delete;

    struct Release {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Release>;

    Geometry line(const Polyline& from) {
        GEOSCoordSequence* coordinates = GEOSCoordSeq_create_r(_context, static_cast<unsigned>(from.size()), 2);
        for (unsigned i = 0; i < from.size(); ++i) {
            GEOSCoordSeq_setXY_r(_context, coordinates, i, from[i].x, from[i].y);
        }
        return owned(GEOSGeom_createLineString_r(_context, coordinates), "line");
    }

    /// The even-odd inside of rings.
    Geometry area(const std::vector<Polyline>& rings) {
        std::vector<GEOSGeometry*> members;
        for (Polyline ring : rings) {
            if (ring.front() != ring.back()) ring.push_back(ring.front());
            if (ring.size() > 3) members.push_back(line(ring).release());
        }
        const Geometry lines = owned(GEOSGeom_createCollection_r(_context, GEOS_MULTILINESTRING, members.data(),
                                                                 static_cast<unsigned>(members.size())),
                                     "rings");
        const Geometry noded = owned(GEOSUnaryUnionPrec_r(_context, lines.get(), 1.0), "noding");
        return owned(GEOSBuildArea_r(_context, noded.get()), "area");
    }

    Geometry grown(const Geometry& of, double steps) {
        return owned(GEOSBuffer_r(_context, of.get(), steps, 8), "buffer");
    }
    Geometry without(const Geometry& a, const Geometry& b) {
        return owned(GEOSDifferencePrec_r(_context, a.get(), b.get(), 1.0), "difference");
    }
    Geometry both(const Geometry& a, const Geometry& b) {
        return owned(GEOSIntersectionPrec_r(_context, a.get(), b.get(), 1.0), "intersection");
    }

    std::vector<Polyline> parts(const Geometry& of) {
        std::vector<Polyline> result;
        const int count = GEOSGetNumGeometries_r(_context, of.get());
        for (int i = 0; i < count; ++i) {
            const GEOSGeometry* part = GEOSGetGeometryN_r(_context, of.get(), i);
            const int type = GEOSGeomTypeId_r(_context, part);
            if (type == GEOS_POLYGON) result.push_back(points(GEOSGetExteriorRing_r(_context, part)));
            if (type == GEOS_LINESTRING) result.push_back(points(part));
        }
        return result;
    }

private:
    Geometry owned(GEOSGeometry* geometry, const char* operation) {
        if (geometry == nullptr) throw std::runtime_error(std::string("GEOS: ") + operation + ": " + _lastError);
        return Geometry(geometry, Release{_context});
    }

    Polyline points(const GEOSGeometry* from) {
        const GEOSCoordSequence* coordinates = GEOSGeom_getCoordSeq_r(_context, from);
        unsigned count = 0;
        GEOSCoordSeq_getSize_r(_context, coordinates, &count);
        Polyline result;
        for (unsigned i = 0; i < count; ++i) {
            double x = 0.0;
            double y = 0.0;
            GEOSCoordSeq_getXY_r(_context, coordinates, i, &x, &y);
            result.push_back(
                {.x = static_cast<std::int32_t>(std::lround(x)), .y = static_cast<std::int32_t>(std::lround(y))});
        }
        return result;
    }

    GEOSContextHandle_t _context;
    std::string _lastError;
};

}  // namespace

std::vector<Polyline> fittedProvince(const std::vector<Province>& provinces, const std::string& name,
                                     const std::vector<Polyline>& countryRings, double reachDegrees,
                                     const std::vector<Polyline>& taken) {
    Areas areas;
    std::vector<Polyline> own;
    for (const Province& province : provinces) {
        if (province.name == name) own = province.rings;
    }
    if (own.empty()) throw std::runtime_error("no province is called " + name);
    Areas::Geometry fitted = areas.grown(areas.area(own), reachDegrees * degreeSteps);
    for (const Province& province : provinces) {
        if (province.name != name) fitted = areas.without(fitted, areas.area(province.rings));
    }
    if (!taken.empty()) fitted = areas.without(fitted, areas.area(taken));
    // Growing by nothing leaves out the lines along which the two merely touch.
    fitted = areas.grown(areas.both(fitted, areas.area(countryRings)), 0.0);
    // Between the neighbour's outline and the border a spike is left where the three meet. What is narrower goes;
    // growing back farther than shrinking keeps every other corner.
    fitted = areas.both(fitted, areas.grown(areas.grown(fitted, -spikeSteps), 3.0 * spikeSteps));
    std::vector<Polyline> outlines = areas.parts(fitted);
    for (Polyline& outline : outlines) {
        outline.pop_back();
        if (doubleArea(outline) < 0) std::ranges::reverse(outline);
        // Where a ring begins is GEOS's choice; ours is the south-western point, whatever its version.
        std::ranges::rotate(outline, std::ranges::min_element(outline));
    }
    std::erase_if(outlines, [](const Polyline& outline) { return ringKm2(outline) < 1.0; });
    std::ranges::sort(outlines);
    return outlines;
}

Polyline fromBorderToMouth(const Polyline& line, const std::vector<Polyline>& countryRings) {
    Areas areas;
    Polyline longest;
    for (Polyline& part : areas.parts(areas.both(areas.line(line), areas.area(countryRings)))) {
        if (longest.empty() || lengthKm(part) > lengthKm(longest)) longest = std::move(part);
    }
    if (longest.empty()) throw std::runtime_error("the line does not touch the country");
    const auto nearest = [&](GridPoint p) {
        return std::ranges::min_element(line, {}, [&](GridPoint q) { return std::hypot(q.x - p.x, q.y - p.y); });
    };
    if (nearest(longest.front()) > nearest(longest.back())) std::ranges::reverse(longest);
    for (auto rest = nearest(longest.back()) + 1; rest < line.end(); ++rest) longest.push_back(*rest);
    return longest;
}

}  // namespace demarche::bake
