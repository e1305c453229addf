// Reads one date of an EDTF value, without intervals and sets, and computes its bounds.
#pragma once

#include "viz/dates/edtf.h"

namespace demarche {

[[nodiscard]] std::unexpected<EdtfFault> faultAt(std::size_t at, std::string message);

/// `text` is the date; `offset` its place in the whole value, added to the place of a fault.
[[nodiscard]] std::expected<EdtfDate, EdtfFault> parseEdtfDate(std::string_view text, std::size_t offset);

struct EdtfDays {
    CivilDay earliest = 0;
    CivilDay latest = 0;
};
/// First and last day that fit the digits; empty when no day does (2023-02-29). The year may be XXXX.
[[nodiscard]] std::optional<EdtfDays> daysOf(const EdtfDate& date);

/// The bounds of `date`, which must have them, moved outwards by its slack.
[[nodiscard]] EdtfDays widened(const EdtfDate& date);

/// Whether `number` can be what is written: "1X" fits 10 to 19. Widths of one to four digits.
[[nodiscard]] bool fits(std::string_view digits, std::int64_t number);

/// Months of a season, counted from January of its year as 1; beyond 12 in the year that follows.
struct SeasonMonths {
    int first = 1;
    int count = 3;
};
/// `season` is 21 to 41. 21-24, which EDTF leaves without a place, are read as those of the northern hemisphere.
[[nodiscard]] SeasonMonths monthsOf(int season);

}  // namespace demarche
