// Tells whether a text is a date in the part of EDTF (ISO 8601-2:2019) that stories use, without computing with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace demarche {

/// What is wrong with the date, in words; nothing when it is well formed. Accepted: a year, year-month or
/// year-month-day, digits replaced by X where not given, a trailing ?, ~ or %, and two of those joined by a slash.
[[nodiscard]] std::optional<std::string> faultInDate(std::string_view date);

}  // namespace demarche
