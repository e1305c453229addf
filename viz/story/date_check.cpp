#include "viz/story/date_check.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Digits or X, exactly `length` of them, taken from the front of `text`.
std::optional<std::string_view> takeNumber(std::string_view& text, std::size_t length) {
    if (text.size() < length) return std::nullopt;
    const std::string_view part = text.substr(0, length);
    if (!std::ranges::all_of(part, [](char c) { return isDigit(c) || c == 'X'; })) return std::nullopt;
    text.remove_prefix(length);
    return part;
}

/// The number, or nothing while a digit is unspecified.
std::optional<int> known(std::string_view part) {
    int value = 0;
    for (const char c : part) {
        if (c == 'X') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

int daysIn(int month, std::optional<int> year) {
    constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = !year || (*year % 4 == 0 && (*year % 100 != 0 || *year % 400 == 0));
    return month == 2 && !leap ? 28 : days[month - 1];
}

std::optional<std::string> faultInOne(std::string_view date) {
    if (!date.empty() && std::string_view("?~%").find(date.back()) != std::string_view::npos) date.remove_suffix(1);
    const auto year = takeNumber(date, 4);
    if (!year) return "a date begins with a year of four digits, or XXXX";
    if (date.empty()) return std::nullopt;
    if (!date.starts_with('-')) return "year, month and day are separated by -";
    date.remove_prefix(1);
    const auto month = takeNumber(date, 2);
    if (!month) return "a month has two digits, or XX";
    const std::optional<int> monthNumber = known(*month);
    if (monthNumber && (*monthNumber < 1 || *monthNumber > 12)) return fmt::format("there is no month {}", *month);
    if (date.empty()) return std::nullopt;
    if (!date.starts_with('-')) return "year, month and day are separated by -";
    date.remove_prefix(1);
    const auto day = takeNumber(date, 2);
    if (!day || !date.empty()) return "a day has two digits, or XX, and ends the date";
    const std::optional<int> dayNumber = known(*day);
    const int most = monthNumber ? daysIn(*monthNumber, known(*year)) : 31;
    if (dayNumber && (*dayNumber < 1 || *dayNumber > most)) return fmt::format("this month has no day {}", *day);
    return std::nullopt;
}

bool isComplete(std::string_view date) {
    return std::ranges::all_of(date, [](char c) { return isDigit(c) || c == '-'; });
}

}  // namespace

std::optional<std::string> faultInDate(std::string_view date) {
    const std::size_t slash = date.find('/');
    const std::string_view first = date.substr(0, slash);
    if (auto fault = faultInOne(first)) return fault;
    if (slash == std::string_view::npos) return std::nullopt;
    const std::string_view last = date.substr(slash + 1);
    if (auto fault = faultInOne(last)) return fault;
    // Complete dates of one precision compare as texts.
    const bool comparable = isComplete(first) && isComplete(last) && first.size() == last.size();
    if (comparable && last < first) return "the end lies before the beginning";
    return std::nullopt;
}

}  // namespace demarche
