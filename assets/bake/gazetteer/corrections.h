// What we know better than the sources, from corrections.json beside this file: spellings, missing names, small places
// where diplomacy happened.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace demarche::bake {

struct Correction {
    std::string name;     ///< Empty: as the sources have it.
    std::string country;  ///< ISO 3166-1 alpha-3; empty: as the source has it; "unsettled": of no country.
    bool seat = false;    ///< Where states meet, or governments sit outside the capital: ranked after the capitals.
    bool capital = true;  ///< False: the source calls it a capital, and it is none.
    std::map<std::string, std::string> names;  ///< By language; an empty name removes the source's.
    std::vector<std::string> also;             ///< Further names to find it by.
};

/// By GeoNames' number. Each place named here is in the gazetteer, however small. Throws std::runtime_error.
[[nodiscard]] std::map<std::uint32_t, Correction> readCorrections(const std::filesystem::path& file);

}  // namespace demarche::bake
