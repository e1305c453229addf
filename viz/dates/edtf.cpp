#include "viz/dates/edtf.h"

#include "viz/dates/edtf_date.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

constexpr std::size_t longestText = 256;

/// A piece of the value and where it begins.
struct Piece {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] Piece from(std::size_t begin, std::size_t count = std::string_view::npos) const {
        return {.text = text.substr(begin, count), .at = at + begin};
    }
};

/// An interval or range whose end may be coarser or hold X. Where digits are specified the beginnings are compared:
/// 2004-06-11/2004-06 goes backwards. With X the end may be any that fits: 1919-12-02/1919-XX-04 is sound.
bool endsBeforeItBegins(const EdtfDate& first, const EdtfDate& last) {
    if (!first.earliest || !last.latest) return false;
    return *first.earliest > (last.hasUnspecifiedDigits() ? *last.latest : *last.earliest);
}

std::expected<EdtfSide, EdtfFault> parseSide(const Piece& piece) {
    const std::expected<EdtfDate, EdtfFault> date = parseEdtfDate(piece.text, piece.at);
    if (!date) return std::unexpected(date.error());
    if (date->time) return faultAt(piece.at + piece.text.find('T'), "intervals and sets hold dates without times");
    return EdtfSide{.end = EdtfEnd::Known, .date = *date};
}

/// One end of an interval: a date, `..`, or nothing.
std::expected<EdtfSide, EdtfFault> parseIntervalEnd(const Piece& piece) {
    if (piece.text.empty()) return EdtfSide{.end = EdtfEnd::Unknown};
    if (piece.text == "..") return EdtfSide{.end = EdtfEnd::Open};
    return parseSide(piece);
}

std::expected<EdtfSpan, EdtfFault> spanOf(const std::expected<EdtfSide, EdtfFault>& first,
                                          const std::expected<EdtfSide, EdtfFault>& last, std::size_t lastAt) {
    if (!first) return std::unexpected(first.error());
    if (!last) return std::unexpected(last.error());
    const bool known = first->end == EdtfEnd::Known && last->end == EdtfEnd::Known;
    if (known && endsBeforeItBegins(first->date, last->date)) {
        return faultAt(lastAt, "the end lies before the beginning");
    }
    return EdtfSpan{.first = *first, .last = *last};
}

std::expected<EdtfSpan, EdtfFault> parseInterval(const Piece& whole) {
    const std::size_t slash = whole.text.find('/');
    const Piece last = whole.from(slash + 1);
    if (whole.text == "/") return faultAt(0, "an interval names a date, or .., on one side at least");
    if (const std::size_t second = last.text.find('/'); second != std::string_view::npos) {
        return faultAt(last.at + second, "an interval has two sides with one / between them");
    }
    return spanOf(parseIntervalEnd(whole.from(0, slash)), parseIntervalEnd(last), last.at);
}

enum class Place { First, Middle, Last, Only };

/// An element of a set: a date, "a..b", and at the ends of the set "..b" and "a..".
std::expected<EdtfSpan, EdtfFault> parseElement(const Piece& piece, Place place) {
    const std::size_t dots = piece.text.find("..");
    if (dots == std::string_view::npos) {
        const std::expected<EdtfSide, EdtfFault> date = parseSide(piece);
        if (!date) return std::unexpected(date.error());
        return EdtfSpan{.first = *date, .last = std::nullopt};
    }
    const Piece last = piece.from(dots + 2);
    const bool opensEarly = dots == 0;
    const bool opensLate = last.text.empty();
    if (opensEarly && opensLate) return faultAt(piece.at, "a date is missing beside ..");
    if (opensEarly && place != Place::First && place != Place::Only) {
        return faultAt(piece.at, "only the first element of a set begins with ..");
    }
    if (opensLate && place != Place::Last && place != Place::Only) {
        return faultAt(piece.at + dots, "only the last element of a set ends with ..");
    }
    const EdtfSide open{.end = EdtfEnd::Open};
    return spanOf(opensEarly ? open : parseSide(piece.from(0, dots)), opensLate ? open : parseSide(last), last.at);
}

std::expected<std::vector<EdtfSpan>, EdtfFault> parseSet(const Piece& whole, char close) {
    if (whole.text.size() < 2 || whole.text.back() != close) {
        return faultAt(whole.at, fmt::format("the set that begins here does not end with {}", close));
    }
    Piece rest = whole.from(1, whole.text.size() - 2);
    std::vector<EdtfSpan> spans;
    for (;;) {
        const std::size_t comma = rest.text.find(',');
        const bool last = comma == std::string_view::npos;
        const Place place = spans.empty() ? (last ? Place::Only : Place::First) : (last ? Place::Last : Place::Middle);
        std::expected<EdtfSpan, EdtfFault> span = parseElement(rest.from(0, comma), place);
        if (!span) return std::unexpected(span.error());
        spans.push_back(std::move(*span));
        if (last) return spans;
        rest = rest.from(comma + 1);
    }
}

enum class Width { AsWritten, WithSlack };

