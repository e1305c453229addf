#include "viz/geojson/json_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace demarche {

namespace {

/// Millions of values have one of these: they are not stored each time.
constexpr auto frequentKeys = std::to_array<std::string_view>(
    {"type", "features", "geometry", "geometries", "coordinates", "properties", "id", "bbox", "name"});

}  // namespace

std::string_view JsonDocument::key(JsonNode node) const {
    const std::uint32_t index = _values[node].key;
    if (index == none) return {};
    return index < frequentKeys.size() ? frequentKeys[index] : std::string_view(_texts[index - frequentKeys.size()]);
}

std::optional<JsonNode> JsonDocument::member(JsonNode object, std::string_view name) const {
    if (kind(object) != JsonKind::Object) return std::nullopt;
    for (JsonNode each = first(object); each != end(object); each = next(each)) {
        if (key(each) == name) return each;
    }
    return std::nullopt;
}

std::string JsonDocument::describe(JsonNode node) const {
    switch (kind(node)) {
        case JsonKind::Null: return "null";
        case JsonKind::Boolean: return boolean(node) ? "true" : "false";
        case JsonKind::Number: return fmt::format("the number {}", number(node));
        case JsonKind::Text: {
            constexpr std::size_t longest = 60;
            if (text(node).size() <= longest) return fmt::format("the text \"{}\"", text(node));
            return fmt::format("a text of {} bytes", text(node).size());
        }
        case JsonKind::List: return hasChildren(node) ? "a list" : "an empty list";
        case JsonKind::Object: return "an object";
    }
    return "a value";
}

JsonNode JsonDocument::add(JsonKind kind, std::size_t offset, std::optional<std::string_view> key) {
    const auto node = static_cast<JsonNode>(_values.size());
    Value value{.offset = static_cast<std::uint32_t>(offset), .end = node + 1, .kind = kind};
    if (key) {
        const auto* const frequent = std::ranges::find(frequentKeys, *key);
        value.key = static_cast<std::uint32_t>(frequent - frequentKeys.begin());
        if (frequent == frequentKeys.end()) {
            value.key += static_cast<std::uint32_t>(_texts.size());
            _texts.emplace_back(*key);
        }
    }
    _values.push_back(value);
    return node;
}

void JsonDocument::setText(JsonNode node, std::string text) {
    _values[node].text = static_cast<std::uint32_t>(_texts.size());
    _texts.push_back(std::move(text));
}

}  // namespace demarche
