#include "viz/dates/edtf_words.h"

#include "viz/dates/edtf_date_words.h"

#include <fmt/format.h>

namespace demarche {
namespace {

/// Nothing about it is open, and it is a day, a month or a year: such dates may share words with another.
bool isPlain(const EdtfDate& date) {
    return !date.hasUnspecifiedDigits() && !date.isQualified() && !date.season && !date.time && !date.year.estimate;
}

std::string between(const EdtfDate& first, const EdtfDate& last) {
    if (!isPlain(first) || !isPlain(last)) return fmt::format("from {} to {}", englishDate(first), englishDate(last));
    const CivilDate from = dateOf(*first.earliest);
    const CivilDate to = dateOf(*last.latest);
    const bool sameYear = from.year == to.year && first.precision() == last.precision();
    const bool days = first.precision() == EdtfPrecision::Day;
    if (englishDate(first) == englishDate(last)) return englishDate(first);
    if (sameYear && days && from.month == to.month) return fmt::format("{}–{}", from.day, englishDate(last));
    if (sameYear && days) {
        return fmt::format("{} {} – {}", from.day, englishMonth(from.month), englishDate(last));
    }
    if (sameYear) return fmt::format("{}–{}", englishMonth(from.month), englishDate(last));
    const bool years = first.precision() == EdtfPrecision::Year && last.precision() == EdtfPrecision::Year;
    if (years && from.year > 999 && to.year <= 9999) return fmt::format("{}–{}", from.year, to.year);
    return fmt::format("{} – {}", englishDate(first), englishDate(last));
}

std::string interval(const EdtfSpan& span) {
    const EdtfSide& first = span.first;
    const EdtfSide& last = *span.last;
    if (first.end == EdtfEnd::Known && last.end == EdtfEnd::Known) return between(first.date, last.date);
    if (first.end == EdtfEnd::Known) {
        const std::string from = fmt::format("from {}", englishDate(first.date));
        return last.end == EdtfEnd::Open ? from + " on" : from + ", end not known";
    }
    if (last.end == EdtfEnd::Known) {
        const std::string until = fmt::format("until {}", englishDate(last.date));
        return first.end == EdtfEnd::Open ? until : until + ", start not known";
    }
    if (first.end == last.end) return "without start or end";
    return first.end == EdtfEnd::Open ? "without start, end not known" : "without end, start not known";
}

/// "on or before 3 December 1760", "in or after 1984".
std::string openElement(const EdtfDate& date, std::string_view direction) {
    const std::string_view preposition = date.precision() == EdtfPrecision::Day ? "on" : "in";
    return fmt::format("{} or {} {}", preposition, direction, englishDate(date));
}

std::string element(const EdtfSpan& span) {
    if (!span.last) return englishDate(span.first.date);
    if (span.first.end == EdtfEnd::Open) return openElement(span.last->date, "before");
    if (span.last->end == EdtfEnd::Open) return openElement(span.first.date, "after");
    return between(span.first.date, span.last->date);
}

/// All of an open set: its members go on, so it is no choice.
std::string memberOfAll(const EdtfSpan& span) {
    if (!span.last) return englishDate(span.first.date);
    if (span.first.end == EdtfEnd::Open) return fmt::format("everything up to {}", englishDate(span.last->date));
    if (span.last->end == EdtfEnd::Open) return fmt::format("everything from {} on", englishDate(span.first.date));
    return between(span.first.date, span.last->date);
}

std::string set(const EdtfValue& value) {
    const bool choice = value.form == EdtfForm::OneOf;
    std::string words;
    for (std::size_t i = 0; i < value.spans.size(); ++i) {
        if (i > 0) words += i + 1 < value.spans.size() ? ", " : choice ? " or " : " and ";
        words += choice ? element(value.spans[i]) : memberOfAll(value.spans[i]);
    }
    return words;
}

}  // namespace

std::optional<std::string> inWords(const EdtfValue& value, std::string_view language) {
    if (language != "en" && !language.starts_with("en-")) return std::nullopt;
    switch (value.form) {
        case EdtfForm::Date: return englishDate(value.spans.front().first.date);
        case EdtfForm::Interval: return interval(value.spans.front());
        case EdtfForm::OneOf:
        case EdtfForm::AllOf: return set(value);
    }
    return std::nullopt;
}

}  // namespace demarche
