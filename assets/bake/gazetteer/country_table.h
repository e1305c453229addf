// The countries and territories of the gazetteer, from countries.tsv beside this file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace demarche::bake {

enum class CountryKind { State, Territory };

struct Country {
    std::string alpha3;  ///< ISO 3166-1, XKX for Kosovo.
    std::string alpha2;
    CountryKind kind = CountryKind::State;
    std::string name;
    std::vector<std::string> also;
};

/// In the order of their alpha-3 codes; throws std::runtime_error at a line that is not right.
[[nodiscard]] std::vector<Country> readCountries(const std::filesystem::path& file);

/// Cuts at every `separator`; an empty text is one empty part.
[[nodiscard]] std::vector<std::string> split(const std::string& text, char separator);

}  // namespace demarche::bake
