#include "viz/geojson/coordinate_reader.h"

#include "viz/geojson/path_repair.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace demarche {

bool CoordinateReader::isList(JsonNode node, std::string_view expected) {
    if (_reading.document.kind(node) == JsonKind::List) return true;
    _reading.wrong(node, fmt::format("the coordinates of a {} are not right here", _type), std::string(expected));
    return false;
}

bool CoordinateReader::isWithinRange(JsonNode longitude, JsonNode latitude) {
    constexpr double furthestLongitude = 540.0;
    const double lon = _reading.document.number(longitude);
    const double lat = _reading.document.number(latitude);
    if (_reading.isProjected) return true;
    const bool metres = std::abs(lon) > furthestLongitude || std::abs(lat) > furthestLongitude;
    constexpr auto useDegrees = "GeoJSON is in degrees of WGS 84; convert the file to EPSG:4326.";
    if (std::abs(lat) > 90.0) {
        const bool swapped = std::abs(lon) <= 90.0 && std::abs(lat) <= 180.0;
        std::string_view action = "Check the number.";
        if (swapped) action = "Longitude comes first: are the two swapped?";
        if (metres) action = useDegrees;
        _reading.wrong(latitude, fmt::format("latitude {} is outside -90 to 90", lat), "[longitude, latitude]",
                       std::string(action));
        return false;
    }
    if (std::abs(lon) > furthestLongitude) {
        _reading.wrong(longitude, fmt::format("longitude {} is outside -540 to 540", lon), "[longitude, latitude]",
                       useDegrees);
        return false;
    }
    return true;
}

std::optional<LonLat> CoordinateReader::position(JsonNode node) {
    const JsonDocument& document = _reading.document;
    if (!isList(node, "a position: [longitude, latitude]")) return std::nullopt;
    JsonNode longitude = 0;
    JsonNode latitude = 0;
    std::size_t count = 0;
    for (JsonNode each = document.first(node); each != document.end(node); each = document.next(each)) {
        if (document.kind(each) != JsonKind::Number) {
            _reading.wrong(each, "a position holds something that is not a number", "[longitude, latitude]",
                           document.kind(each) == JsonKind::Text ? "Leave the quotation marks out." : "");
            return std::nullopt;
        }
        if (count == 0) longitude = each;
        if (count == 1) latitude = each;
        ++count;
    }
    if (count < 2) {
        _reading.wrong(node, fmt::format("a position has {} number{}", count, count == 1 ? "" : "s"),
                       "[longitude, latitude]");
        return std::nullopt;
    }
    if (count == 3) _reading.repaired(GeoJsonRepair::Altitude, node);
    if (count > 3) _reading.repaired(GeoJsonRepair::ExtraNumbers, node);
    if (!isWithinRange(longitude, latitude)) return std::nullopt;
    return LonLat{.lon = document.number(longitude), .lat = document.number(latitude)};
}

/// Every position is looked at, so that all faults are seen.
std::optional<std::vector<LonLat>> CoordinateReader::positions(JsonNode list) {
    const JsonDocument& document = _reading.document;
    if (!isList(list, "a list of positions: [[longitude, latitude], ...]")) return std::nullopt;
    std::vector<LonLat> result;
    bool sound = true;
    for (JsonNode each = document.first(list); each != document.end(list); each = document.next(each)) {
        const std::optional<LonLat> place = position(each);
        sound = sound && place.has_value();
        if (place) result.push_back(*place);
        // The whole list is one level too shallow: once is enough.
        if (!place && document.kind(each) != JsonKind::List) break;
    }
    if (!sound) return std::nullopt;
    return result;
}

bool CoordinateReader::mayAdd(JsonNode at, std::size_t points) {
    if (points > _reading.positionsLeft) {
        _reading.wrong(at, "the file has too many long edges",
                       fmt::format("edges of at most {} degrees", longestEdgeDegrees), "Simplify the file.");
        _reading.positionsLeft = 0;
        return false;
    }
    _reading.positionsLeft -= points;
    return true;
}

