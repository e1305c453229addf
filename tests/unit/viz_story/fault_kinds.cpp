#include "fault_kinds.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace demarche::test {
namespace {

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> list) {
    return std::ranges::find(list, text) != list.end();
}

bool hasKey(const StoryLine& line) { return !line.key.empty() && line.isWhole && line.table != "source.sections"; }

std::string spliced(const std::string& text, std::size_t begin, std::size_t end, std::string_view with) {
    return text.substr(0, begin) + std::string(with) + text.substr(end);
}

/// The value of one of some keys replaced; the fault is where it begins, or `within` bytes behind that.
Apply valueOf(std::initializer_list<std::string_view> keys, std::string value, std::size_t within = 0,
              std::string table = {}) {
    return [keys = std::vector<std::string_view>(keys), value = std::move(value), within, table = std::move(table)](
               StoryToSpoil& story, std::size_t i) -> std::optional<Edit> {
        const StoryLine& line = story.lines[i];
        if (!hasKey(line) || std::ranges::find(keys, line.key) == keys.end()) return std::nullopt;
        if (!table.empty() && line.table != table) return std::nullopt;
        return Edit{{spliced(line.text, line.valueAt, line.valueEnd, value)}, line.valueAt + within};
    };
}

/// A key that is not there yet, behind the line with the id of a table.
Apply addedTo(std::string table, std::string key, std::string value, std::size_t within) {
    return [=](StoryToSpoil& story, std::size_t i) -> std::optional<Edit> {
        const StoryLine& line = story.lines[i];
        if (line.key != "id" || line.table != table) return std::nullopt;
        for (std::size_t other = line.header; other < story.lines.size(); ++other) {
            if (story.lines[other].header == line.header && story.lines[other].key == key) return std::nullopt;
        }
        return Edit{{line.text, key + " = " + value}, key.size() + 3 + within, 1};
    };
}

/// Of a text that must not be empty; a person need not have an office.
std::optional<Edit> emptiedText(StoryToSpoil& story, std::size_t i) {
    if (story.lines[i].table == "person" && story.lines[i].key == "title") return std::nullopt;
    return valueOf({"title", "headline", "name", "question"}, "\"\"")(story, i);
}

/// One of the texts of a line, chosen by the seed, changed by `change`; the fault is at its opening quote.
std::optional<Edit> changedText(StoryToSpoil& story, std::size_t i, std::size_t from,
                                const std::function<std::string(std::string)>& change) {
    const StoryLine& line = story.lines[i];
    const std::vector<QuotedText> texts = quotedTexts(line.text, from);
    if (texts.empty()) return std::nullopt;
    const QuotedText& text = texts[story.random.below(texts.size())];
    const std::string changed = change(line.text.substr(text.begin + 1, text.end - text.begin - 2));
    if (changed.empty()) return std::nullopt;
    return Edit{{spliced(line.text, text.begin + 1, text.end - 1, changed)}, text.begin};
}

std::optional<Edit> misspeltKey(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || line.key.size() < 4 || line.key[1] == line.key[2]) return std::nullopt;
    std::string text = line.text;
    std::swap(text[line.keyAt + 1], text[line.keyAt + 2]);
    return Edit{{std::move(text)}, line.keyAt};
}

/// Of a table in braces: { person = "putin", rolex = "Host" }.
std::optional<Edit> misspeltInnerKey(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    for (const char* key : {"role = ", "says = ", "span = ", "presence = ", "account = ", "text = "}) {
        const std::size_t at = line.text.find(key);
        if (at == std::string::npos || at == line.keyAt || line.text.find('{') > at) continue;
        return Edit{{spliced(line.text, at + 1, at + 1, "x")}, at};
    }
    return std::nullopt;
}

std::optional<Edit> misspeltHeader(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!line.isHeader || !line.text.substr(line.keyAt).starts_with("[[")) return std::nullopt;
    const std::size_t dot = line.text.find('.');
    const std::size_t name = dot == std::string::npos ? line.keyAt + 2 : dot + 1;
    return Edit{{spliced(line.text, name + 2, name + 3, "")}, name};
}

std::optional<Edit> singleBrackets(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!line.isHeader || !line.text.substr(line.keyAt).starts_with("[[")) return std::nullopt;
    return Edit{{line.text.substr(0, line.keyAt) + '[' + line.table + ']'}, line.keyAt};
}

std::optional<Edit> headerWithoutItsEnd(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!line.isHeader || !line.text.ends_with("]]")) return std::nullopt;
    // The bracket is missed where the line ends.
    return Edit{{line.text.substr(0, line.text.size() - 1)}, line.text.size() - 1};
}

