#include "viz/geojson/json_parser.h"

#include "viz/geojson/json_syntax_fault.h"
#include "viz/geojson/token_cursor.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace demarche {
namespace {

/// Members whose content the reader looks at, wherever they stand; of all others only their existence is kept.
constexpr auto membersOfInterest = std::to_array<std::string_view>(
    {"type", "features", "geometry", "geometries", "coordinates", "properties", "id", "bbox", "crs"});

/// Receives the parser's events under the names it gives them. Every handler returns false to end the parsing.
// NOLINTBEGIN(readability-identifier-naming)
class DocumentBuilder {
public:
    using number_integer_t = std::int64_t;
    using number_unsigned_t = std::uint64_t;
    using number_float_t = double;
    using string_t = std::string;
    using binary_t = nlohmann::json::binary_t;

    DocumentBuilder(std::string_view text, const GeoJsonLimits& limits, GeoJsonFaults& faults)
        : _text(text), _limits(limits), _faults(faults), _cursor(text) {}

    [[nodiscard]] JsonDocument take() { return std::move(_document); }

    bool null() { return scalar(JsonKind::Null, 0.0); }
    bool boolean(bool value) { return scalar(JsonKind::Boolean, value ? 1.0 : 0.0); }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string& /*written*/) { return number(value); }
    bool binary(const binary_t& /*value*/) { return false; }

    bool string(std::string& value) {
        const std::optional<JsonNode> node = add(JsonKind::Text);
        if (node && *node != notKept) _document.setText(*node, std::move(value));
        return node.has_value();
    }

    bool start_object(std::size_t /*size*/) { return open(JsonKind::Object); }
    bool start_array(std::size_t /*size*/) { return open(JsonKind::List); }

    bool key(std::string& name) {
        const std::size_t at = _cursor.next();
        Level& level = _levels.back();
        if (level.keys.size() >= _limits.members) {
            return refuse(at, "too many members in one object", fmt::format("at most {}", _limits.members));
        }
        _key = name;
        level.keys.emplace_back(std::move(name), at);
        return true;
    }

    bool end_object() {
        reportDuplicates(_levels.back().keys);
        return close();
    }
    bool end_array() { return close(); }

    bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::json::exception& problem) {
        constexpr int overflow = 406;
        _faults.error(explainJsonSyntax(_text, {.soundUntil = _cursor.end(),
                                                .position = position,
                                                .explanation = problem.what(),
                                                .isOverflow = problem.id == overflow}));
        return false;
    }

private:
    static constexpr JsonNode notKept = ~JsonNode{0};

    /// A list or object that is open.
    struct Level {
        JsonNode node = notKept;
        JsonKind kind = JsonKind::List;
        bool childrenKept = true;
        bool isProperties = false;
        bool hasChildren = false;
        std::vector<std::pair<std::string, std::size_t>> keys;
    };

    bool refuse(std::size_t at, std::string message, std::string expected) {
        _faults.error({.at = at,
                       .message = std::move(message),
                       .expected = std::move(expected),
                       .action = "Divide or simplify the file, or check that it is GeoJSON."});
        return false;
    }

    [[nodiscard]] bool isMember() const { return !_levels.empty() && _levels.back().kind == JsonKind::Object; }

    /// Whether the value that begins now has a place in the document.
    [[nodiscard]] bool isKept() const {
        if (_levels.empty()) return true;
        return _levels.back().childrenKept && (!_levels.back().isProperties || _key == "name");
    }

    /// Whether the content of the list or object that begins now is kept, given that itself is.
    [[nodiscard]] bool isOfInterest() const {
        if (!isMember()) return true;
        return !_levels.back().isProperties && std::ranges::find(membersOfInterest, _key) != membersOfInterest.end();
    }

    /// Empty: the parsing ends here.
    std::optional<JsonNode> add(JsonKind kind) {
        const std::size_t at = _cursor.next();
        if (++_values > _limits.values) {
            refuse(at, "too many values in the file", fmt::format("at most {}", _limits.values));
            return std::nullopt;
        }
        const bool kept = isKept();
        if (!_levels.empty()) _levels.back().hasChildren = true;
        if (!kept) return notKept;
        return _document.add(kind, at, isMember() ? std::optional<std::string_view>(_key) : std::nullopt);
    }

    bool scalar(JsonKind kind, double value) {
        const std::optional<JsonNode> node = add(kind);
        if (node && *node != notKept) _document.setNumber(*node, value);
        return node.has_value();
    }

    bool number(double value) {
        // A list that begins with a number is a position; bounding boxes count too, they are few.
        const bool beginsPosition = !_levels.empty() && _levels.back().kind == JsonKind::List &&
                                    _levels.back().childrenKept && !_levels.back().hasChildren;
        if (beginsPosition && ++_positions > _limits.positions) {
            return refuse(_cursor.next(), "too many positions in the file",
                          fmt::format("at most {}", _limits.positions));
        }
        return scalar(JsonKind::Number, value);
    }

    bool open(JsonKind kind) {
        Level level{.kind = kind,
                    .childrenKept = isKept() && isOfInterest(),
                    .isProperties = kind == JsonKind::Object && isMember() && _key == "properties"};
        const std::optional<JsonNode> node = add(kind);
        if (!node) return false;
        if (_levels.size() >= _limits.depth) {
            return refuse(_cursor.last(), "too many lists and objects inside one another",
                          fmt::format("at most {}", _limits.depth));
        }
        level.node = *node;
        _levels.push_back(std::move(level));
        return true;
    }

    bool close() {
        _cursor.next();
        if (_levels.back().node != notKept) _document.close(_levels.back().node);
        _levels.pop_back();
        return true;
    }

    void reportDuplicates(std::vector<std::pair<std::string, std::size_t>>& keys) {
        std::ranges::sort(keys);
        for (std::size_t i = 1; i < keys.size(); ++i) {
            if (keys[i].first != keys[i - 1].first) continue;
            _faults.error({.at = keys[i].second,
                           .message = "a member stands twice in one object",
                           .found = fmt::format("\"{}\" again", shortened(keys[i].first)),
                           .action = "Keep one of them."});
        }
    }

    std::string_view _text;
    GeoJsonLimits _limits;
    GeoJsonFaults& _faults;
    TokenCursor _cursor;
    JsonDocument _document;
    std::vector<Level> _levels;
    std::string _key;
    std::size_t _values = 0;
    std::size_t _positions = 0;
};
// NOLINTEND(readability-identifier-naming)

}  // namespace

JsonDocument parseJson(std::string_view text, const GeoJsonLimits& limits, GeoJsonFaults& faults) {
    DocumentBuilder builder(text, limits, faults);
    const bool whole = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return whole ? builder.take() : JsonDocument{};
}

}  // namespace demarche
