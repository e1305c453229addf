#include "viz/dates/civil_day.h"

namespace demarche {
namespace {

// Days and years of the calendar's cycle of 400 years; 0000-03-01 lies 719468 days before 1970-01-01.
constexpr std::int64_t daysPerCycle = 146'097;
constexpr std::int64_t yearsPerCycle = 400;
constexpr std::int64_t marchOfYearZero = 719'468;

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

}  // namespace

bool isLeapYear(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int daysInMonth(std::int64_t year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : days[month - 1];
}

// Both ways after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap
// day is the last of its year.
CivilDay dayOf(const CivilDate& date) {
    const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    const std::int64_t cycle = floorDivide(year, yearsPerCycle);
    const std::int64_t yearOfCycle = year - cycle * yearsPerCycle;
    const std::int64_t dayOfYear = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
    const std::int64_t dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear;
    return cycle * daysPerCycle + dayOfCycle - marchOfYearZero;
}

CivilDate dateOf(CivilDay day) {
    const std::int64_t shifted = day + marchOfYearZero;
    const std::int64_t cycle = floorDivide(shifted, daysPerCycle);
    const std::int64_t dayOfCycle = shifted - cycle * daysPerCycle;
    const std::int64_t yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36524 - dayOfCycle / 146096) / 365;
    const std::int64_t dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
    const std::int64_t fromMarch = (5 * dayOfYear + 2) / 153;
    const int month = static_cast<int>(fromMarch < 10 ? fromMarch + 3 : fromMarch - 9);
    return {.year = yearOfCycle + cycle * yearsPerCycle + (month <= 2 ? 1 : 0),
            .month = month,
            .day = static_cast<int>(dayOfYear - (153 * fromMarch + 2) / 5 + 1)};
}

}  // namespace demarche
