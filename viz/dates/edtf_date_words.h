// Says one date of an EDTF value in English.
#pragma once

#include "viz/dates/edtf.h"

#include <string>

namespace demarche {

/// "about 12 February 2026", "25 December, 1560s", "2004, month not given".
[[nodiscard]] std::string englishDate(const EdtfDate& date);

/// "March"; `month` is 1 to 12.
[[nodiscard]] std::string englishMonth(int month);

/// "2026", "AD 33", "45 BC", "the year 170000002".
[[nodiscard]] std::string englishYear(std::int64_t year);

}  // namespace demarche
