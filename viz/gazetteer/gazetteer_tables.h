// The gazetteer's three tables as values, checked: indices within range, keys in order.
#pragma once

#include "viz/gazetteer/gazetteer.h"

namespace demarche::gazetteerfile {

struct Country {
    std::string_view alpha3;
    std::string_view name;
    std::vector<std::string_view> qualifiers;
};

/// A folded name and where its places stand in Tables::keyPlaces.
struct Key {
    std::string_view text;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// Views into the text they were read from.
struct Tables {
    std::vector<Country> countries;      ///< By alpha-3 code.
    std::vector<GazetteerPlace> places;  ///< The best known first.
    std::vector<Key> keys;               ///< By text.
    std::vector<std::uint32_t> keyPlaces;
};

/// The error says what is wrong with the text.
[[nodiscard]] std::expected<Tables, std::string> readTables(std::string_view text);

}  // namespace demarche::gazetteerfile