/// A word that names nothing, under a key that names entries.
std::optional<Edit> unknownReference(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || !isOneOf(line.key, {"delegation", "place", "events", "sites", "links", "from", "to", "by",
                                             "about", "event", "step", "part_of", "disputes", "notes", "overlays",
                                             "leading_account", "accounts", "after", "same_day"})) {
        return std::nullopt;
    }
    return changedText(story, i, line.valueAt, [](const std::string& id) { return id + "-x"; });
}

std::optional<Edit> unknownInnerReference(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    for (const char* key : {"{ person = ", "{ by = ", "{ delegation = ", "{ fit = [", ", account = "}) {
        const std::size_t at = line.text.find(key);
        if (at == std::string::npos) continue;
        const std::size_t quote = line.text.find('"', at);
        return Edit{{spliced(line.text, quote + 1, quote + 1, "x")}, quote};
    }
    return std::nullopt;
}

Apply citation(bool section) {
    return [section](StoryToSpoil& story, std::size_t i) -> std::optional<Edit> {
        const StoryLine& line = story.lines[i];
        const std::size_t cite = line.text.find("cite = ");
        if (cite == std::string::npos) return std::nullopt;
        return changedText(story, i, cite, [section](const std::string& word) {
            if (!section) return 'x' + word;
            return word.find('#') == std::string::npos ? std::string() : word + "x";
        });
    };
}

/// The faulty table stays, so it is named where it begins.
std::optional<Edit> missingKey(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || line.table.empty()) return std::nullopt;
    const bool required =
        isOneOf(line.key, {"id", "headline", "question", "topic", "file", "from", "to", "lat", "lon", "label"}) ||
        (line.key == "title" && isOneOf(line.table, {"event", "source"})) ||
        (line.key == "name" && line.table != "source") || (line.key == "says" && line.table == "note");
    if (!required || (line.key == "label" && line.table != "strip")) return std::nullopt;
    return Edit{{}, story.lines[line.header].keyAt, 0, line.header};
}

std::optional<Edit> missingInnerKey(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    for (const char* key : {"says = ", "text = "}) {
        const std::size_t at = line.text.find(key);
        if (at == std::string::npos || line.key == "says") continue;
        const std::size_t end = line.text.find("\", ", at) + 3;
        if (end < at || end == std::string::npos + 3) continue;
        return Edit{{spliced(line.text, at, end, "")}, line.text.rfind('{', at)};
    }
    return std::nullopt;
}

/// The id of an entry given to a later one of the same kind, where the fault then is.
std::optional<Edit> duplicateId(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || line.key != "id") return std::nullopt;
    for (std::size_t before = 0; before < i; ++before) {
        const StoryLine& first = story.lines[before];
        if (first.key != "id" || first.table != line.table) continue;
        const std::string id = first.text.substr(first.valueAt, first.valueEnd - first.valueAt);
        return Edit{{spliced(line.text, line.valueAt, line.valueEnd, id)}, line.valueAt};
    }
    return std::nullopt;
}

std::optional<Edit> keyGivenTwice(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line)) return std::nullopt;
    return Edit{{line.text, line.text}, line.keyAt, 1};
}

std::optional<Edit> unclosedText(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || line.text[line.valueAt] != '"' || line.text[line.valueEnd - 1] != '"') return std::nullopt;
    return Edit{{line.text.substr(0, line.valueEnd - 1)}, line.valueAt};
}

/// Of the last text in a list, which swallows the bracket.
std::optional<Edit> unclosedTextInAList(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || !line.text.substr(line.valueAt).starts_with("[\"") || !line.text.ends_with("\"]")) {
        return std::nullopt;
    }
    const QuotedText last = quotedTexts(line.text).back();
    return Edit{{spliced(line.text, last.end - 1, last.end, "")}, last.begin};
}

/// The bracket that is never closed is the fault, wherever a reader first stumbles.
std::optional<Edit> unclosedList(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || line.text[line.valueAt] != '[' || line.text[line.valueEnd - 1] != ']') return std::nullopt;
    return Edit{{line.text.substr(0, line.valueEnd - 1)}, line.valueAt};
}

/// The line with the last bracket left out.
std::optional<Edit> unclosedLongList(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (line.text != "]") return std::nullopt;
    std::size_t begin = i;
    while (story.lines[begin].key.empty()) --begin;
    return Edit{{}, story.lines[begin].valueAt, 0, begin};
}

std::optional<Edit> unclosedBraces(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || line.text[line.valueAt] != '{' || line.text[line.valueEnd - 1] != '}') return std::nullopt;
    return Edit{{line.text.substr(0, line.valueEnd - 1)}, line.valueAt};
}

