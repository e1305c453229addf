// Says a date in words for the audience, without claiming more than the date does.
#pragma once

#include "viz/dates/edtf.h"

#include <optional>
#include <string>
#include <string_view>

namespace demarche {

/// "12–14 February 2026", "about March 2026", "the 23rd, month not given". `language` is a BCP 47 tag; empty for a
/// language the program has no words of (so far all but English).
[[nodiscard]] std::optional<std::string> inWords(const EdtfValue& value, std::string_view language);

}  // namespace demarche
