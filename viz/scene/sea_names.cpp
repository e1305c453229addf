#include "viz/scene/sea_names.h"

#include "engine/base/files.h"
#include "engine/base/language_tag.h"
#include "viz/geo/lonlat.h"
#include "viz/story/table_reader.h"
#include "viz/story/text_checks.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace demarche {
namespace {

constexpr std::size_t largestBytes = 1U << 20U;
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

std::optional<glm::dvec3> placeIn(const Value& pair) {
    const auto isNumber = [](const Value& v) { return v.kind == ValueKind::Real || v.kind == ValueKind::Integer; };
    if (pair.kind != ValueKind::List || pair.items.size() != 2 || !std::ranges::all_of(pair.items, isNumber)) return {};
    const LonLat place{pair.items[0].real, pair.items[1].real};
    if (!(std::abs(place.lon) <= 180.0 && std::abs(place.lat) <= 90.0)) return {};
    return unitVector(place);
}

SeaName readSea(const Value& value, FaultList& faults) {
    TableReader table(value, "sea", faults);
    SeaName sea;
    sea.rank = static_cast<int>(table.number("rank", {.least = 1.0, .most = 3.0}).value_or(3.0));
    if (const Value* names = table.find("names", ValueKind::Table, "a table such as { en = \"Black Sea\" }")) {
        for (const Entry& entry : names->entries) {
            if (entry.value.kind == ValueKind::Text) sea.names[entry.key] = entry.value.text;
        }
    }
    if (!sea.names.contains("en")) table.missing("names", "{ en = \"Black Sea\" }");
    std::vector<glm::dvec3> places;
    if (const Value* curve = table.find("curve", ValueKind::List, "a list of places such as [[29.8, 43.2]]")) {
        for (const Value& pair : curve->items) {
            if (const auto place = placeIn(pair)) places.push_back(*place);
        }
        if (places.size() < 2 || places.size() != curve->items.size()) {
            table.wrong(*curve, "this is not a curve", "at least two places, each [longitude, latitude]");
        } else {
            sea.curve = curveThrough(places);
        }
    } else if (!table.has("curve")) {
        table.missing("curve", "[[29.8, 43.2], [39.4, 42.5]]");
    }
    for (std::size_t i = 1; i < sea.curve.size(); ++i) sea.angle += glm::distance(sea.curve[i - 1], sea.curve[i]);
    table.finish();
    return sea;
}

}  // namespace

const std::string& SeaName::in(std::string_view language) const {
    const auto found = names.find(primaryLanguage(language));
    return found == names.end() ? names.find("en")->second : found->second;
}

std::expected<std::vector<SeaName>, Diagnostics> readSeaNames(const std::filesystem::path& file) {
    const auto text = readFile(file, largestBytes);
    if (!text) return std::unexpected(Diagnostics{text.error()});
    FaultList faults(file.string());
    std::vector<SeaName> seas;
    if (checkText(*text, faults)) {
        const Value document = parseToml(*text, faults);
        if (!faults.hasErrors()) {
            TableReader root(document, "list of seas", faults);
            for (const Value* sea : root.tables("sea")) seas.push_back(readSea(*sea, faults));
            root.finish();
        }
    }
    if (faults.hasErrors()) return std::unexpected(faults.sorted());
    std::ranges::stable_sort(seas, {}, &SeaName::rank);
    return seas;
}

}  // namespace demarche
