// Counts days of the proleptic Gregorian calendar with astronomical years (year 0 is 1 BC), as ISO 8601 does.
#pragma once

#include <cstdint>

namespace demarche {

/// Days since 1970-01-01; negative before it.
using CivilDay = std::int64_t;

struct CivilDate {
    std::int64_t year = 1970;
    int month = 1;  ///< 1 to 12.
    int day = 1;    ///< 1 to 31.

    bool operator==(const CivilDate&) const = default;
};

[[nodiscard]] bool isLeapYear(std::int64_t year);
/// 28 to 31; `month` is 1 to 12.
[[nodiscard]] int daysInMonth(std::int64_t year, int month);
/// The date must exist, and its year lie within a million million of year 0.
[[nodiscard]] CivilDay dayOf(const CivilDate& date);
[[nodiscard]] CivilDate dateOf(CivilDay day);

}  // namespace demarche
