#include "viz/story/syntax_fault.h"

#include "engine/base/suggestion.h"
#include "viz/story/open_brackets.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace demarche {
namespace {

std::string_view lineOf(std::string_view text, std::uint32_t line) {
    std::size_t begin = 0;
    for (std::uint32_t i = 1; i < line; ++i) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) return {};
        begin = end + 1;
    }
    return text.substr(begin, text.find('\n', begin) - begin);
}

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Byte offset of the code point in this column, at most the line's size.
std::size_t offsetOf(std::string_view line, std::uint32_t column) {
    std::size_t i = 0;
    for (std::uint32_t c = 1; c < column && i < line.size(); ++c) {
        do ++i;
        while (i < line.size() && isContinuation(line[i]));
    }
    return i;
}

std::uint32_t columnOf(std::string_view line, std::size_t offset) {
    std::uint32_t column = 1;
    for (std::size_t i = 0; i < std::min(offset, line.size()); ++i) {
        if (i > 0 && !isContinuation(line[i])) ++column;
    }
    return offset == 0 ? 1 : column + 1;
}

bool isWordCharacter(char c) {
    return static_cast<unsigned char>(c) > 0x20 && std::string_view("=,[]{}#\"'").find(c) == std::string_view::npos;
}

struct WordInLine {
    std::string_view text;
    std::uint32_t column = 1;
};

/// The unquoted word at or right before the column.
WordInLine wordAt(std::string_view line, std::uint32_t column) {
    std::size_t begin = offsetOf(line, column);
    if (begin > 0 && (begin >= line.size() || !isWordCharacter(line[begin]))) --begin;
    std::size_t end = begin;
    while (begin > 0 && isWordCharacter(line[begin - 1])) --begin;
    while (end < line.size() && isWordCharacter(line[end])) ++end;
    return {line.substr(begin, end - begin), columnOf(line, begin)};
}

std::string_view quotedName(std::string_view description) {
    const std::size_t begin = description.find('\'');
    const std::size_t end = description.find('\'', begin + 1);
    if (begin == std::string_view::npos || end == std::string_view::npos) return {};
    return description.substr(begin + 1, end - begin - 1);
}

bool beginsWithKeyAndEquals(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return false;
    const std::size_t end = line.find_first_of(" \t=", begin);
    if (end == std::string_view::npos || end == begin) return false;
    const bool bare = std::ranges::all_of(line.substr(begin, end - begin), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '.';
    });
    const std::size_t equals = line.find_first_not_of(" \t", end);
    return bare && equals != std::string_view::npos && line[equals] == '=';
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// "expected ']', saw '\n'" in two parts without the parser's own vocabulary.
void takeExpectation(std::string_view detail, Fault& fault) {
    constexpr std::string_view expected = "expected ";
    constexpr std::string_view saw = ", saw ";
    const std::size_t begin = detail.find(expected);
    const std::size_t split = detail.rfind(saw);
    if (begin == std::string_view::npos || split == std::string_view::npos || split < begin) return;
    fault.expected = detail.substr(begin + expected.size(), split - begin - expected.size());
    fault.found = detail.substr(split + saw.size());
    if (fault.found == "'\\n'" || fault.found == "'\n'") fault.found = "the end of the line";
    if (has(fault.expected, "a comment or whitespace")) fault.expected = "the end of the line after the value";
    if (has(fault.expected, "value-terminator")) fault.expected = "the end of the value";
    if (has(fault.expected, "keys, tables")) fault.expected = "a key such as title, or a header such as [[place]]";
    if (has(fault.expected, "bare key")) fault.expected = "the name of a key";
    if (fault.expected == "value") fault.expected = "a value: a text in quotes, a number, true, false or a list";
}

/// The parser's word for a part of the syntax, as authors would say it.
std::string_view plainName(std::string_view part) {
    if (has(part, "string")) return "text in quotes";
    if (part == "array") return "list";
    if (part == "inline table") return "table in braces";
    if (part == "table header") return "header";
    return "line";
}

void explainValue(const WordInLine& word, Fault& fault) {
    fault.message = "this value cannot be read";
    fault.found = fmt::format("{:.40}", word.text);
    fault.expected = "a text in quotes, a number, true, false or a list";
    fault.at.column = word.column;
    const bool numeric = !word.text.empty() && (word.text[0] == '-' || word.text[0] == '+' || word.text[0] == '.' ||
                                                (word.text[0] >= '0' && word.text[0] <= '9'));
    if (numeric) {
        fault.action = "Write a number with digits and a point, such as 46.8043; put anything else in quotes.";
    } else {
        fault.action = fmt::format("Put quotes around a text: \"{:.40}\".", word.text);
    }
}

bool looksLikeHeader(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos || line[begin] != '[') return false;
    const std::size_t name = line.find_first_not_of('[', begin);
    return name != std::string_view::npos && line[name] >= 'a' && line[name] <= 'z' && has(line, "]");
}

