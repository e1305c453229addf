#include "tests/fuzz/fuzz_targets.h"
#include "tests/fuzz/promise.h"
#include "viz/geojson/geojson.h"

#include <cmath>

namespace demarche {
namespace {

void check(const std::vector<LonLat>& path, std::size_t least) {
    promise(path.size() >= least);
    for (const LonLat& each : path) promise(std::abs(each.lon) <= 180.0 && std::abs(each.lat) <= 90.0);
}

void check(const GeoShapes& shapes) {
    check(shapes.points, 0);
    for (const GeoLine& each : shapes.lines) check(each, 2);
    for (const GeoPolygon& each : shapes.polygons) {
        promise(!each.rings.empty());
        for (const GeoRing& ring : each.rings) check(ring, 3);
    }
}

}  // namespace

void fuzzGeoJson(std::string_view bytes) {
    const GeoJsonResult result = readGeoJson(bytes, "fuzz.geojson");
    promise(result.ok() || result.features.empty());
    promise(result.diagnostics.size() < 250);
    bool isListed = true;
    for (const Diagnostic& each : result.diagnostics) {
        promise(!each.message.empty() && isListed);
        // Only the count of further faults, which comes last, has no place.
        isListed = each.where.line > 0 && each.where.column > 0;
    }
    for (const GeoFeature& each : result.features) check(each.shapes);
}

}  // namespace demarche
