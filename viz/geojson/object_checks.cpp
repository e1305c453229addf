#include "viz/geojson/object_checks.h"

#include "engine/base/suggestion.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace demarche {
namespace {

const std::vector<std::string>& typeNames() {
    static const std::vector<std::string> names{
        "Point",        "MultiPoint",         "LineString", "MultiLineString",  "Polygon",
        "MultiPolygon", "GeometryCollection", "Feature",    "FeatureCollection"};
    return names;
}

std::string lowerCase(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

/// The type that was probably meant.
std::optional<GeoJsonType> typeLike(std::string_view word) {
    const auto at = [](auto found) { return static_cast<GeoJsonType>(found - typeNames().begin()); };
    const auto same = std::ranges::find(typeNames(), lowerCase(word), lowerCase);
    if (same != typeNames().end()) return at(same);
    const std::optional<std::string> meant = nearest(word, typeNames());
    if (!meant) return std::nullopt;
    return at(std::ranges::find(typeNames(), *meant));
}

/// A member that does not exist in GeoJSON and looks like `name`.
std::string suggestionFor(const Reading& reading, JsonNode object, const std::string& name) {
    constexpr std::size_t mostLookedAt = 50;
    std::size_t count = 0;
    const JsonDocument& document = reading.document;
    for (JsonNode each = document.first(object); each != document.end(object); each = document.next(each)) {
        if (++count > mostLookedAt) break;
        const std::string key(document.key(each).substr(0, 64));
        const bool similar = lowerCase(key) == name || nearest(key, std::span(&name, 1)) ||
                             (key.size() > name.size() && key.ends_with(name));
        if (similar) return fmt::format("Is \"{}\" meant to be \"{}\"?", key, name);
    }
    return {};
}

void checkBoundingBox(Reading& reading, JsonNode box) {
    const JsonDocument& document = reading.document;
    constexpr auto expected = "a list of four or six numbers";
    if (document.kind(box) != JsonKind::List) {
        reading.wrong(box, "\"bbox\" is not a list", expected, "Leave \"bbox\" out.");
        return;
    }
    std::size_t count = 0;
    for (JsonNode each = document.first(box); each != document.end(box); each = document.next(each)) {
        ++count;
        if (document.kind(each) == JsonKind::Number) continue;
        reading.wrong(each, "\"bbox\" holds something that is not a number", expected, "Leave \"bbox\" out.");
        return;
    }
    if (count == 4 || count == 6) return;
    reading.missing(box, fmt::format("\"bbox\" has {} numbers", count), expected, "Leave \"bbox\" out.");
}

/// The names by which GeoJSON of 2008 called what RFC 7946 prescribes.
bool isWgs84(std::string_view name) {
    const std::string lower = lowerCase(name);
    constexpr auto known = std::to_array<std::string_view>(
        {"urn:ogc:def:crs:ogc:1.3:crs84", "urn:ogc:def:crs:ogc::crs84", "urn:ogc:def:crs:ogc:2:84", "ogc:crs84",
         "crs84", "urn:ogc:def:crs:epsg::4326", "epsg:4326", "wgs84", "wgs 84",
         "http://www.opengis.net/def/crs/ogc/1.3/crs84", "http://www.opengis.net/def/crs/epsg/0/4326",
         "https://www.opengis.net/def/crs/ogc/1.3/crs84"});
    return std::ranges::find(known, lower) != known.end();
}

void checkCrs(Reading& reading, JsonNode crs) {
    const JsonDocument& document = reading.document;
    const std::optional<JsonNode> properties = document.member(crs, "properties");
    const std::optional<JsonNode> name = properties ? document.member(*properties, "name") : std::nullopt;
    const bool isNamed = name && document.kind(*name) == JsonKind::Text;
    if (isNamed && isWgs84(document.text(*name))) return reading.repaired(GeoJsonRepair::Crs, crs);
    reading.wrong(isNamed ? *name : crs, "the coordinates are in another reference system than GeoJSON's",
                  "no \"crs\": longitude and latitude in degrees, WGS 84", "Convert the file to EPSG:4326.");
    reading.isProjected = true;
}

struct Defining {
    std::string_view member;
    bool (*belongsTo)(GeoJsonType);
};

// RFC 7946, section 7.1.
constexpr auto definingMembers = std::to_array<Defining>({
    {"coordinates", [](GeoJsonType type) { return type <= GeoJsonType::MultiPolygon; }},
    {"geometries", [](GeoJsonType type) { return type == GeoJsonType::GeometryCollection; }},
    {"geometry", [](GeoJsonType type) { return type == GeoJsonType::Feature; }},
    {"features", [](GeoJsonType type) { return type == GeoJsonType::FeatureCollection; }},
});

}  // namespace

const std::string& nameOf(GeoJsonType type) { return typeNames()[static_cast<std::size_t>(type)]; }

std::optional<GeoJsonType> typeOf(Reading& reading, JsonNode node, const std::string& expected) {
    const JsonDocument& document = reading.document;
    if (document.kind(node) != JsonKind::Object) {
        reading.wrong(node, "this is not a GeoJSON object", expected);
        return std::nullopt;
    }
    const std::optional<JsonNode> type = requiredMember(reading, node, "type", expected);
    if (!type) return std::nullopt;
    if (document.kind(*type) != JsonKind::Text) {
        reading.wrong(*type, "\"type\" is not a text", expected);
        return std::nullopt;
    }
    const auto found = std::ranges::find(typeNames(), document.text(*type));
    if (found == typeNames().end()) {
        const std::optional<GeoJsonType> meant =
            reading.faults.isLong() ? std::nullopt : typeLike(document.text(*type));
        reading.wrong(*type, "GeoJSON has no such type", expected,
                      meant ? fmt::format("Did you mean \"{}\"?", nameOf(*meant)) : "");
        return meant;
    }
    return static_cast<GeoJsonType>(found - typeNames().begin());
}

std::optional<JsonNode> requiredMember(Reading& reading, JsonNode object, const std::string& name,
                                       const std::string& expected) {
    const std::optional<JsonNode> found = reading.document.member(object, name);
    if (!found) {
        const std::string hint = reading.faults.isLong() ? "" : suggestionFor(reading, object, name);
        reading.missing(object, fmt::format("the object has no \"{}\"", name), expected, hint);
    }
    return found;
}

void checkMembers(Reading& reading, JsonNode object, GeoJsonType type) {
    const JsonDocument& document = reading.document;
    for (JsonNode each = document.first(object); each != document.end(object); each = document.next(each)) {
        const std::string_view key = document.key(each);
        if (key == "bbox") checkBoundingBox(reading, each);
        if (key == "crs") checkCrs(reading, each);
        if (key == "properties" && type != GeoJsonType::Feature) {
            reading.repaired(GeoJsonRepair::ForeignProperties, each);
        }
        const auto* const defining = std::ranges::find(definingMembers, key, &Defining::member);
        if (defining == definingMembers.end() || defining->belongsTo(type)) continue;
        reading.wrong(each, fmt::format("a {} cannot have \"{}\"", nameOf(type), key), "a member of its own type",
                      "Leave it out, or correct \"type\".");
    }
}

}  // namespace demarche
