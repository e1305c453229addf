#include "viz/scene/name_tables.h"

#include "engine/base/language_tag.h"
#include "viz/geo/lonlat.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace demarche {
namespace {

std::optional<glm::dvec3> placeIn(const Value& pair) {
    const auto isNumber = [](const Value& v) { return v.kind == ValueKind::Real || v.kind == ValueKind::Integer; };
    if (pair.kind != ValueKind::List || pair.items.size() != 2 || !std::ranges::all_of(pair.items, isNumber)) return {};
    const LonLat place{pair.items[0].real, pair.items[1].real};
    if (!(std::abs(place.lon) <= 180.0 && std::abs(place.lat) <= 90.0)) return {};
    return unitVector(place);
}

}  // namespace

const std::string& NamesByLanguage::in(std::string_view language) const {
    const auto found = names.find(primaryLanguage(language));
    return found == names.end() ? names.find("en")->second : found->second;
}

NamesByLanguage readNames(TableReader& table, std::string_view example) {
    NamesByLanguage read;
    const std::string expected = "a table such as " + std::string(example);
    if (const Value* names = table.find("names", ValueKind::Table, expected)) {
        for (const Entry& entry : names->entries) {
            if (entry.value.kind == ValueKind::Text) read.names[entry.key] = entry.value.text;
        }
    }
    if (!read.names.contains("en")) table.missing("names", example);
    return read;
}

std::vector<glm::dvec3> readPlaces(TableReader& table, std::string_view key, std::string_view example) {
    std::vector<glm::dvec3> places;
    const std::string expected = "a list of places such as " + std::string(example);
    const Value* list = table.find(key, ValueKind::List, expected);
    if (list == nullptr) {
        if (!table.has(key)) table.missing(key, example);
        return places;
    }
    for (const Value& pair : list->items) {
        if (const auto place = placeIn(pair)) places.push_back(*place);
    }
    if (places.size() < 2 || places.size() != list->items.size()) {
        table.wrong(*list, "this is not a curve", "at least two places, each [longitude, latitude]");
        places.clear();
    }
    return places;
}

}  // namespace demarche
