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
};

/// All of the country with this three-letter code. Throws std::runtime_error when they cannot be read.
[[nodiscard]] std::vector<Province> readProvinces(const std::filesystem::path& geopackage, const std::string& country);

}  // namespace demarche::bake
