// The provinces of a country: layer "states_provinces" of a GeoPackage.
#pragma once

#include "assets/bake/grid.h"

#include <filesystem>
#include <string>
#include <vector>

namespace demarche::bake {

struct Province {
    std::string name;             ///< As the source spells it.
    std::vector<Polyline> rings;  ///< Outer and inner rings alike. Even-odd fill.
    std::string country;          ///< The source's code of its country.
};

/// All of the country with this three-letter code. Throws std::runtime_error when they cannot be read.
[[nodiscard]] std::vector<Province> readProvinces(const std::filesystem::path& geopackage, const std::string& country);

/// Those of all countries, in the order of the source.
[[nodiscard]] std::vector<Province> readAllProvinces(const std::filesystem::path& geopackage);

/// Gives provinces the names of a table of tabs: country, name in the source, name. Every row must find its province,
/// or this throws std::runtime_error. Other names lose signs at their end that stand for soft consonants.
void correctNames(std::vector<Province>& provinces, const std::filesystem::path& table);

}  // namespace demarche::bake
