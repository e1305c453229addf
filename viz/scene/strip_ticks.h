// Ticks of a time axis at the beginnings of days, months or years, and the words for them.
#pragma once

#include "viz/dates/civil_day.h"

#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct StripTick {
    CivilDay day = 0;
    std::string label;  ///< "1986", "Mar 2026", "13 Feb 2026".
};

struct StripTickWish {
    CivilDay from = 0;   ///< Ticks from here ...
    CivilDay until = 0;  ///< ... to here, this day included.
    double pixelsPerDay = 1.0;
    double leastSpacing = 100.0;     ///< Pixels from tick to tick.
    std::string_view language = {};  ///< BCP 47; others than English have figures instead of the names of months.
};

/// As many as are at least `leastSpacing` apart: each day, every 10 days, each month, each quarter, each year, every 2,
/// 5, 10, ... years. None when they would be closer than that, or when none falls into the time.
[[nodiscard]] std::vector<StripTick> stripTicks(const StripTickWish& wish);

}  // namespace demarche