/// Where the entry [name] in single brackets stands above a line.
std::optional<TextPosition> singleHeaderAbove(std::string_view text, std::uint32_t below, std::string_view name) {
    const std::string header = fmt::format("[{}]", name);
    for (TextPosition at; at.line < below && !text.empty(); ++at.line) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t begin = line.find_first_not_of(" \t");
        if (begin != std::string_view::npos && line.substr(begin).starts_with(header)) {
            return TextPosition{.line = at.line, .column = columnOf(line, begin)};
        }
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return std::nullopt;
}

/// The name in a header above a line that is a slip of the given one, and where it stands.
std::optional<WordInLine> misspeltHeaderAbove(std::string_view text, std::uint32_t below, std::string_view root,
                                              std::uint32_t& atLine) {
    const std::vector<std::string> meant{std::string(root)};
    std::optional<WordInLine> found;
    for (std::uint32_t number = 1; number < below && !text.empty(); ++number) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (!looksLikeHeader(line)) continue;
        const std::size_t begin = line.find_first_not_of("[ \t");
        const std::string_view name = line.substr(begin, line.find_first_of(".] \t", begin) - begin);
        if (name == root || !nearest(name, meant)) continue;
        found = WordInLine{name, columnOf(line, begin)};
        atLine = number;
    }
    return found;
}

void explainDuplicate(std::string_view detail, std::string_view text, std::string_view line, Fault& fault) {
    const std::string_view name = quotedName(detail);
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin < line.size() && line[begin] == '[') {
        const std::optional<TextPosition> single = singleHeaderAbove(text, fault.at.line, name);
        if (line.substr(begin).starts_with("[[") && single) {
            fault.at = *single;
            fault.message = fmt::format("[{}] is a single table where a list of tables belongs", name);
            fault.expected = fmt::format("[[{}]]", name);
            fault.action = fmt::format("Begin each entry with [[{}]], in two brackets.", name);
            return;
        }
        // What follows a header that is misspelt goes to the entry before it, which has it already.
        const std::string_view root = name.substr(0, name.find('.'));
        std::uint32_t above = 0;
        if (const auto misspelt = misspeltHeaderAbove(text, fault.at.line, root, above)) {
            fault.at = {.line = above, .column = misspelt->column};
            fault.message = fmt::format("unknown header [[{}]]", misspelt->text);
            fault.action = fmt::format("Did you mean [[{}]]?", root);
            return;
        }
        fault.message = fmt::format("\"{}\" is already in the file in another form", name);
        fault.found = "a header that contradicts an earlier one";
        fault.action = fmt::format("Begin every entry of a list with [[{}]]; give a table [{}] only once.", name, name);
        return;
    }
    fault.message = fmt::format("the key \"{}\" is given twice in the same table", name);
    fault.action = "Keep one of the two, or begin a new entry with its [[header]].";
    const std::size_t key = line.substr(0, offsetOf(line, fault.at.column)).rfind(name);
    if (key != std::string_view::npos) fault.at.column = columnOf(line, key);
}

/// Offset of the quote that opens a text not closed on this line.
std::optional<std::size_t> unclosedQuote(std::string_view line) {
    std::optional<std::size_t> open;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (!open && c == '#') break;
        if (open && line[*open] == '"' && c == '\\') {
            ++i;
        } else if (!open && (c == '"' || c == '\'')) {
            open = i;
        } else if (open && c == line[*open]) {
            open.reset();
        }
    }
    return open;
}

/// Where the backslash stands: the parser is behind it.
void pointAtBackslash(std::string_view line, Fault& fault) {
    const std::size_t backslash = line.substr(0, offsetOf(line, fault.at.column)).rfind('\\');
    if (backslash != std::string_view::npos) fault.at.column = columnOf(line, backslash);
}

void explainString(std::string_view detail, std::string_view line, Fault& fault) {
    if (has(detail, "escape sequence")) {
        pointAtBackslash(line, fault);
        fault.message = "unknown escape in a text in quotes";
        fault.found = quotedName(detail);
        fault.expected = R"(one of \n, \t, \", \\, \uXXXX)";
        fault.action = "Write a backslash as two, or use single quotes.";
        return;
    }
    if (!has(detail, "control character")) return;
    const std::size_t offset = offsetOf(line, fault.at.column);
    const bool lineEnds = offset >= line.size() || line[offset] == '\r';
    if (!lineEnds) {
        fault.message = "a text in quotes holds a control character";
        fault.found = fmt::format("U+{:04X}", static_cast<unsigned char>(line[offset]));
        fault.action = "Remove the character.";
        return;
    }
    fault.message = "a text in quotes is not closed";
    fault.found = "the end of the line";
    fault.expected = "a closing quote on the same line";
    fault.action = "Close the quote; put a text of several lines between three quotes (\"\"\").";
    if (const std::optional<std::size_t> quote = unclosedQuote(line)) fault.at.column = columnOf(line, *quote);
}

