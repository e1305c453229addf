// What all GeoJSON objects share: "type", "bbox", "crs", and members that belong to other types.
#pragma once

#include "viz/geojson/reading.h"

#include <optional>
#include <span>
#include <string>

namespace demarche {

enum class GeoJsonType {
    Point,
    MultiPoint,
    LineString,
    MultiLineString,
    Polygon,
    MultiPolygon,
    GeometryCollection,
    Feature,
    FeatureCollection
};

[[nodiscard]] inline bool isGeometry(GeoJsonType type) { return type <= GeoJsonType::GeometryCollection; }
[[nodiscard]] const std::string& nameOf(GeoJsonType type);

/// The type of the object at `node`; empty: it has none, or is no object, and that was reported. A misspelt type is
/// reported and read as what was probably meant, so that faults further inside are seen. `expected` says what belongs
/// here: "a Feature".
[[nodiscard]] std::optional<GeoJsonType> typeOf(Reading& reading, JsonNode node, const std::string& expected);

/// The member, or nothing and a fault that names a member which was probably meant.
[[nodiscard]] std::optional<JsonNode> requiredMember(Reading& reading, JsonNode object, const std::string& name,
                                                     const std::string& expected);

/// "bbox", "crs" and members that define other types.
void checkMembers(Reading& reading, JsonNode object, GeoJsonType type);

}  // namespace demarche
