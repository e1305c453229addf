#include "viz/scene/sea_names.h"

#include "viz/story/toml_asset.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <span>

namespace demarche {
namespace {

constexpr int piecesBetweenPlaces = 12;

/// A Catmull-Rom curve through the places, on the sphere.
std::vector<glm::dvec3> curveThrough(std::span<const glm::dvec3> places) {
    std::vector<glm::dvec3> curve{places.front()};
    const auto at = [&](std::ptrdiff_t i) {
        const auto last = static_cast<std::ptrdiff_t>(places.size()) - 1;
        if (i < 0) return 2.0 * places[0] - places[1];
        if (i > last) return 2.0 * places[places.size() - 1] - places[places.size() - 2];
        return places[static_cast<std::size_t>(i)];
    };
    for (std::ptrdiff_t i = 0; i + 1 < static_cast<std::ptrdiff_t>(places.size()); ++i) {
        const glm::dvec3 a = at(i - 1);
        const glm::dvec3 b = at(i);
        const glm::dvec3 c = at(i + 1);
        const glm::dvec3 d = at(i + 2);
        for (int k = 1; k <= piecesBetweenPlaces; ++k) {
            const double t = static_cast<double>(k) / piecesBetweenPlaces;
            const glm::dvec3 point = 0.5 * (2.0 * b + (c - a) * t + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t +
                                            (3.0 * b - a - 3.0 * c + d) * t * t * t);
            curve.push_back(glm::normalize(point));
        }
    }
    return curve;
}

SeaName readSea(const Value& value, bool lake, FaultList& faults) {
    TableReader table(value, lake ? "lake" : "sea", faults);
    SeaName sea;
    sea.lake = lake;
    sea.rank = static_cast<int>(table.number("rank", {.least = 1.0, .most = 3.0}).value_or(3.0));
    static_cast<NamesByLanguage&>(sea) = readNames(table, "{ en = \"Black Sea\" }");
    const std::vector<glm::dvec3> places = readPlaces(table, "curve", "[[29.8, 43.2], [39.4, 42.5]]");
    if (!places.empty()) sea.curve = curveThrough(places);
    for (std::size_t i = 1; i < sea.curve.size(); ++i) sea.angle += glm::distance(sea.curve[i - 1], sea.curve[i]);
    table.finish();
    return sea;
}

}  // namespace

std::expected<std::vector<SeaName>, Diagnostics> readSeaNames(const std::filesystem::path& file) {
    std::vector<SeaName> seas;
    const auto read = readTomlAsset(file, "list of seas", [&](TableReader& root) {
        for (const Value* sea : root.tables("sea")) seas.push_back(readSea(*sea, false, root.faults()));
        for (const Value* lake : root.tables("lake")) seas.push_back(readSea(*lake, true, root.faults()));
    });
    if (!read) return std::unexpected(read.error());
    std::ranges::stable_sort(seas, {}, &SeaName::rank);
    return seas;
}

}  // namespace demarche
