// What two spellings of a name have in common, so that one can be looked up by the other.
#pragma once

#include <string>
#include <string_view>

namespace demarche {

/// Letters and digits of `utf8` in lower case, without accents, in Latin letters (ICU's Any-Latin and Latin-ASCII),
/// words parted by one space; apostrophes vanish, other signs part words: "Abu-Dhabi " gives "abu dhabi", "N'Djamena"
/// "ndjamena". Scripts that ICU cannot turn into Latin stay as they are. Invalid bytes part words.
[[nodiscard]] std::string foldForSearch(std::string_view utf8);

}  // namespace demarche
