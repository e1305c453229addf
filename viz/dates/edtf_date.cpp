#include "viz/dates/edtf_date.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

constexpr std::int64_t largestYear = 1'000'000'000'000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Takes one date from left to right. Each step returns false after noting its fault.
class DateReader {
public:
    DateReader(std::string_view text, std::size_t offset) : _text(text), _offset(offset) {}

    std::expected<EdtfDate, EdtfFault> read() {
        if (!readParts()) return std::unexpected(_fault);
        return std::move(_date);
    }

private:
    [[nodiscard]] bool atEnd() const { return _at == _text.size(); }
    [[nodiscard]] char next() const { return atEnd() ? '\0' : _text[_at]; }
    bool take(char c) {
        if (next() != c) return false;
        ++_at;
        return true;
    }
    bool fail(std::size_t at, std::string message) {
        _fault = {.at = _offset + at, .message = std::move(message)};
        return false;
    }

    EdtfQualifier takeMark();
    /// Exactly `length` digits or X; empty when they are not there.
    std::string_view takeDigits(std::size_t length);
    /// A run of digits read as a number of at most `most`; nothing when absent or larger.
    std::optional<std::int64_t> takeNumber(std::int64_t most);
    void mark(EdtfQualifier& part, EdtfQualifier qualifier, const EdtfSlack& unit);
    [[nodiscard]] EdtfSlack yearUnit() const;
    [[nodiscard]] EdtfSlack monthUnit() const;

    bool readParts();
    bool readYear();
    bool readLongYear();
    bool readSignificantDigits(std::int64_t year);
    bool readMonth();
    bool readDay();
    bool readTime();
    bool readOffset(EdtfTime& time);
    bool readClockPart(int& part, int most, std::string_view name);
    bool setBounds();

    std::string_view _text;
    std::size_t _offset;
    std::size_t _at = 0;
    std::size_t _lastPartAt = 0;
    EdtfDate _date;
    EdtfFault _fault;
};

EdtfQualifier DateReader::takeMark() {
    if (take('?')) return EdtfQualifier::Uncertain;
    if (take('~')) return EdtfQualifier::Approximate;
    if (take('%')) return EdtfQualifier::UncertainAndApproximate;
    return EdtfQualifier::None;
}

std::string_view DateReader::takeDigits(std::size_t length) {
    const std::string_view part = _text.substr(_at, length);
    if (part.size() < length) return {};
    if (!std::ranges::all_of(part, [](char c) { return isDigit(c) || c == 'X'; })) return {};
    _at += length;
    return part;
}

std::optional<std::int64_t> DateReader::takeNumber(std::int64_t most) {
    if (!isDigit(next())) return std::nullopt;
    std::int64_t number = 0;
    for (; isDigit(next()); ++_at) {
        number = number * 10 + (next() - '0');
        if (number > most) return std::nullopt;
    }
    return number;
}

void DateReader::mark(EdtfQualifier& part, EdtfQualifier qualifier, const EdtfSlack& unit) {
    if (qualifier == EdtfQualifier::None) return;
    const int times = qualifier == EdtfQualifier::UncertainAndApproximate ? 2 : 1;
    _date.slack.years += times * unit.years;
    _date.slack.months += times * unit.months;
    _date.slack.days += times * unit.days;
    part = part == EdtfQualifier::None || part == qualifier ? qualifier : EdtfQualifier::UncertainAndApproximate;
}

EdtfSlack DateReader::yearUnit() const {
    std::int64_t unit = 1;
    if (_date.year.estimate) {
        unit = _date.year.most - _date.year.least + 1;
    } else {
        for (auto digit = _date.year.digits.rbegin(); digit != _date.year.digits.rend() && *digit == 'X'; ++digit) {
            unit *= 10;
        }
    }
    return {.years = unit * circaWidths.years};
}

EdtfSlack DateReader::monthUnit() const {
    if (_date.season) return {.months = monthsOf(*_date.season).count * circaWidths.seasons};
    return {.months = circaWidths.months};
}

