#include "viz/scene/strip_ticks.h"

#include "viz/dates/edtf_date_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace demarche {
namespace {

constexpr double daysInYear = 365.2425;
constexpr std::int64_t mostYears = 1'000'000'000'000;

enum class TickUnit { Day, Month, Year };

struct TickStep {
    TickUnit unit = TickUnit::Day;
    std::int64_t count = 1;
    double leastDays = 1.0;  ///< From one to the next.
};

constexpr std::array fineSteps{TickStep{TickUnit::Day, 1, 1.0}, TickStep{TickUnit::Day, 10, 8.0},
                               TickStep{TickUnit::Month, 1, 28.0}, TickStep{TickUnit::Month, 3, 90.0}};

TickStep stepFor(const StripTickWish& wish) {
    const auto isWide = [&](double days) { return days * wish.pixelsPerDay >= wish.leastSpacing; };
    for (const TickStep& step : fineSteps) {
        if (isWide(step.leastDays)) return step;
    }
    for (std::int64_t decade = 1; decade <= mostYears; decade *= 10) {
        for (const std::int64_t figure : {1, 2, 5}) {
            const std::int64_t years = figure * decade;
            // A year of 365 days; of several years the mean is near enough.
            const double days = years == 1 ? 365.0 : daysInYear * static_cast<double>(years);
            if (isWide(days)) return {TickUnit::Year, years, days};
        }
    }
    return {TickUnit::Year, mostYears, daysInYear * static_cast<double>(mostYears)};
}

/// The first of the step's days at or after `day`.
CivilDate firstTick(CivilDay day, const TickStep& step) {
    const CivilDate at = dateOf(day);
    if (step.unit == TickUnit::Day) return at;
    CivilDate tick{.year = at.year, .month = step.unit == TickUnit::Year ? 1 : at.month, .day = 1};
    if (step.unit == TickUnit::Year) {
        std::int64_t rest = tick.year % step.count;
        if (rest < 0) rest += step.count;
        tick.year -= rest;
    }
    return tick;
}

void advance(CivilDate& tick, const TickStep& step) {
    if (step.unit == TickUnit::Day) {
        tick = dateOf(dayOf(tick) + 1);
    } else if (step.unit == TickUnit::Month) {
        if (++tick.month > 12) tick = {.year = tick.year + 1, .month = 1, .day = 1};
    } else {
        tick.year += step.count;
    }
}

bool belongsTo(const CivilDate& tick, const TickStep& step) {
    switch (step.unit) {
        case TickUnit::Day: return step.count == 1 || tick.day == 1 || tick.day == 11 || tick.day == 21;
        case TickUnit::Month: return (tick.month - 1) % step.count == 0;
        case TickUnit::Year: return true;
    }
    return true;
}

std::string labelOf(const CivilDate& tick, TickUnit unit, std::string_view language) {
    const bool english = language.empty() || language == "en" || language.starts_with("en-");
    if (!english) {
        if (unit == TickUnit::Year) return fmt::format("{}", tick.year);
        if (unit == TickUnit::Month) return fmt::format("{:04}-{:02}", tick.year, tick.month);
        return fmt::format("{:04}-{:02}-{:02}", tick.year, tick.month, tick.day);
    }
    const std::string year = englishYear(tick.year);
    if (unit == TickUnit::Year) return year;
    const std::string month = englishMonth(tick.month).substr(0, 3);
    if (unit == TickUnit::Month) return fmt::format("{} {}", month, year);
    return fmt::format("{} {} {}", tick.day, month, year);
}

}  // namespace

std::vector<StripTick> stripTicks(const StripTickWish& wish) {
    std::vector<StripTick> ticks;
    if (wish.until < wish.from || wish.pixelsPerDay <= 0.0) return ticks;
    const TickStep step = stepFor(wish);
    if (step.leastDays * wish.pixelsPerDay < wish.leastSpacing) return ticks;
    for (CivilDate at = firstTick(wish.from, step);; advance(at, step)) {
        const CivilDay day = dayOf(at);
        if (day > wish.until) break;
        if (day >= wish.from && belongsTo(at, step)) ticks.push_back({day, labelOf(at, step.unit, wish.language)});
    }
    return ticks;
}

}  // namespace demarche
