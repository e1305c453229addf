#include "assets/bake/topojson.h"

#include "assets/bake/antimeridian.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace demarche::bake {
namespace {

using Json = nlohmann::json;

Polyline decodeArc(const Json& arc, const Json& transform) {
    const double scaleX = transform.at("scale").at(0).get<double>();
    const double scaleY = transform.at("scale").at(1).get<double>();
    const double originX = transform.at("translate").at(0).get<double>();
    const double originY = transform.at("translate").at(1).get<double>();
    Polyline line;
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (const Json& step : arc) {
        x += step.at(0).get<std::int64_t>();
        y += step.at(1).get<std::int64_t>();
        line.push_back(gridPoint(
            {.lon = originX + scaleX * static_cast<double>(x), .lat = originY + scaleY * static_cast<double>(y)}));
    }
    return line;
}

// Negative numbers mean the arc ~i walked backwards.
Polyline joinRing(const Json& ring, const std::vector<Polyline>& arcs) {
    Polyline joined;
    for (const Json& reference : ring) {
        const auto index = reference.get<std::int64_t>();
        Polyline arc = arcs.at(static_cast<std::size_t>(index < 0 ? ~index : index));
        if (index < 0) std::ranges::reverse(arc);
        joined.insert(joined.end(), arc.begin() + (joined.empty() ? 0 : 1), arc.end());
    }
    return joined;
}

void addPolygon(const Json& polygon, const std::vector<Polyline>& arcs, Feature& feature) {
    for (const Json& ring : polygon) feature.rings.push_back(closedAroundPole(unwrapped(joinRing(ring, arcs))));
}

Feature readFeature(const Json& geometry, const std::vector<Polyline>& arcs) {
    Feature feature;
    feature.isoNumber = geometry.value("id", std::string{});
    feature.name = geometry.at("properties").at("name").get<std::string>();
    const auto type = geometry.at("type").get<std::string>();
    if (type == "Polygon") {
        addPolygon(geometry.at("arcs"), arcs, feature);
    } else if (type == "MultiPolygon") {
        for (const Json& polygon : geometry.at("arcs")) addPolygon(polygon, arcs, feature);
    } else {
        throw std::runtime_error("the countries file has a geometry of type " + type);
    }
    return feature;
}

}  // namespace

std::vector<Shape> readShapes(const std::filesystem::path& topojson, const std::string& collection) {
    std::ifstream in(topojson);
    if (!in) throw std::runtime_error("cannot read " + topojson.string());
    const Json document = Json::parse(in);
    std::vector<Polyline> arcs;
    for (const Json& arc : document.at("arcs")) arcs.push_back(decodeArc(arc, document.at("transform")));
    std::vector<Shape> shapes;
    for (const Json& geometry : document.at("objects").at(collection).at("geometries")) {
        const auto type = geometry.at("type").get<std::string>();
        Shape& shape = shapes.emplace_back();
        const auto add = [&](const Json& line) { shape.push_back(joinRing(line, arcs)); };
        const Json& parts = geometry.at("arcs");
        if (type == "LineString") {
            add(parts);
        } else if (type == "MultiLineString" || type == "Polygon") {
            for (const Json& line : parts) add(line);
        } else if (type == "MultiPolygon") {
            for (const Json& polygon : parts) {
                for (const Json& ring : polygon) add(ring);
            }
        } else {
            throw std::runtime_error(collection + " has a geometry of type " + type);
        }
    }
    return shapes;
}

std::vector<Polyline> readLines(const std::filesystem::path& topojson, const std::string& collection) {
    std::vector<Polyline> lines;
    for (Shape& shape : readShapes(topojson, collection)) {
        for (Polyline& line : shape) lines.push_back(std::move(line));
    }
    return lines;
}

CountryTopology readCountries(const std::filesystem::path& topojson) {
    std::ifstream in(topojson);
    if (!in) throw std::runtime_error("cannot read " + topojson.string());
    const Json document = Json::parse(in);
    CountryTopology topology;
    for (const Json& arc : document.at("arcs")) topology.arcs.push_back(decodeArc(arc, document.at("transform")));
    for (const Json& geometry : document.at("objects").at("countries").at("geometries")) {
        topology.features.push_back(readFeature(geometry, topology.arcs));
    }
    return topology;
}

}  // namespace demarche::bake
