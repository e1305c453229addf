#include "viz/dates/edtf_date_words.h"

#include "viz/dates/edtf_date.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace demarche {
namespace {

constexpr std::array<std::string_view, 12> monthNames{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 21> seasonNames{"spring",
                                                       "summer",
                                                       "autumn",
                                                       "winter",
                                                       "spring (northern hemisphere)",
                                                       "summer (northern hemisphere)",
                                                       "autumn (northern hemisphere)",
                                                       "winter (northern hemisphere)",
                                                       "spring (southern hemisphere)",
                                                       "summer (southern hemisphere)",
                                                       "autumn (southern hemisphere)",
                                                       "winter (southern hemisphere)",
                                                       "first quarter of",
                                                       "second quarter of",
                                                       "third quarter of",
                                                       "fourth quarter of",
                                                       "first four months of",
                                                       "second four months of",
                                                       "last four months of",
                                                       "first half of",
                                                       "second half of"};

std::string ordinal(int number) {
    const int last = number % 10;
    const bool teen = number / 10 == 1;
    return fmt::format("{}{}", number,
                       teen || last == 0 || last > 3 ? "th"
                       : last == 1                   ? "st"
                       : last == 2                   ? "nd"
                                                     : "rd");
}

std::string rangeOfYears(std::int64_t least, std::int64_t most) {
    if (least > 999 && most <= 9999) return fmt::format("{}–{}", least, most);
    if (most <= 0) return fmt::format("{}–{} BC", 1 - least, 1 - most);
    return fmt::format("{} – {}", englishYear(least), englishYear(most));
}

std::string yearWords(const EdtfYear& year) {
    const std::size_t firstX = year.digits.find('X');
    if (year.estimate) {
        return fmt::format("{}, estimated {}", rangeOfYears(year.least, year.most), englishYear(*year.estimate));
    }
    if (firstX == std::string::npos) return englishYear(year.least);
    const bool trailing = year.digits.find_first_not_of('X', firstX) == std::string::npos;
    if (!trailing) return fmt::format("{}{} (X not given)", year.most < 0 ? "-" : "", year.digits);
    // 190X is said as 1900 to 1909: "the 1900s" would be the century, too.
    const bool decade = firstX == 3 && year.digits[2] != '0' && year.least > 999;
    return decade ? fmt::format("{}s", year.least) : rangeOfYears(year.least, year.most);
}

std::vector<int> fitting(std::string_view digits, int most) {
    std::vector<int> result;
    for (int number = 1; number <= most; ++number) {
        if (fits(digits, number)) result.push_back(number);
    }
    return result;
}

/// "10, 20 or 30", "between 10 and 19".
template <class Say>
std::string anyOf(const std::vector<int>& numbers, Say say) {
    if (numbers.size() == 1) return say(numbers.front());
    const bool gapless = numbers.back() - numbers.front() + 1 == static_cast<int>(numbers.size());
    if (gapless && numbers.size() > 2) {
        return fmt::format("between {} and {}", say(numbers.front()), say(numbers.back()));
    }
    std::string result = say(numbers.front());
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        result += i + 1 == numbers.size() ? " or " : ", ";
        result += say(numbers[i]);
    }
    return result;
}

/// "March 2026", "March, 1560s", "March, year not given".
std::string withYear(const std::string& words, const EdtfYear& year) {
    if (!year.isGiven()) return words + ", year not given";
    return words + (year.least == year.most ? " " : ", ") + yearWords(year);
}

std::string seasonWords(int season, const EdtfYear& year) {
    const std::string name(seasonNames[static_cast<std::size_t>(season - 21)]);
    if (!name.ends_with(" of")) return withYear(name, year);
    return name + (year.isGiven() ? fmt::format(" {}", yearWords(year)) : " a year that is not given");
}

std::string monthWords(const EdtfDate& date) {
    if (date.month != "XX") return withYear(anyOf(fitting(date.month, 12), englishMonth), date.year);
    if (!date.year.isGiven()) return "date not given";
    return yearWords(date.year) + ", month not given";
}

std::string withoutDay(const EdtfDate& date) {
    if (date.month != "XX" && date.year.isGiven()) return monthWords(date) + ", day not given";
    if (date.month != "XX") return anyOf(fitting(date.month, 12), englishMonth) + ", day and year not given";
    if (!date.year.isGiven()) return "date not given";
    return yearWords(date.year) + ", month and day not given";
}

/// The day in a month that is not one month.
std::string dayOfSomeMonth(const EdtfDate& date, const std::vector<int>& months) {
    const std::string day = date.dayOfMonth() ? fmt::format("the {}", ordinal(*date.dayOfMonth()))
                                              : fmt::format("day {} (X not given)", date.day);
    const std::string year = date.year.isGiven() ? yearWords(date.year) + ", " : "";
    if (date.month == "XX") return year + day + ", month not given";
    return withYear(fmt::format("{}, {}", day, anyOf(months, englishMonth)), date.year);
}

std::string dayWords(const EdtfDate& date) {
    if (date.day == "XX") return withoutDay(date);
    const std::vector<int> months = fitting(date.month, 12);
    if (months.size() != 1) return dayOfSomeMonth(date, months);
    if (date.day == "0X") return withYear(fmt::format("early {}", englishMonth(months.front())), date.year);
    const bool oneYear = date.year.least == date.year.most;
    const std::vector<int> days = fitting(date.day, daysInMonth(oneYear ? date.year.least : 2000, months.front()));
    const std::string words = anyOf(days, [](int day) { return fmt::format("{}", day); });
    return withYear(fmt::format("{} {}", words, englishMonth(months.front())), date.year);
}

std::string timeWords(const EdtfTime& time) {
    std::string words = fmt::format("{:02}:{:02}", time.hour, time.minute);
    if (time.second != 0) words += fmt::format(":{:02}", time.second);
    if (!time.offsetMinutes) return words;
    words += " UTC";
    const int offset = *time.offsetMinutes;
    if (offset == 0) return words;
    const int size = offset < 0 ? -offset : offset;
    words += fmt::format("{}{}", offset < 0 ? "\u2212" : "+", size / 60);
    return size % 60 == 0 ? words : words + fmt::format(":{:02}", size % 60);
}

std::string unqualified(const EdtfDate& date) {
    if (date.season) return seasonWords(*date.season, date.year);
    if (date.month.empty()) return date.year.isGiven() ? yearWords(date.year) : "year not given";
    if (date.day.empty()) return monthWords(date);
    return date.time ? fmt::format("{}, {}", dayWords(date), timeWords(*date.time)) : dayWords(date);
}

std::string_view before(EdtfQualifier qualifier) {
    switch (qualifier) {
        case EdtfQualifier::None: return "";
        case EdtfQualifier::Uncertain: return "possibly ";
        case EdtfQualifier::Approximate: return "about ";
        case EdtfQualifier::UncertainAndApproximate: return "possibly about ";
    }
    return "";
}

std::string_view adjective(EdtfQualifier qualifier) {
    switch (qualifier) {
        case EdtfQualifier::None: return "";
        case EdtfQualifier::Uncertain: return "uncertain";
        case EdtfQualifier::Approximate: return "approximate";
        case EdtfQualifier::UncertainAndApproximate: return "uncertain and approximate";
    }
    return "";
}

}  // namespace

