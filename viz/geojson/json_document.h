// A JSON text as a flat list of values that know where they stand; members nobody asks for are kept without content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

enum class JsonKind : std::uint8_t { Null, Boolean, Number, Text, List, Object };

/// An index into a JsonDocument; the root is 0.
using JsonNode = std::uint32_t;

class JsonDocument {
public:
    [[nodiscard]] bool empty() const { return _values.empty(); }
    [[nodiscard]] JsonKind kind(JsonNode node) const { return _values[node].kind; }
    /// Byte of the text where the value begins.
    [[nodiscard]] std::size_t offset(JsonNode node) const { return _values[node].offset; }
    [[nodiscard]] double number(JsonNode node) const { return _values[node].number; }
    [[nodiscard]] bool boolean(JsonNode node) const { return _values[node].number != 0.0; }
    [[nodiscard]] const std::string& text(JsonNode node) const { return _texts[_values[node].text]; }
    /// The name under which an object holds the value; empty elsewhere.
    [[nodiscard]] std::string_view key(JsonNode node) const;

    [[nodiscard]] std::optional<JsonNode> member(JsonNode object, std::string_view name) const;

    /// for (JsonNode each = document.first(list); each != document.end(list); each = document.next(each))
    [[nodiscard]] JsonNode first(JsonNode parent) const { return parent + 1; }
    [[nodiscard]] JsonNode next(JsonNode node) const { return _values[node].end; }
    [[nodiscard]] JsonNode end(JsonNode parent) const { return _values[parent].end; }
    [[nodiscard]] bool hasChildren(JsonNode parent) const { return first(parent) != end(parent); }

    /// "the number 12", "the text "abc"", "a list": for messages, never longer than a line.
    [[nodiscard]] std::string describe(JsonNode node) const;

    JsonNode add(JsonKind kind, std::size_t offset, std::optional<std::string_view> key);
    void setNumber(JsonNode node, double number) { _values[node].number = number; }
    void setText(JsonNode node, std::string text);
    /// Everything added since `node` is inside it.
    void close(JsonNode node) { _values[node].end = static_cast<JsonNode>(_values.size()); }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    struct Value {
        double number = 0.0;
        std::uint32_t text = none;
        std::uint32_t key = none;
        std::uint32_t offset = 0;
        JsonNode end = 0;
        JsonKind kind = JsonKind::Null;
    };

    std::vector<Value> _values;
    std::vector<std::string> _texts;
};

}  // namespace demarche
