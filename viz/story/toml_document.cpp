#include "viz/story/toml_document.h"

#include "viz/story/fault_list.h"
#include "viz/story/syntax_fault.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

// toml++ is compiled here and nowhere else: one slow file, and no exceptions.
// Its assertions are off in every build, as assumptions too: "[=a]" breaks one that the code behind it handles.
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <toml++/toml.h>

namespace demarche {
namespace {

TextPosition positionOf(const toml::source_position& at) { return {.line = at.line, .column = at.column}; }

Value valueOf(const toml::node& node);

/// Escapes, three quotation marks and line ends all take more room than the text they stand for.
bool isVerbatim(const toml::source_region& source, std::string_view text) {
    const auto isFirstByte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto length = static_cast<std::uint32_t>(std::ranges::count_if(text, isFirstByte));
    return source.begin.line == source.end.line && source.end.column - source.begin.column == length + 2;
}

void addEntries(const toml::table& table, Value& value) {
    value.kind = ValueKind::Table;
    for (const auto& [key, child] : table) {
        value.entries.push_back(
            {.key = std::string(key.str()), .keyAt = positionOf(key.source().begin), .value = valueOf(child)});
    }
    std::ranges::sort(value.entries, {}, &Entry::keyAt);
}

void addItems(const toml::array& array, Value& value) {
    value.kind = ValueKind::List;
    value.items.reserve(array.size());
    for (const toml::node& item : array) value.items.push_back(valueOf(item));
}

// Recursion is bounded by TextLimits.
Value valueOf(const toml::node& node) {
    Value value;
    value.at = positionOf(node.source().begin);
    if (const toml::table* table = node.as_table()) {
        addEntries(*table, value);
    } else if (const toml::array* array = node.as_array()) {
        addItems(*array, value);
    } else if (const auto* text = node.as_string()) {
        value.kind = ValueKind::Text;
        value.text = text->get();
        value.verbatim = isVerbatim(node.source(), value.text);
    } else if (const auto* integer = node.as_integer()) {
        value.kind = ValueKind::Integer;
        value.integer = integer->get();
        value.real = static_cast<double>(integer->get());
    } else if (const auto* real = node.as_floating_point()) {
        value.kind = ValueKind::Real;
        value.real = real->get();
    } else if (const auto* boolean = node.as_boolean()) {
        value.kind = ValueKind::Boolean;
        value.boolean = boolean->get();
    } else {
        value.kind = ValueKind::Date;
    }
    return value;
}

}  // namespace

const Entry* Value::find(std::string_view key) const {
    const auto found = std::ranges::find(entries, key, &Entry::key);
    return found == entries.end() ? nullptr : &*found;
}

std::string describe(const Value& value) {
    switch (value.kind) {
        case ValueKind::Text: {
            constexpr std::size_t longest = 60;
            if (value.text.size() <= longest) return fmt::format("the text \"{}\"", value.text);
            return fmt::format("a text of {} bytes", value.text.size());
        }
        case ValueKind::Integer: return fmt::format("the number {}", value.integer);
        case ValueKind::Real:
            if (std::isnan(value.real)) return "nan";
            if (std::isinf(value.real)) return value.real > 0 ? "inf" : "-inf";
            return fmt::format("the number {}", value.real);
        case ValueKind::Boolean: return value.boolean ? "true" : "false";
        case ValueKind::Date: return "a date without quotes";
        case ValueKind::List: return value.items.empty() ? "an empty list" : "a list";
        case ValueKind::Table: return "a table";
    }
    return "a value";
}

Value parseToml(std::string_view text, FaultList& faults) {
    // The parser stops at the first fault. A fault within one line of the form `key = value` is reported, that line is
    // blanked and the text read again, so that the author sees the others too.
    constexpr std::size_t largestReadAgain = 1'000'000;
    const int maxSyntaxFaults = text.size() <= largestReadAgain ? 20 : 1;
    std::string remaining(text);
    bool sound = true;
    for (int found = 0; found < maxSyntaxFaults; ++found) {
        const toml::parse_result result = toml::parse(std::string_view(remaining), std::string_view{});
        if (result && sound) return valueOf(result.table());
        if (result) break;
        sound = false;
        const SyntaxFault fault =
            explainSyntax(result.error().description(), positionOf(result.error().source().begin), remaining);
        faults.error(fault.fault);
        if (!fault.confinedToLine) break;
        blankLine(remaining, fault.fault.at.line);
    }
    return {};
}

}  // namespace demarche