// A mark before a part speaks of that part alone, one behind it also of all parts before (level 2, qualification of
// individual and of groups of components). It widens by the unit of the part at which it stands.
bool DateReader::readParts() {
    const EdtfQualifier beforeYear = takeMark();
    if (!(next() == 'Y' ? readLongYear() : readYear())) return false;
    mark(_date.yearQualifier, beforeYear, yearUnit());
    mark(_date.yearQualifier, takeMark(), yearUnit());
    if (atEnd()) return setBounds();

    if (!take('-')) return fail(_at, "the year has four digits, and - stands between year, month and day");
    if (_date.year.estimate || _text.find('Y') != std::string_view::npos) {
        return fail(_at - 1, "a year written with Y or S has no month");
    }
    const EdtfQualifier beforeMonth = takeMark();
    if (!readMonth()) return false;
    mark(_date.monthQualifier, beforeMonth, monthUnit());
    if (const EdtfQualifier group = takeMark(); group != EdtfQualifier::None) {
        mark(_date.monthQualifier, group, monthUnit());
        mark(_date.yearQualifier, group, {});
    }
    if (atEnd()) return setBounds();

    if (!take('-')) return fail(_at, "a month has two digits, and - stands between month and day");
    if (_date.season) return fail(_at - 1, "a season has no days");
    const EdtfQualifier beforeDay = takeMark();
    if (!readDay()) return false;
    mark(_date.dayQualifier, beforeDay, {.days = circaWidths.days});
    if (next() == 'T') return readTime() && setBounds();
    if (const EdtfQualifier group = takeMark(); group != EdtfQualifier::None) {
        mark(_date.dayQualifier, group, {.days = circaWidths.days});
        mark(_date.monthQualifier, group, {});
        mark(_date.yearQualifier, group, {});
    }
    if (!atEnd()) return fail(_at, "a day has two digits and ends the date");
    return setBounds();
}

bool DateReader::readYear() {
    _lastPartAt = _at;
    const std::size_t signAt = _at;
    const bool negative = take('-');
    const std::string_view digits = takeDigits(4);
    if (digits.empty()) return fail(signAt, "a date begins with a year of four digits, X for those not given");
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (const char c : digits) {
        least = least * 10 + (c == 'X' ? 0 : c - '0');
        most = most * 10 + (c == 'X' ? 9 : c - '0');
    }
    if (negative && most == 0) return fail(signAt, "there is no year -0000; the year before 0001 is 0000");
    _date.year.digits = digits;
    _date.year.least = negative ? -most : least;
    _date.year.most = negative ? std::min<std::int64_t>(-least, -1) : most;
    if (next() == 'S') {
        if (least != most) return fail(_at, "a year with significant digits has no X");
        return readSignificantDigits(_date.year.least);
    }
    return true;
}

bool DateReader::readLongYear() {
    _lastPartAt = _at;
    const std::size_t yearAt = _at++;
    const bool negative = take('-');
    const std::size_t digitsAt = _at;
    const std::optional<std::int64_t> mantissa = takeNumber(largestYear);
    if (!mantissa && isDigit(next())) return fail(yearAt, "a year lies within a million million of year 0");
    if (!mantissa || _text[digitsAt] == '0') return fail(digitsAt, "Y is followed by a year without leading zeros");
    const std::size_t length = _at - digitsAt;
    std::int64_t year = *mantissa;
    if (take('E')) {
        const std::size_t exponentAt = _at;
        const std::optional<std::int64_t> exponent = takeNumber(12);
        if (!exponent) return fail(exponentAt, "E is followed by a number of zeros, at most 12");
        for (std::int64_t i = 0; i < *exponent && year <= largestYear; ++i) year *= 10;
        if (year > largestYear) return fail(yearAt, "a year lies within a million million of year 0");
    } else if (length <= 4) {
        return fail(yearAt, "Y stands only before years of more than four digits");
    }
    _date.year.digits = fmt::format("{}", year);
    _date.year.least = _date.year.most = negative ? -year : year;
    return next() != 'S' || readSignificantDigits(_date.year.least);
}

