#include "viz/dates/edtf_words.h"
#include "viz/story/story_parts.h"

#include <fmt/format.h>

#include <array>

namespace demarche {
namespace {

struct DurationUnit {
    char letter;
    std::string_view name;
};
constexpr std::array<DurationUnit, 4> dayUnits{{{'Y', "year"}, {'M', "month"}, {'W', "week"}, {'D', "day"}}};
constexpr std::array<DurationUnit, 2> timeUnits{{{'H', "hour"}, {'M', "minute"}}};

/// "P3D" and "PT4H30M" of ISO 8601-1 in words; empty when it is none. Whole numbers of at most four digits, largest
/// unit first.
std::string wordsOfDuration(std::string_view text) {
    if (!text.starts_with('P')) return {};
    text.remove_prefix(1);
    std::string words;
    std::span<const DurationUnit> units = dayUnits;
    std::size_t next = 0;
    bool afterT = false;
    while (!text.empty()) {
        if (text.front() == 'T' && !afterT) {
            afterT = true;
            units = timeUnits;
            next = 0;
            text.remove_prefix(1);
            if (text.empty()) return {};
            continue;
        }
        const std::size_t digits = text.find_first_not_of("0123456789");
        if (digits == 0 || digits == std::string_view::npos || digits > 4) return {};
        int number = 0;
        for (const char c : text.substr(0, digits)) number = number * 10 + (c - '0');
        while (next < units.size() && units[next].letter != text[digits]) ++next;
        if (next == units.size()) return {};
        words += fmt::format("{}{} {}{}", words.empty() ? "" : " ", number, units[next].name, number == 1 ? "" : "s");
        ++next;
        text.remove_prefix(digits + 1);
    }
    return words;
}

}  // namespace

StoryDate readDate(TableReader& table, std::string_view key, std::string_view language) {
    const std::optional<Word> date = table.word(key);
    if (!date) return {};
    std::expected<EdtfValue, EdtfFault> value = parseEdtf(date->text);
    if (!value) {
        table.faults().error(
            {.at = date->placeOf(value.error().at),
             .message = fmt::format("{} of {} is not a date: {}", key, table.name(), value.error().message),
             .found = fmt::format("\"{:.60}\"", date->text),
             .expected = R"(EDTF such as "2026", "2026-02-12", "2026-02-12/2026-02-14", "XXXX-XX-23")"});
        return {.written = date->text, .label = date->text};
    }
    std::string label = inWords(*value, language).value_or(date->text);
    return {.written = date->text, .value = std::move(*value), .label = std::move(label)};
}

std::string readDuration(TableReader& table) {
    const std::optional<Word> duration = table.word("duration");
    if (!duration) return {};
    std::string words = wordsOfDuration(duration->text);
    if (words.empty()) {
        table.faults().error({.at = duration->at,
                              .message = "duration of " + table.name() + " is not a duration",
                              .found = fmt::format("\"{:.60}\"", duration->text),
                              .expected = R"(ISO 8601, such as "PT4H" for four hours or "P3D" for three days)"});
    }
    return words;
}

}  // namespace demarche