std::optional<Edit> missingComma(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    const std::size_t comma = line.text.find("\", \"");
    if (!hasKey(line) || comma == std::string::npos || line.text[line.valueAt] != '[') return std::nullopt;
    return Edit{{spliced(line.text, comma + 1, comma + 2, "")}, comma + 2};
}

/// At the end of a line of a list of several lines; it is missed there, not where the next entry begins.
std::optional<Edit> missingCommaAtTheEnd(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (line.isWhole || !line.text.ends_with("},") || !story.lines[i + 1].text.ends_with("},")) return std::nullopt;
    return Edit{{line.text.substr(0, line.text.size() - 1)}, line.text.size() - 1};
}

std::optional<Edit> missingEquals(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line)) return std::nullopt;
    return Edit{{spliced(line.text, line.valueAt - 2, line.valueAt, "")}, line.valueAt - 2};
}

std::optional<Edit> textWithoutQuotes(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || !isOneOf(line.key, {"place", "status", "from", "to", "event", "step", "delegation", "kind"})) {
        return std::nullopt;
    }
    return Edit{{spliced(line.text, line.valueAt, line.valueEnd, line.text.substr(line.valueAt + 1, 3))}, line.valueAt};
}

std::optional<Edit> decimalComma(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    const std::size_t point = line.text.find('.', line.valueAt);
    if (!hasKey(line) || !isOneOf(line.key, {"lat", "lon"}) || point == std::string::npos) return std::nullopt;
    return Edit{{spliced(line.text, point, point + 1, ",")}, point};
}

std::optional<Edit> typographicQuotes(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || !isOneOf(line.key, {"title", "name", "headline", "label"})) return std::nullopt;
    return Edit{{spliced(spliced(line.text, line.valueEnd - 1, line.valueEnd, "\u201D"), line.valueAt, line.valueAt + 1,
                         "\u201C")},
                line.valueAt};
}

/// Something inside a text, at a character that the seed chooses; the fault is there, or at the text's beginning.
Apply insideAText(std::string what, bool isThere) {
    return [what = std::move(what), isThere](StoryToSpoil& story, std::size_t i) -> std::optional<Edit> {
        const StoryLine& line = story.lines[i];
        if (!hasKey(line) || !isOneOf(line.key, {"summary", "headline", "says", "narration", "title", "question"}) ||
            line.text[line.valueAt] != '"') {
            return std::nullopt;
        }
        std::size_t at = line.valueAt + 1 + story.random.below(line.valueEnd - line.valueAt - 2);
        while ((static_cast<unsigned char>(line.text[at]) & 0xC0U) == 0x80U) --at;
        return Edit{{spliced(line.text, at, at, what)}, isThere ? at : line.valueAt};
    };
}

std::optional<Edit> linkToItself(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (line.table != "link" || line.key != "to" || story.lines[i - 1].key != "from") return std::nullopt;
    const StoryLine& from = story.lines[i - 1];
    return Edit{{spliced(line.text, line.valueAt, line.valueEnd, from.text.substr(from.valueAt))}, line.valueAt};
}

std::optional<Edit> wrongEntry(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    if (!hasKey(line) || !isOneOf(line.key, {"events", "sites", "links", "cite", "states", "notes"}) ||
        line.text[line.valueEnd - 1] != ']') {
        return std::nullopt;
    }
    return Edit{{spliced(line.text, line.valueEnd - 1, line.valueEnd - 1, ", 7")}, line.valueEnd + 1};
}

std::optional<Edit> wrongLanguage(StoryToSpoil& story, std::size_t i) {
    const StoryLine& line = story.lines[i];
    const std::size_t brace = line.text.find("{ ");
    if (!hasKey(line) || line.key != "names" || brace == std::string::npos) return std::nullopt;
    return Edit{{spliced(line.text, brace + 2, brace + 4, "russian")}, brace + 2};
}

}  // namespace

