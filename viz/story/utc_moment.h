// A moment of universal time, as stories write it.
#pragma once

#include <optional>
#include <string_view>

namespace demarche {

/// "2026-02-23T18:00Z" as days since 2000-01-01 12:00; nothing for another form or a date that does not exist. Years
/// 1950 to 2050, for which the sun's place is known well enough.
[[nodiscard]] std::optional<double> parseUtcMoment(std::string_view text);

}  // namespace demarche
