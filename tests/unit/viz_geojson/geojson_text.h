// GeoJSON texts for tests, and what the reader says about them.
#pragma once

#include "viz/geojson/geojson.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace demarche {

inline GeoJsonResult read(std::string_view text) { return readGeoJson(text, "shapes.geojson"); }

inline std::string geometryText(std::string_view type, std::string_view coordinates) {
    return fmt::format(R"({{"type": "{}", "coordinates": {}}})", type, coordinates);
}

inline std::string featureText(std::string_view geometry) {
    return fmt::format(R"({{"type": "Feature", "properties": null, "geometry": {}}})", geometry);
}

/// Sound points before and after make the feature in question features[1].
inline std::string collectionText(std::string_view feature) {
    const std::string sound = featureText(geometryText("Point", "[10, 50]"));
    return fmt::format("{{\"type\": \"FeatureCollection\", \"features\": [{},\n{},\n{}]}}", sound, feature, sound);
}

inline std::string words(const Diagnostics& diagnostics) {
    std::string result;
    for (const Diagnostic& each : diagnostics) result += format(each) + '\n';
    return result;
}

inline std::string words(std::string_view text) { return words(read(text).diagnostics); }

/// "2:7 error" for each diagnostic, in order.
inline std::vector<std::string> places(std::string_view text) {
    constexpr std::string_view names[] = {"error", "warning", "note"};
    std::vector<std::string> result;
    for (const Diagnostic& each : read(text).diagnostics) {
        result.push_back(fmt::format("{}:{} {}", each.where.line, each.where.column,
                                     names[static_cast<std::size_t>(each.severity)]));
    }
    return result;
}

/// The shapes of the only feature of a sound text.
inline GeoShapes shapesOf(std::string_view text) {
    const GeoJsonResult result = read(text);
    return result.features.size() == 1 ? result.features.front().shapes : GeoShapes{};
}

}  // namespace demarche
