#include "viz/geojson/geojson.h"

#include "viz/geojson/geometry_reader.h"
#include "viz/geojson/json_parser.h"
#include "viz/geojson/object_checks.h"
#include "viz/geojson/text_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

std::string withoutControlCharacters(const std::string& text) {
    std::string result;
    std::ranges::copy_if(text, std::back_inserter(result), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7F;
    });
    return result;
}

void readProperties(Reading& reading, JsonNode feature, GeoFeature& result) {
    const JsonDocument& document = reading.document;
    const std::optional<JsonNode> properties = document.member(feature, "properties");
    if (!properties) return reading.repaired(GeoJsonRepair::MissingProperties, feature);
    if (document.kind(*properties) == JsonKind::Null) return;
    if (document.kind(*properties) != JsonKind::Object) {
        return reading.wrong(*properties, "\"properties\" is not an object", "an object or null");
    }
    const std::optional<JsonNode> name = document.member(*properties, "name");
    if (!name || document.kind(*name) != JsonKind::Text) return;
    result.name = withoutControlCharacters(document.text(*name));
    if (result.name != document.text(*name)) reading.repaired(GeoJsonRepair::ControlCharacter, *name);
}

void checkId(Reading& reading, JsonNode feature) {
    const JsonDocument& document = reading.document;
    const std::optional<JsonNode> id = document.member(feature, "id");
    if (!id || document.kind(*id) == JsonKind::Text || document.kind(*id) == JsonKind::Number) return;
    if (document.kind(*id) == JsonKind::Null) return reading.repaired(GeoJsonRepair::NullId, *id);
    reading.wrong(*id, "\"id\" is neither a text nor a number", "a text or a number", "Leave \"id\" out.");
}

/// The members of an object known to be a feature.
GeoFeature readFeatureMembers(Reading& reading, JsonNode node) {
    GeoFeature result;
    checkMembers(reading, node, GeoJsonType::Feature);
    checkId(reading, node);
    readProperties(reading, node, result);
    const std::optional<JsonNode> geometry = requiredMember(reading, node, "geometry", "a geometry or null");
    if (geometry && reading.document.kind(*geometry) != JsonKind::Null) {
        readGeometry(reading, *geometry, result.shapes);
    }
    return result;
}

GeoFeature readFeature(Reading& reading, JsonNode node) {
    const std::optional<GeoJsonType> type = typeOf(reading, node, "a Feature: {\"type\": \"Feature\", ...}");
    // Of an object without a type that exists, the other members can be looked at all the same.
    if (!type && reading.document.kind(node) != JsonKind::Object) return {};
    if (type && *type != GeoJsonType::Feature) {
        reading.wrong(
            *reading.document.member(node, "type"),
            fmt::format("a {} cannot stand in a FeatureCollection", nameOf(*type)), "Feature",
            isGeometry(*type) ? "Write {\"type\": \"Feature\", \"properties\": null, \"geometry\": ...}." : "");
        return {};
    }
    return readFeatureMembers(reading, node);
}

std::vector<GeoFeature> readCollection(Reading& reading, JsonNode root) {
    const JsonDocument& document = reading.document;
    std::vector<GeoFeature> result;
    checkMembers(reading, root, GeoJsonType::FeatureCollection);
    const std::optional<JsonNode> list = requiredMember(reading, root, "features", "\"features\": a list of Features");
    if (!list) return result;
    if (document.kind(*list) != JsonKind::List) {
        reading.wrong(*list, "\"features\" is not a list", "a list of Features", "Put square brackets around them.");
        return result;
    }
    const bool isProjected = reading.isProjected;
    for (JsonNode each = document.first(*list); each != document.end(*list); each = document.next(each)) {
        reading.feature = result.size();
        reading.isProjected = isProjected;
        result.push_back(readFeature(reading, each));
    }
    return result;
}

std::vector<GeoFeature> readRoot(Reading& reading) {
    constexpr JsonNode root = 0;
    const std::optional<GeoJsonType> type =
        typeOf(reading, root, "a FeatureCollection, a Feature or a geometry: {\"type\": ...}");
    if (!type) return {};
    if (*type == GeoJsonType::FeatureCollection) return readCollection(reading, root);
    reading.feature = 0;
    if (*type == GeoJsonType::Feature) return {readFeatureMembers(reading, root)};
    GeoFeature result;
    readGeometry(reading, root, result.shapes);
    return {std::move(result)};
}

}  // namespace

bool GeoJsonResult::ok() const {
    return std::ranges::find(diagnostics, Severity::Error, &Diagnostic::severity) == diagnostics.end();
}

GeoJsonResult readGeoJson(std::string_view text, std::string_view fileName, const GeoJsonLimits& limits) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    GeoJsonFaults faults;
    std::vector<GeoFeature> features;
    if (checkGeoJsonText(text, limits, faults)) {
        const JsonDocument document = parseJson(text, limits, faults);
        if (!document.empty() && !faults.hasErrors()) {
            Reading reading{.document = document, .faults = faults, .positionsLeft = limits.positions};
            features = readRoot(reading);
        }
    }
    if (faults.hasErrors()) features.clear();
    return {.features = std::move(features), .diagnostics = faults.sorted(text, fileName)};
}

}  // namespace demarche
