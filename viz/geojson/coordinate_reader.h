// Reads the "coordinates" of one geometry: their depth, positions, lines, rings and polygons.
#pragma once

#include "viz/geo/geo_shapes.h"
#include "viz/geojson/reading.h"

#include <optional>
#include <string_view>
#include <vector>

namespace demarche {

enum class RingRole;

class CoordinateReader {
public:
    /// `type` stands in messages: "LineString".
    CoordinateReader(Reading& reading, std::string_view type) : _reading(reading), _type(type) {}

    void point(JsonNode coordinates, GeoShapes& shapes);
    void points(JsonNode coordinates, GeoShapes& shapes);
    void line(JsonNode coordinates, GeoShapes& shapes);
    void lines(JsonNode coordinates, GeoShapes& shapes);
    void polygon(JsonNode coordinates, GeoShapes& shapes);
    void polygons(JsonNode coordinates, GeoShapes& shapes);

private:
    /// As written, latitude and longitude checked; empty: a fault was reported.
    std::optional<LonLat> position(JsonNode node);
    std::optional<std::vector<LonLat>> positions(JsonNode list);
    std::optional<GeoRing> ring(JsonNode list, RingRole role);
    bool isList(JsonNode node, std::string_view expected);
    bool isWithinRange(JsonNode longitude, JsonNode latitude);
    bool mayAdd(JsonNode at, std::size_t points);

    Reading& _reading;
    std::string_view _type;
};

}  // namespace demarche