/// The parser stumbles where the text goes on; the fault is the bracket, or the comma, that is missing before. False
/// when it is neither.
bool explainUnclosed(std::string_view part, std::string_view text, std::string_view line, Fault& fault) {
    const bool fileEnds = fault.found == "the end of the file";
    const bool lineEnds = fault.found == "the end of the line";
    const OpenAt open = openAt(text, fault.at);
    if (fileEnds && open.longText) {
        fault.at = *open.longText;
        fault.message = "this text in three quotes is not closed";
        fault.action = "Close it with three quotes.";
        return true;
    }
    const bool newEntry = beginsWithKeyAndEquals(line) || looksLikeHeader(line);
    for (auto it = open.brackets.rbegin(); it != open.brackets.rend(); ++it) {
        const bool braces = it->bracket == '{';
        // Braces end on the line where they begin. In a list of several lines a key or a header cannot stand.
        const bool unclosed = fileEnds || (braces && lineEnds) || (newEntry && it->at.line < fault.at.line);
        if (!unclosed) continue;
        if (!fileEnds && !lineEnds) fault.found = fmt::format("the next entry in line {}", fault.at.line);
        fault.at = it->at;
        fault.message = braces ? "these braces are not closed" : "this list is not closed";
        fault.expected = braces ? "} on the same line" : "]";
        fault.action = braces ? "Close the braces with }." : "Close the list with ].";
        return true;
    }
    const bool first = line.find_first_not_of(" \t") >= offsetOf(line, fault.at.column);
    if (part != "array" || open.brackets.empty() || !first || open.behindContent < open.brackets.back().at)
        return false;
    fault.found = fmt::format("the next entry in line {}", fault.at.line);
    fault.at = open.behindContent;
    fault.message = "a comma is missing between two entries of a list";
    fault.expected = "a comma";
    fault.action = "Add a comma at the end of this line.";
    return true;
}

}  // namespace

SyntaxFault explainSyntax(std::string_view description, TextPosition at, std::string_view text) {
    constexpr std::string_view prefix = "Error while parsing ";
    if (description.starts_with(prefix)) description.remove_prefix(prefix.size());
    const std::size_t colon = description.find(": ");
    const std::string_view part = description.substr(0, colon);
    const std::string_view detail = colon == std::string_view::npos ? description : description.substr(colon + 2);
    const std::string_view line = lineOf(text, at.line);

    SyntaxFault result{.fault = {.at = at, .message = fmt::format("this {} cannot be read", plainName(part))},
                       .confinedToLine = beginsWithKeyAndEquals(line)};
    Fault& fault = result.fault;
    takeExpectation(detail, fault);
    const bool scalar = part == "value" || part == "boolean" || part == "date" || part == "time" ||
                        part == "date-time" || has(part, "floating-point") || has(part, "integer");
    if (has(detail, "end-of-file")) {
        fault.message = fmt::format("the file ends inside this {}", plainName(part));
        fault.found = "the end of the file";
        fault.action = "Close the bracket or the quote that is still open.";
        result.confinedToLine = false;
    }
    if (explainUnclosed(part, text, line, fault)) {
        result.confinedToLine = false;
        return result;
    }
    if (has(detail, "end-of-file")) return result;
    if (has(detail, "cannot redefine") || has(detail, "cannot insert")) {
        explainDuplicate(detail, text, line, fault);
    } else if (scalar) {
        explainValue(wordAt(line, at.column), fault);
    } else if (has(part, "string")) {
        explainString(detail, line, fault);
    } else if (part == "key-value pair") {
        fault.message = has(fault.expected, "=") ? "there is no = after the key" : "this line cannot be read";
        fault.action = fault.found == "','" ? "Write decimals with a point, and a list in square brackets."
                                            : "Write one key = value on a line.";
    } else if (part == "table header") {
        fault.message = "this header cannot be read";
        if (has(fault.expected, "end of the line")) fault.expected = "the end of the line after the header";
        fault.action = "Write [[place]] for an entry of a list, with the same number of brackets at both ends.";
    } else if (part == "root table" || part == "key") {
        fault.message = "a key or a header should begin here";
        fault.action = "Write one key = value on a line; keys use a-z, 0-9, - and _.";
    } else if (part == "array" || part == "inline table") {
        // It may go on in the next lines, so they cannot be read without it.
        result.confinedToLine = false;
        if (has(fault.found, "dangling comma")) {
            fault.found = "a comma before }";
            fault.expected = "another key, or no comma";
        }
        fault.action = part == "array" ? "Separate entries by commas and close the list with ]."
                                       : "Write it on one line, entries separated by commas, no comma before }.";
    }
    if (fault.action.empty()) fault.action = "Correct this line.";
    if (fault.expected.empty() && fault.found.empty() && !has(fault.message, "twice")) fault.found = detail;
    return result;
}

void blankLine(std::string& text, std::uint32_t line) {
    const std::string_view content = lineOf(text, line);
    if (content.empty()) return;
    const auto begin = static_cast<std::size_t>(content.data() - text.data());
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(begin), content.size(), ' ');
}

}  // namespace demarche
