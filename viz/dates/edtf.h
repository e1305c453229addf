// Dates with what is not known about them: EDTF, the Extended Date/Time Format (Library of Congress 2019, ISO
// 8601-2:2019). Levels 0 and 1, and of level 2 the parts listed in docs/dates.md.
#pragma once

#include "viz/dates/civil_day.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// `?`, `~` and `%`.
enum class EdtfQualifier { None, Uncertain, Approximate, UncertainAndApproximate };

/// How far a qualified date may lie from what is written, to either side.
struct EdtfSlack {
    std::int64_t years = 0;
    std::int64_t months = 0;
    std::int64_t days = 0;

    bool operator==(const EdtfSlack&) const = default;
};

/// The stated widths of `~` (circa) and `?`: so many units of the part at which the mark stands, to either side; `%` is
/// twice that. EDTF itself gives no width. A year with unspecified digits counts in its own unit: 156X~ is a decade.
struct CircaWidths {
    std::int64_t days = 3;
    std::int64_t months = 1;
    std::int64_t seasons = 1;  ///< In lengths of the season, quarter, four months or half year.
    std::int64_t years = 1;    ///< Years, decades for 156X, centuries for 15XX, units of the last significant digit.
};
inline constexpr CircaWidths circaWidths;

/// A year, astronomical: 0 is 1 BC. Unspecified and not significant digits make it a range.
struct EdtfYear {
    std::string digits;  ///< Without sign, X where not specified: "2026", "19XX", "XXXX", "170000002".
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::optional<std::int64_t> estimate;  ///< 1950 of "1950S2".

    /// False for XXXX.
    [[nodiscard]] bool isGiven() const { return digits.find_first_not_of('X') != std::string::npos; }
};

struct EdtfTime {
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::optional<int> offsetMinutes;  ///< From UTC to the east; empty: local time.
};

/// The finest part that is written, its digits specified or not.
enum class EdtfPrecision { Year, Season, Month, Day, Second };

struct EdtfDate {
    EdtfYear year;
    std::string month;          ///< Two digits with X where not specified; empty when not written.
    std::string day;            ///< Likewise.
    std::optional<int> season;  ///< 21 to 41, in place of the month.
    std::optional<EdtfTime> time;
    EdtfQualifier yearQualifier = EdtfQualifier::None;
    EdtfQualifier monthQualifier = EdtfQualifier::None;  ///< Of the season, too.
    EdtfQualifier dayQualifier = EdtfQualifier::None;
    EdtfSlack slack;
    /// First and last day it can be as written, the qualifiers left aside. Empty when the year is not given (XXXX):
    /// such a date lies anywhere. With a time: the day as written, at the place of the event.
    std::optional<CivilDay> earliest;
    std::optional<CivilDay> latest;

    [[nodiscard]] EdtfPrecision precision() const;
    [[nodiscard]] bool hasUnspecifiedDigits() const;
    [[nodiscard]] bool isQualified() const;
    /// 23 of "XXXX-XX-23", 4 of "2004-06-04"; empty when the day is not written or has an X.
    [[nodiscard]] std::optional<int> dayOfMonth() const;
};

/// What stands at one end of an interval, and what is known about a bound.
/// Open: `..`, it goes on. Unknown: left empty, or the year is not given.
enum class EdtfEnd { Known, Open, Unknown };

struct EdtfBound {
    EdtfEnd end = EdtfEnd::Unknown;
    CivilDay day = 0;  ///< When `end` is Known.

    bool operator==(const EdtfBound&) const = default;
};

struct EdtfSide {
    EdtfEnd end = EdtfEnd::Unknown;
    EdtfDate date;  ///< When `end` is Known.
};

/// A single date, or everything from one to another.
struct EdtfSpan {
    EdtfSide first;
    std::optional<EdtfSide> last;  ///< Empty: a single date.
};

enum class EdtfForm {
    Date,      ///< One span, a single date.
    Interval,  ///< One span with two sides, "2004-06/2006-08".
    OneOf,     ///< "[1667,1668,1670..1672]": it was one of them.
    AllOf      ///< "{1960,1961-12}": it was all of them.
};

struct EdtfValue {
    EdtfForm form = EdtfForm::Date;
    std::vector<EdtfSpan> spans;  ///< Never empty.
    EdtfBound earliest;           ///< First and last day as written.
    EdtfBound latest;
    EdtfBound possiblyEarliest;  ///< The same, widened by `circaWidths` where a date is qualified.
    EdtfBound possiblyLatest;

    /// True when the text leaves something open beyond its precision: qualifiers, X, open or unknown ends, one-of.
    [[nodiscard]] bool isUncertain() const;
};

struct EdtfFault {
    std::size_t at = 0;   ///< Byte of the text where the offending part begins; all bytes before it are ASCII.
    std::string message;  ///< "there is no month 13".
};

/// Reads one EDTF value. The calendar is checked: 2023-02-29, and intervals that end before they start, are faults.
/// At most 256 characters; years within a million million of year 0.
[[nodiscard]] std::expected<EdtfValue, EdtfFault> parseEdtf(std::string_view text);

}  // namespace demarche
