#include "viz/story/utc_moment.h"

#include "viz/dates/civil_day.h"

#include <cstddef>

namespace demarche {
namespace {

constexpr std::string_view form = "0000-00-00T00:00Z";

int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = 10 * value + (digit - '0');
    return value;
}

}  // namespace

std::optional<double> parseUtcMoment(std::string_view text) {
    if (text.size() != form.size()) return std::nullopt;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == '0' ? !isDigit : text[i] != form[i]) return std::nullopt;
    }
    const CivilDate date{
        .year = number(text.substr(0, 4)), .month = number(text.substr(5, 2)), .day = number(text.substr(8, 2))};
    const int hour = number(text.substr(11, 2));
    const int minute = number(text.substr(14, 2));
    if (date.year < 1950 || date.year > 2050 || date.month < 1 || date.month > 12) return std::nullopt;
    if (date.day < 1 || date.day > daysInMonth(date.year, date.month) || hour > 23 || minute > 59) return std::nullopt;
    const auto days = static_cast<double>(dayOf(date) - dayOf({.year = 2000, .month = 1, .day = 1}));
    return days - 0.5 + (hour + minute / 60.0) / 24.0;
}

}  // namespace demarche
