// Reads the shared arcs and the countries, or lines, of a quantised TopoJSON file (TopoJSON 1.0, "countries"
// collection).
#pragma once

#include "assets/bake/grid.h"

#include <filesystem>
#include <string>
#include <vector>

namespace demarche::bake {

struct Feature {
    std::string isoNumber;  ///< ISO 3166-1 numeric as three digits; empty when the source gives none.
    std::string name;
    std::vector<Polyline> rings;  ///< Outer and inner rings alike, unwrapped: x may leave +-halfTurn. Even-odd fill.
};

struct CountryTopology {
    std::vector<Polyline> arcs;  ///< As stored: x may jump from +halfTurn to -halfTurn.
    std::vector<Feature> features;
};

/// Throws std::runtime_error when the file is not what it should be.
[[nodiscard]] CountryTopology readCountries(const std::filesystem::path& topojson);

/// The lines of one feature, or the rings of an area (even-odd fill).
using Shape = std::vector<Polyline>;

/// All features of another collection of such a file, in its order.
[[nodiscard]] std::vector<Shape> readShapes(const std::filesystem::path& topojson, const std::string& collection);

/// The same, without their division into features.
[[nodiscard]] std::vector<Polyline> readLines(const std::filesystem::path& topojson, const std::string& collection);

}  // namespace demarche::bake