std::string englishMonth(int month) { return std::string(monthNames[static_cast<std::size_t>(month - 1)]); }

std::string englishYear(std::int64_t year) {
    if (year <= 0) return fmt::format("{} BC", 1 - year);
    if (year < 1000) return fmt::format("AD {}", year);
    return fmt::format("{}{}", year > 9999 ? "the year " : "", year);
}

std::string englishDate(const EdtfDate& date) {
    struct Part {
        std::string_view name;
        EdtfQualifier qualifier;
    };
    std::vector<Part> parts{{"year", date.yearQualifier}};
    if (date.season || !date.month.empty()) parts.push_back({date.season ? "season" : "month", date.monthQualifier});
    if (!date.day.empty()) parts.push_back({"day", date.dayQualifier});

    const EdtfQualifier whole = parts.front().qualifier;
    if (std::ranges::all_of(parts, [&](const Part& part) { return part.qualifier == whole; })) {
        return std::string(before(whole)) + unqualified(date);
    }
    std::vector<std::string> remarks;
    for (const Part& part : parts) {
        if (part.qualifier != EdtfQualifier::None) {
            remarks.push_back(fmt::format("{} {}", part.name, adjective(part.qualifier)));
        }
    }
    return fmt::format("{} ({})", unqualified(date), fmt::join(remarks, ", "));
}

}  // namespace demarche
