#include "viz/dates/edtf_date.h"

#include <algorithm>
#include <array>

namespace demarche {
namespace {

enum class Extreme { Earliest, Latest };

bool fitsYear(const EdtfYear& year, std::int64_t number) {
    if (year.digits.find('X') == std::string::npos) return true;
    return fits(year.digits, number < 0 ? -number : number);
}

std::optional<CivilDay> dayInMonth(const EdtfDate& date, std::int64_t year, int month, Extreme extreme) {
    const int length = daysInMonth(year, month);
    for (int i = 1; i <= length; ++i) {
        const int day = extreme == Extreme::Earliest ? i : length + 1 - i;
        if (date.day.empty() || fits(date.day, day)) return dayOf({.year = year, .month = month, .day = day});
    }
    return std::nullopt;
}

CivilDay dayInSeason(int season, std::int64_t year, Extreme extreme) {
    const SeasonMonths months = monthsOf(season);
    if (extreme == Extreme::Earliest) return dayOf({.year = year, .month = months.first, .day = 1});
    const int last = months.first + months.count - 1;
    const CivilDate date{.year = last > 12 ? year + 1 : year, .month = last > 12 ? last - 12 : last};
    return dayOf({.year = date.year, .month = date.month, .day = daysInMonth(date.year, date.month)});
}

std::optional<CivilDay> dayInYear(const EdtfDate& date, std::int64_t year, Extreme extreme) {
    if (date.season) return dayInSeason(*date.season, year, extreme);
    for (int i = 1; i <= 12; ++i) {
        const int month = extreme == Extreme::Earliest ? i : 13 - i;
        if (!date.month.empty() && !fits(date.month, month)) continue;
        if (const std::optional<CivilDay> day = dayInMonth(date, year, month, extreme)) return day;
    }
    return std::nullopt;
}

// Long years come without month, so their first candidate serves; the others have at most 10,000.
std::optional<CivilDay> extremeDay(const EdtfDate& date, Extreme extreme) {
    // What a leap year lacks, every year lacks, and 29 February needs one: spares most of the search in XXX1.
    if (!dayInYear(date, 2000, extreme)) return std::nullopt;
    const bool inLeapYearsOnly = !dayInYear(date, 2001, extreme);
    for (std::int64_t i = 0; i <= date.year.most - date.year.least; ++i) {
        const std::int64_t year = extreme == Extreme::Earliest ? date.year.least + i : date.year.most - i;
        if (inLeapYearsOnly && !isLeapYear(year)) continue;
        if (!fitsYear(date.year, year)) continue;
        if (const std::optional<CivilDay> day = dayInYear(date, year, extreme)) return day;
    }
    return std::nullopt;
}

enum class MonthEnd { Keep, Ignore };

CivilDay moved(CivilDay day, const EdtfSlack& slack, int direction, MonthEnd monthEnd) {
    CivilDate date = dateOf(day);
    const bool atEnd = monthEnd == MonthEnd::Keep && date.day == daysInMonth(date.year, date.month);
    const std::int64_t months =
        (date.year + direction * slack.years) * 12 + (date.month - 1) + direction * slack.months;
    date.year = months >= 0 ? months / 12 : -((-months + 11) / 12);
    date.month = static_cast<int>(months - date.year * 12) + 1;
    const int length = daysInMonth(date.year, date.month);
    date.day = atEnd ? length : std::min(date.day, length);
    return dayOf(date) + direction * slack.days;
}

}  // namespace

bool fits(std::string_view digits, std::int64_t number) {
    for (std::size_t i = digits.size(); i > 0; --i, number /= 10) {
        const char digit = digits[i - 1];
        if (digit != 'X' && digit - '0' != static_cast<int>(number % 10)) return false;
    }
    return number == 0;
}

SeasonMonths monthsOf(int season) {
    constexpr std::array<SeasonMonths, 21> months{{
        {3, 3}, {6, 3},  {9, 3}, {12, 3},  // 21-24: spring, summer, autumn, winter
        {3, 3}, {6, 3},  {9, 3}, {12, 3},  // 25-28: of the northern hemisphere
        {9, 3}, {12, 3}, {3, 3}, {6, 3},   // 29-32: of the southern hemisphere
        {1, 3}, {4, 3},  {7, 3}, {10, 3},  // 33-36: quarters
        {1, 4}, {5, 4},  {9, 4},           // 37-39: quadrimesters
        {1, 6}, {7, 6},                    // 40-41: semesters
    }};
    return months[static_cast<std::size_t>(season - 21)];
}

std::optional<EdtfDays> daysOf(const EdtfDate& date) {
    const std::optional<CivilDay> earliest = extremeDay(date, Extreme::Earliest);
    if (!earliest) return std::nullopt;
    return EdtfDays{.earliest = *earliest, .latest = *extremeDay(date, Extreme::Latest)};
}

EdtfDays widened(const EdtfDate& date) {
    // The last day of a month or season that moves by months stays the last of its month.
    const MonthEnd monthEnd = date.day.empty() ? MonthEnd::Keep : MonthEnd::Ignore;
    return {.earliest = moved(*date.earliest, date.slack, -1, MonthEnd::Ignore),
            .latest = moved(*date.latest, date.slack, +1, monthEnd)};
}

}  // namespace demarche