std::vector<FaultKind> faultKinds() {
    return {
        {"a misspelt key", misspeltKey},
        {"a misspelt key in braces", misspeltInnerKey},
        {"a misspelt header", misspeltHeader},
        {"a header in single brackets", singleBrackets},
        {"a header without its last bracket", headerWithoutItsEnd},
        {"a reference to nothing", unknownReference},
        {"a reference to nothing in braces", unknownInnerReference},
        {"a citation of an unknown source", citation(false)},
        {"a citation of an unknown section", citation(true)},
        {"a required key left out", missingKey},
        {"a required key left out in braces", missingInnerKey},
        {"an id given twice", duplicateId},
        {"a key given twice", keyGivenTwice},
        {"a text that is not closed", unclosedText},
        {"a text that is not closed in a list", unclosedTextInAList},
        {"a list that is not closed", unclosedList},
        {"a list of several lines that is not closed", unclosedLongList},
        {"braces that are not closed", unclosedBraces},
        {"three quotes that are not closed", valueOf({"summary", "narration"}, "\"\"\"Then")},
        {"a comma left out", missingComma},
        {"a comma left out at the end of a line", missingCommaAtTheEnd},
        {"an equals sign left out", missingEquals},
        {"a text without quotes", textWithoutQuotes},
        {"a decimal comma", decimalComma},
        {"typographic quotes", typographicQuotes},
        {"a byte that is not UTF-8", insideAText("\xFF", true)},
        {"half a character", insideAText("\xC3", true)},
        {"a control character", insideAText("\x07", true)},
        {"an escaped NUL", insideAText("\\u0000", false)},
        {"an unknown escape", insideAText("\\q", true)},
        {"a latitude out of range", valueOf({"lat"}, "95")},
        {"a longitude out of range", valueOf({"lon"}, "-180.5")},
        {"a number that is none", valueOf({"lat", "lon", "seconds"}, "nan")},
        {"seconds out of range", valueOf({"seconds"}, "0.1")},
        {"a width out of range", valueOf({"width_km"}, "2001")},
        {"a span out of range", valueOf({"camera"}, "{ fit = [\"moscow\"], span = 400 }", 27)},
        {"a number in quotes", valueOf({"lat", "lon", "seconds"}, "\"9\"")},
        {"a number for a text", valueOf({"title", "name", "headline", "summary", "region", "role"}, "7")},
        {"a text for a list of tables", valueOf({"participants", "outcomes", "claims"}, "\"x\"")},
        {"a number for a list", valueOf({"events", "sites", "links", "about", "cite"}, "7")},
        {"a text for a table", valueOf({"camera", "names"}, "\"x\"")},
        {"a text for true or false", valueOf({"title_page", "uncertain"}, "\"yes\"")},
        {"a list for a text", valueOf({"place", "id", "status"}, "[\"a\"]")},
        {"a date without quotes", valueOf({"when", "date", "as_of"}, "1987-12-08")},
        {"a month 13", valueOf({"when"}, "\"1987-13-08\"", 6)},
        {"a 30 February", valueOf({"when"}, "\"1987-02-30\"", 9)},
        {"a date in words", valueOf({"when", "as_of"}, "\"yesterday\"", 1)},
        {"an interval that ends before it begins", valueOf({"when"}, "\"1987-12-08/1987-12-07\"", 12)},
        {"an unknown status", valueOf({"status"}, "\"hled\"")},
        {"an unknown kind", valueOf({"kind"}, "\"documnet\"")},
        {"an unknown theme", valueOf({"theme"}, "\"drak\"")},
        {"an unknown colour", valueOf({"colour"}, "\"teal\"")},
        {"an unknown stance", valueOf({"stance"}, "\"maybe\"")},
        {"an unknown boundary view", valueOf({"boundary_view"}, "\"mine\"")},
        {"an unknown projection", addedTo("step", "projection", "\"robinsen\"", 0)},
        {"an unknown grade", valueOf({"reliability"}, "\"Z9\"")},
        {"a code of no state", valueOf({"states"}, "[\"us\"]", 1)},
        {"a duration in words", addedTo("event", "duration", "\"4 hours\"", 0)},
        {"a format of the future", valueOf({"format"}, "2")},
        {"a language in words", valueOf({"language"}, "\"english\"")},
        {"a name in a language in words", wrongLanguage},
        {"an empty text", emptiedText},
        {"an id of two words", valueOf({"id"}, "\"two words\"")},
        {"an entry of the wrong type", wrongEntry},
        {"a link to itself", linkToItself},
        {"an overlay that is not there", valueOf({"file"}, "\"overlays/none.geojson\"")},
        {"an overlay outside of the folder", valueOf({"file"}, "\"../../stories/none.geojson\"")},
        {"an overlay of the system", valueOf({"file"}, "\"/etc/hostname\"")},
        {"an overlay at an address", valueOf({"file"}, "\"https://example.org/a.geojson\"")},
        {"a picture that is not there", addedTo("person", "picture", "\"none.png\"", 0)},
        {"a picture that is none", addedTo("person", "picture", "\"story.toml\"", 0)},
        {"a part of nothing", addedTo("event", "part_of", "\"nothing\"", 0)},
    };
}

}  // namespace demarche::test
