// Language tags of BCP 47.
#pragma once

#include <string_view>

namespace demarche {

/// "pt" of "pt-BR": what decides whether two tags are of one language.
[[nodiscard]] constexpr std::string_view primaryLanguage(std::string_view tag) { return tag.substr(0, tag.find('-')); }

}  // namespace demarche