bool DateReader::readSignificantDigits(std::int64_t year) {
    const std::size_t markAt = _at++;
    const std::optional<std::int64_t> count = takeNumber(20);
    const auto length = static_cast<std::int64_t>(_date.year.digits.size());
    if (!count || *count < 1 || *count > length) {
        return fail(markAt, fmt::format("S is followed by the number of significant digits, 1 to {}", length));
    }
    std::int64_t unit = 1;
    for (std::int64_t i = *count; i < length; ++i) unit *= 10;
    const std::int64_t size = year < 0 ? -year : year;
    const std::int64_t floor = size - size % unit;
    _date.year.estimate = year;
    _date.year.least = year < 0 ? -(floor + unit - 1) : floor;
    _date.year.most = year < 0 ? -std::max<std::int64_t>(floor, 1) : floor + unit - 1;
    return true;
}

bool DateReader::readMonth() {
    const std::size_t monthAt = _at;
    _lastPartAt = monthAt;
    const std::string_view digits = takeDigits(2);
    if (digits.empty()) return fail(monthAt, "a month has two digits, or XX");
    if (digits.find('X') == std::string_view::npos) {
        const int number = (digits[0] - '0') * 10 + (digits[1] - '0');
        if (number >= 21 && number <= 41) {
            _date.season = number;
            return true;
        }
    }
    for (int month = 1; month <= 12; ++month) {
        if (!fits(digits, month)) continue;
        _date.month = digits;
        return true;
    }
    return fail(monthAt, fmt::format("there is no month {}; seasons are 21 to 41", digits));
}

bool DateReader::readDay() {
    const std::size_t dayAt = _at;
    _lastPartAt = dayAt;
    const std::string_view digits = takeDigits(2);
    if (digits.empty()) return fail(dayAt, "a day has two digits, or XX");
    _date.day = digits;
    return true;
}

bool DateReader::readTime() {
    if (_date.hasUnspecifiedDigits() || _date.isQualified()) return fail(_at, "a time needs a complete date before it");
    EdtfTime time;
    ++_at;
    if (!readClockPart(time.hour, 23, "hour")) return false;
    if (!take(':')) return fail(_at, "a time is hours, minutes and seconds with : between them");
    if (!readClockPart(time.minute, 59, "minute")) return false;
    if (!take(':')) return fail(_at, "a time is hours, minutes and seconds with : between them");
    if (!readClockPart(time.second, 59, "second")) return false;
    if (!atEnd() && !readOffset(time)) return false;
    if (!atEnd()) return fail(_at, "a time ends with Z, or with the offset from UTC as +hh or +hh:mm");
    _date.time = time;
    _lastPartAt = 0;
    return true;
}

bool DateReader::readOffset(EdtfTime& time) {
    if (take('Z')) {
        time.offsetMinutes = 0;
        return true;
    }
    const bool west = next() == '-';
    if (!take('+') && !take('-')) return fail(_at, "a time ends with Z, or with the offset from UTC as +hh or +hh:mm");
    int hours = 0;
    int minutes = 0;
    if (!readClockPart(hours, 23, "offset's hour")) return false;
    if (take(':') && !readClockPart(minutes, 59, "offset's minute")) return false;
    time.offsetMinutes = (west ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

bool DateReader::readClockPart(int& part, int most, std::string_view name) {
    const std::size_t partAt = _at;
    const std::string_view digits = takeDigits(2);
    if (digits.empty() || digits.find('X') != std::string_view::npos) {
        return fail(partAt, fmt::format("the {} has two digits", name));
    }
    part = (digits[0] - '0') * 10 + (digits[1] - '0');
    return part <= most || fail(partAt, fmt::format("the {} is at most {}", name, most));
}

bool DateReader::setBounds() {
    const std::optional<EdtfDays> days = daysOf(_date);
    if (!days) return fail(_lastPartAt, fmt::format("this month has no day {}", _date.day));
    if (!_date.year.isGiven()) return true;
    _date.earliest = days->earliest;
    _date.latest = days->latest;
    return true;
}

}  // namespace

std::unexpected<EdtfFault> faultAt(std::size_t at, std::string message) {
    return std::unexpected(EdtfFault{.at = at, .message = std::move(message)});
}

std::expected<EdtfDate, EdtfFault> parseEdtfDate(std::string_view text, std::size_t offset) {
    if (text.empty()) return faultAt(offset, "a date is missing here");
    return DateReader(text, offset).read();
}

}  // namespace demarche