EdtfBound boundOf(const EdtfSide& side, CivilDay EdtfDays::* which, Width width) {
    if (side.end != EdtfEnd::Known) return {.end = side.end};
    if (!side.date.earliest) return {.end = EdtfEnd::Unknown};
    const EdtfDays days = width == Width::WithSlack
                              ? widened(side.date)
                              : EdtfDays{.earliest = *side.date.earliest, .latest = *side.date.latest};
    return {.end = EdtfEnd::Known, .day = days.*which};
}

/// The outer one: an open end lies beyond every day, and beside an unknown one nothing is known but that.
EdtfBound outer(const EdtfBound& a, const EdtfBound& b, CivilDay EdtfDays::* which) {
    if (a.end == EdtfEnd::Open || b.end == EdtfEnd::Open) return {.end = EdtfEnd::Open};
    if (a.end == EdtfEnd::Unknown || b.end == EdtfEnd::Unknown) return {.end = EdtfEnd::Unknown};
    return {.end = EdtfEnd::Known,
            .day = which == &EdtfDays::earliest ? std::min(a.day, b.day) : std::max(a.day, b.day)};
}

void setBounds(EdtfValue& value) {
    bool first = true;
    for (const EdtfSpan& span : value.spans) {
        const EdtfSide& last = span.last ? *span.last : span.first;
        const auto widen = [&](EdtfBound& bound, const EdtfSide& side, CivilDay EdtfDays::* which, Width width) {
            const EdtfBound own = boundOf(side, which, width);
            bound = first ? own : outer(bound, own, which);
        };
        widen(value.earliest, span.first, &EdtfDays::earliest, Width::AsWritten);
        widen(value.latest, last, &EdtfDays::latest, Width::AsWritten);
        widen(value.possiblyEarliest, span.first, &EdtfDays::earliest, Width::WithSlack);
        widen(value.possiblyLatest, last, &EdtfDays::latest, Width::WithSlack);
        first = false;
    }
}

std::expected<EdtfValue, EdtfFault> parseForm(const Piece& whole) {
    EdtfValue value;
    if (whole.text.starts_with('[') || whole.text.starts_with('{')) {
        value.form = whole.text.starts_with('[') ? EdtfForm::OneOf : EdtfForm::AllOf;
        auto spans = parseSet(whole, value.form == EdtfForm::OneOf ? ']' : '}');
        if (!spans) return std::unexpected(spans.error());
        value.spans = std::move(*spans);
    } else if (whole.text.find('/') != std::string_view::npos) {
        value.form = EdtfForm::Interval;
        std::expected<EdtfSpan, EdtfFault> span = parseInterval(whole);
        if (!span) return std::unexpected(span.error());
        value.spans.push_back(std::move(*span));
    } else {
        std::expected<EdtfDate, EdtfFault> date = parseEdtfDate(whole.text, whole.at);
        if (!date) return std::unexpected(date.error());
        value.spans.push_back({.first = {.end = EdtfEnd::Known, .date = std::move(*date)}, .last = std::nullopt});
    }
    return value;
}

}  // namespace

std::expected<EdtfValue, EdtfFault> parseEdtf(std::string_view text) {
    if (text.empty()) return faultAt(0, "it is empty");
    if (text.size() > longestText) return faultAt(0, fmt::format("it has more than {} characters", longestText));
    std::expected<EdtfValue, EdtfFault> value = parseForm({.text = text});
    if (value) {
        setBounds(*value);
        return value;
    }
    // Whatever else is wrong, the first character that no date has comes first.
    const auto* const strange = std::ranges::find_if(text, [](char c) { return static_cast<unsigned char>(c) > 0x7E; });
    const auto at = static_cast<std::size_t>(strange - text.begin());
    return at < value.error().at ? faultAt(at, "no date holds this character") : value;
}

EdtfPrecision EdtfDate::precision() const {
    if (time) return EdtfPrecision::Second;
    if (!day.empty()) return EdtfPrecision::Day;
    if (season) return EdtfPrecision::Season;
    return month.empty() ? EdtfPrecision::Year : EdtfPrecision::Month;
}

bool EdtfDate::hasUnspecifiedDigits() const { return (year.digits + month + day).find('X') != std::string::npos; }

bool EdtfDate::isQualified() const {
    return yearQualifier != EdtfQualifier::None || monthQualifier != EdtfQualifier::None ||
           dayQualifier != EdtfQualifier::None;
}

std::optional<int> EdtfDate::dayOfMonth() const {
    if (day.size() != 2 || day.find('X') != std::string::npos) return std::nullopt;
    return (day[0] - '0') * 10 + (day[1] - '0');
}

bool EdtfValue::isUncertain() const {
    if (form == EdtfForm::OneOf) return true;
    const auto isOpen = [](const EdtfSide& side) {
        return side.end != EdtfEnd::Known || side.date.hasUnspecifiedDigits() || side.date.isQualified() ||
               side.date.year.estimate.has_value();
    };
    return std::ranges::any_of(
        spans, [&](const EdtfSpan& span) { return isOpen(span.first) || (span.last && isOpen(*span.last)); });
}

}  // namespace demarche