std::optional<GeoRing> CoordinateReader::ring(JsonNode list, RingRole role) {
    const std::optional<std::vector<LonLat>> written = positions(list);
    if (!written || _reading.isProjected) return std::nullopt;
    RepairedPath path = repairRing(*written, role);
    if (path.points.empty()) {
        _reading.missing(list, fmt::format("a ring of a {} has fewer than three different places", _type),
                         "four positions or more, the last like the first",
                         "A polygon that is the whole globe, or has no area, cannot be drawn.");
        return std::nullopt;
    }
    if (!mayAdd(list, path.added)) return std::nullopt;
    for (const GeoJsonRepair each : path.repairs) _reading.repaired(each, list);
    return std::move(path.points);
}

void CoordinateReader::point(JsonNode coordinates, GeoShapes& shapes) {
    const std::optional<LonLat> place = position(coordinates);
    if (!place) return;
    if (std::abs(place->lon) > 180.0) _reading.repaired(GeoJsonRepair::Longitude, coordinates);
    shapes.points.push_back(normalised(*place));
}

void CoordinateReader::points(JsonNode coordinates, GeoShapes& shapes) {
    const std::optional<std::vector<LonLat>> places = positions(coordinates);
    if (!places) return;
    for (const LonLat& each : *places) {
        if (std::abs(each.lon) > 180.0) _reading.repaired(GeoJsonRepair::Longitude, coordinates);
        shapes.points.push_back(normalised(each));
    }
}

void CoordinateReader::line(JsonNode coordinates, GeoShapes& shapes) {
    const std::optional<std::vector<LonLat>> written = positions(coordinates);
    if (!written || _reading.isProjected) return;
    if (written->size() < 2) {
        _reading.missing(coordinates, fmt::format("a line of a {} has fewer than two positions", _type),
                         "[[longitude, latitude], [longitude, latitude], ...]");
        return;
    }
    RepairedPath path = repairLine(*written);
    if (path.points.size() < 2) {
        _reading.repaired(GeoJsonRepair::LengthlessLine, coordinates);
        return;
    }
    if (!mayAdd(coordinates, path.added)) return;
    for (const GeoJsonRepair each : path.repairs) _reading.repaired(each, coordinates);
    shapes.lines.push_back(std::move(path.points));
}

void CoordinateReader::lines(JsonNode coordinates, GeoShapes& shapes) {
    const JsonDocument& document = _reading.document;
    if (!isList(coordinates, "a list of lines")) return;
    for (JsonNode each = document.first(coordinates); each != document.end(coordinates); each = document.next(each)) {
        line(each, shapes);
    }
}

void CoordinateReader::polygon(JsonNode coordinates, GeoShapes& shapes) {
    const JsonDocument& document = _reading.document;
    if (!isList(coordinates, "a list of rings")) return;
    if (!document.hasChildren(coordinates)) {
        _reading.wrong(coordinates, fmt::format("a polygon of a {} has no outline", _type), "a list of rings");
        return;
    }
    GeoPolygon result;
    RingRole role = RingRole::Outline;
    bool sound = true;
    for (JsonNode each = document.first(coordinates); each != document.end(coordinates); each = document.next(each)) {
        std::optional<GeoRing> points = ring(each, role);
        sound = sound && points.has_value();
        if (points) result.rings.push_back(std::move(*points));
        role = RingRole::Hole;
    }
    if (sound) shapes.polygons.push_back(std::move(result));
}

void CoordinateReader::polygons(JsonNode coordinates, GeoShapes& shapes) {
    const JsonDocument& document = _reading.document;
    if (!isList(coordinates, "a list of polygons")) return;
    for (JsonNode each = document.first(coordinates); each != document.end(coordinates); each = document.next(each)) {
        polygon(each, shapes);
    }
}

}  // namespace demarche
