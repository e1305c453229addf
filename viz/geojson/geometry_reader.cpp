#include "viz/geojson/geometry_reader.h"

#include "viz/geojson/coordinate_reader.h"
#include "viz/geojson/object_checks.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace demarche {
namespace {

struct DepthWords {
    std::string_view expected;
    std::string_view types;  ///< That are written like this.
};

/// Of coordinates 1 to 4 lists deep.
constexpr auto depths = std::to_array<DepthWords>({
    {"[longitude, latitude]", "Point"},
    {"[[longitude, latitude], ...]", "LineString or MultiPoint"},
    {"[[[longitude, latitude], ...], ...]", "Polygon or MultiLineString"},
    {"[[[[longitude, latitude], ...], ...], ...]", "MultiPolygon"},
});

std::size_t depthOf(GeoJsonType type) {
    switch (type) {
        case GeoJsonType::Point: return 1;
        case GeoJsonType::MultiPoint:
        case GeoJsonType::LineString: return 2;
        case GeoJsonType::MultiLineString:
        case GeoJsonType::Polygon: return 3;
        default: return 4;
    }
}

/// Along the first item of each list. Empty: an empty list ends it, and it is not too deep.
bool hasDepth(Reading& reading, JsonNode coordinates, GeoJsonType type) {
    const JsonDocument& document = reading.document;
    const std::size_t expected = depthOf(type);
    std::size_t depth = 0;
    JsonNode node = coordinates;
    bool isOpen = false;
    while (document.kind(node) == JsonKind::List) {
        ++depth;
        isOpen = !document.hasChildren(node);
        if (isOpen) break;
        node = document.first(node);
    }
    if (depth == 0) {
        reading.wrong(coordinates, "\"coordinates\" is not a list", std::string(depths[expected - 1].expected));
        return false;
    }
    if (depth == expected || (isOpen && depth < expected)) return true;
    const bool fits = depth <= depths.size() && document.kind(node) == JsonKind::Number;
    reading.missing(coordinates,
                    fmt::format("the coordinates of a {} are too {}: {} list{} inside one another", nameOf(type),
                                depth < expected ? "shallow" : "deep", depth, depth == 1 ? "" : "s"),
                    fmt::format("{}: {}", expected, depths[expected - 1].expected),
                    fits ? fmt::format("Correct the brackets, or is this a {}?", depths[depth - 1].types)
                         : "Correct the brackets.");
    return false;
}

void readCoordinates(Reading& reading, JsonNode node, GeoJsonType type, GeoShapes& shapes) {
    const std::optional<JsonNode> found = requiredMember(reading, node, "coordinates", "\"coordinates\": a list");
    if (!found || !hasDepth(reading, *found, type)) return;
    if (!reading.document.hasChildren(*found)) return reading.repaired(GeoJsonRepair::NoCoordinates, *found);
    CoordinateReader reader(reading, nameOf(type));
    switch (type) {
        case GeoJsonType::Point: return reader.point(*found, shapes);
        case GeoJsonType::MultiPoint: return reader.points(*found, shapes);
        case GeoJsonType::LineString: return reader.line(*found, shapes);
        case GeoJsonType::MultiLineString: return reader.lines(*found, shapes);
        case GeoJsonType::Polygon: return reader.polygon(*found, shapes);
        default: return reader.polygons(*found, shapes);
    }
}

void readCollection(Reading& reading, JsonNode node, bool isNested, GeoShapes& shapes);

void read(Reading& reading, JsonNode node, bool isNested, GeoShapes& shapes) {
    const std::optional<GeoJsonType> type = typeOf(reading, node, "a geometry such as {\"type\": \"Point\", ...}");
    if (!type) return;
    if (!isGeometry(*type)) {
        reading.wrong(*reading.document.member(node, "type"), fmt::format("a {} cannot stand here", nameOf(*type)),
                      "a geometry");
        return;
    }
    checkMembers(reading, node, *type);
    if (*type == GeoJsonType::GeometryCollection) {
        readCollection(reading, node, isNested, shapes);
    } else {
        readCoordinates(reading, node, *type, shapes);
    }
}

// Recursion is bounded by GeoJsonLimits::depth.
void readCollection(Reading& reading, JsonNode node, bool isNested, GeoShapes& shapes) {
    const JsonDocument& document = reading.document;
    if (isNested) reading.repaired(GeoJsonRepair::NestedCollection, node);
    const std::optional<JsonNode> list = requiredMember(reading, node, "geometries", "\"geometries\": a list");
    if (!list) return;
    if (document.kind(*list) != JsonKind::List) {
        return reading.wrong(*list, "\"geometries\" is not a list", "a list of geometries");
    }
    for (JsonNode each = document.first(*list); each != document.end(*list); each = document.next(each)) {
        read(reading, each, true, shapes);
    }
}

}  // namespace

void readGeometry(Reading& reading, JsonNode node, GeoShapes& shapes) { read(reading, node, false, shapes); }

}  // namespace demarche
