#include "viz/geojson/json_syntax_fault.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::size_t endOfText(std::string_view text, std::size_t begin) {
    std::size_t i = begin + 1;
    while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
    return std::min(i + 1, text.size());
}

std::size_t endOfToken(std::string_view text, std::size_t begin) {
    constexpr std::string_view single = "[]{},:";
    if (text[begin] == '"') return endOfText(text, begin);
    if (single.contains(text[begin])) return begin + 1;
    return std::min(text.find_first_of(" \t\r\n[]{},:\"", begin), text.size());
}

/// Where the last token that begins before `end` begins.
std::size_t lastToken(std::string_view text, std::size_t from, std::size_t end) {
    std::size_t begin = from;
    std::size_t i = from;
    while (true) {
        i = text.find_first_not_of(blanks, i);
        if (i >= end) return begin;
        begin = i;
        i = endOfToken(text, i);
    }
}

/// The parser gave up at the last byte before `end`, which is no longer like true, false or null.
std::size_t beginOfWord(std::string_view text, std::size_t from, std::size_t end) {
    std::size_t begin = std::max(end, from + 1) - 1;
    while (begin > from && text[begin - 1] >= 'a' && text[begin - 1] <= 'z') --begin;
    return begin;
}

std::string_view between(std::string_view words, std::string_view before, std::string_view after) {
    const std::size_t begin = words.find(before);
    if (begin == std::string_view::npos) return {};
    words.remove_prefix(begin + before.size());
    return words.substr(0, words.find(after));
}

}  // namespace

std::string shortened(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest) return fmt::format("a piece of {} bytes", text.size());
    return std::string(text);
}

GeoJsonFault explainJsonSyntax(std::string_view text, const JsonSyntaxReport& report) {
    const std::size_t readUntil = std::min(report.position, text.size());
    std::size_t token = lastToken(text, report.soundUntil, readUntil);
    if (report.isOverflow) {
        return {.at = token,
                .message = "this number is too large",
                .found = shortened(text.substr(token, readUntil - token)),
                .expected = "a number below 1.8e308",
                .action = "Check its exponent."};
    }
    if (report.position > text.size() || text.find_first_not_of(blanks, token) == std::string_view::npos) {
        return {.at = text.size(),
                .message = "this is not JSON: the text ends too early",
                .action = "Check that the file is whole, and that every bracket and quotation mark is closed."};
    }
    const std::string_view expected = between(report.explanation, "; expected ", "\n");
    const std::string_view reason = between(report.explanation, " - ", "; last read");
    // Inside texts and numbers the parser gives a reason and stands right behind the byte it does not like.
    const bool isWord = reason == "invalid literal";
    if (isWord) token = beginOfWord(text, report.soundUntil, readUntil);
    const bool isInside = expected.empty() && !isWord && readUntil > token;
    return {.at = isInside ? readUntil - 1 : token,
            .message = isInside ? fmt::format("this is not JSON: {}", reason) : "this is not JSON",
            .found = shortened(text.substr(token, isInside ? readUntil - token : endOfToken(text, token) - token)),
            .expected = isWord ? "true, false, null, a number or a text in quotes" : std::string(expected),
            .action = "Correct the text here."};
}

}  // namespace demarche
