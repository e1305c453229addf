#include "viz/gazetteer/gazetteer.h"

#include "engine/base/suggestion.h"
#include "engine/text/search_folding.h"
#include "viz/gazetteer/gazetteer_file.h"
#include "viz/gazetteer/gazetteer_tables.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace demarche {

using gazetteerfile::Country;
using gazetteerfile::Key;

struct Gazetteer::Contents {
    std::string text;  ///< What the views in `tables` look at.
    gazetteerfile::Tables tables;

    [[nodiscard]] std::vector<const GazetteerPlace*> placesOf(const Key& key) const {
        std::vector<const GazetteerPlace*> found;
        for (std::uint32_t i = 0; i < key.count; ++i) found.push_back(&tables.places[tables.keyPlaces[key.first + i]]);
        return found;
    }

    [[nodiscard]] std::vector<const GazetteerPlace*> named(std::string_view name) const {
        const std::string folded = foldForSearch(name);
        const auto key = std::ranges::lower_bound(tables.keys, std::string_view(folded), {}, &Key::text);
        if (key == tables.keys.end() || key->text != folded) return {};
        return placesOf(*key);
    }

    [[nodiscard]] const Country* countryOf(std::string_view qualifier) const {
        const std::string folded = foldForSearch(qualifier);
        const auto found = std::ranges::find_if(tables.countries, [&](const Country& country) {
            return std::ranges::find(country.qualifiers, folded) != country.qualifiers.end();
        });
        return found == tables.countries.end() ? nullptr : &*found;
    }
};

namespace {

struct QualifiedName {
    std::string_view name;
    std::string_view country;
};

std::optional<QualifiedName> qualified(std::string_view text) {
    const std::size_t comma = text.rfind(',');
    if (comma == std::string_view::npos) return std::nullopt;
    return QualifiedName{.name = text.substr(0, comma), .country = text.substr(comma + 1)};
}

/// One slip in a short name, up to three in a long one.
std::size_t forgivenSlips(std::string_view folded) { return std::clamp<std::size_t>(folded.size() / 3, 1, 3); }

}  // namespace

Gazetteer::Gazetteer(std::unique_ptr<const Contents> contents) : _contents(std::move(contents)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

Expected<Gazetteer> Gazetteer::open(const std::filesystem::path& file) {
    auto text = gazetteerfile::readText(file);
    if (!text) return std::unexpected(std::move(text.error()));
    auto contents = std::make_unique<Contents>();
    contents->text = std::move(*text);
    auto tables = gazetteerfile::readTables(contents->text);
    if (!tables) return gazetteerfile::damaged(file, tables.error());
    contents->tables = std::move(*tables);
    return Gazetteer(std::move(contents));
}

std::vector<const GazetteerPlace*> Gazetteer::find(std::string_view name) const {
    std::vector<const GazetteerPlace*> found = _contents->named(name);
    const auto parts = qualified(name);
    if (!found.empty() || !parts) return found;
    const Country* country = _contents->countryOf(parts->country);
    if (country == nullptr) return {};
    found = _contents->named(parts->name);
    std::erase_if(found, [&](const GazetteerPlace* place) {
        return !place->country.empty() && place->country != country->alpha3;
    });
    return found;
}

std::vector<const GazetteerPlace*> Gazetteer::similar(std::string_view name, std::size_t most) const {
    const auto parts = qualified(name);
    const std::string folded = foldForSearch(parts ? parts->name : name);
    constexpr std::size_t longestName = 64;
    if (folded.empty() || folded.size() > longestName) return {};
    std::vector<std::pair<std::size_t, const GazetteerPlace*>> candidates;
    for (const Key& key : _contents->tables.keys) {
        const std::size_t limit = forgivenSlips(folded);
        const std::size_t slips = editDistance(folded, key.text, limit);
        // What somebody has begun to type counts as one slip more than could be forgiven.
        if (slips > limit && !(folded.size() > 3 && key.text.starts_with(folded))) continue;
        for (const GazetteerPlace* place : _contents->placesOf(key)) candidates.emplace_back(slips, place);
    }
    // A place's address follows its rank.
    std::ranges::sort(candidates);
    std::vector<const GazetteerPlace*> nearest;
    for (const auto& [slips, place] : candidates) {
        if (nearest.size() == most) break;
        if (std::ranges::find(nearest, place) == nearest.end()) nearest.push_back(place);
    }
    return nearest;
}

std::span<const GazetteerPlace> Gazetteer::places() const { return _contents->tables.places; }

std::string_view Gazetteer::countryName(std::string_view alpha3) const {
    const auto& countries = _contents->tables.countries;
    const auto found = std::ranges::lower_bound(countries, alpha3, {}, &Country::alpha3);
    return found == countries.end() || found->alpha3 != alpha3 ? std::string_view{} : found->name;
}

}  // namespace demarche
