// Chooses the places of the gazetteer and gives them names, countries and ranks.
#pragma once

#include "assets/bake/gazetteer/city_list.h"
#include "assets/bake/gazetteer/corrections.h"
#include "assets/bake/gazetteer/country_table.h"
#include "assets/bake/gazetteer/name_catalogue.h"
#include "viz/gazetteer/gazetteer.h"

#include <set>

namespace demarche::bake {

/// The languages of the gazetteer beside English, in the order of its columns.
[[nodiscard]] const std::vector<std::string>& languages();

struct Sources {
    std::vector<City> cities;
    std::vector<Country> countries;
    std::map<std::uint32_t, Correction> corrections;
    std::map<std::string, NameCatalogue> catalogues;  ///< By language, "en" among them.
};

struct Entry {
    std::uint32_t id = 0;
    std::string name;
    std::string country;
    std::int64_t lon = 0;  ///< In 1e-4 degree.
    std::int64_t lat = 0;
    PlaceRank rank = PlaceRank::Town;
    std::uint64_t population = 0;              ///< Orders the entries; it does not get into the file.
    std::map<std::string, std::string> names;  ///< By language; those equal to `name` are left out.
    std::set<std::string> keys;                ///< Folded names to find it by.
};

/// Best known first. Throws std::runtime_error when a correction or a city's country names nothing.
[[nodiscard]] std::vector<Entry> makeEntries(const Sources& sources);

}  // namespace demarche::bake
