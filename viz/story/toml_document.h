// A TOML 1.0 text as a tree of plain values that know where they stand, or what is wrong with its syntax.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// Lines and columns count from 1; columns count Unicode code points.
struct TextPosition {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    auto operator<=>(const TextPosition&) const = default;
};

enum class ValueKind { Text, Integer, Real, Boolean, Date, List, Table };

struct Entry;

struct Value {
    ValueKind kind = ValueKind::Table;
    TextPosition at;
    std::string text;  ///< Text: the text itself.
    /// Text: written within one line, in single quotation marks, without escapes; its first character stands at
    /// column at.column + 1 and the others follow.
    bool verbatim = false;
    std::int64_t integer = 0;
    double real = 0.0;  ///< Real and Integer; may be NaN or infinite, as TOML allows.
    bool boolean = false;
    std::vector<Value> items;    ///< List.
    std::vector<Entry> entries;  ///< Table, in the order of the file.

    [[nodiscard]] const Entry* find(std::string_view key) const;
};

struct Entry {
    std::string key;
    TextPosition keyAt;
    Value value;
};

/// "the number 12", "the text "abc"", "a list": for messages, never longer than a line.
[[nodiscard]] std::string describe(const Value& value);

class FaultList;

/// Reads valid UTF-8 whose nesting checkText has limited. Syntax faults go to `faults`, and the table is then empty.
[[nodiscard]] Value parseToml(std::string_view text, FaultList& faults);

}  // namespace demarche
