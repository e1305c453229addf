#include "viz/story/table_reader.h"

#include "engine/base/suggestion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr std::size_t longestText = 1'000'000;

}  // namespace

TableReader::TableReader(const Value& table, std::string name, FaultList& faults)
    : _table(table), _name(std::move(name)), _faults(faults) {}

const Value* TableReader::find(std::string_view key) {
    if (std::ranges::find(_known, key) == _known.end()) _known.emplace_back(key);
    const Entry* entry = _table.find(key);
    return entry == nullptr ? nullptr : &entry->value;
}

const Value* TableReader::find(std::string_view key, ValueKind kind, std::string_view expected) {
    const Value* value = find(key);
    if (value == nullptr || value->kind == kind) return value;
    std::string action;
    if (kind == ValueKind::Text && value->kind != ValueKind::List && value->kind != ValueKind::Table) {
        action = "Put the value in quotes.";
    }
    wrong(*value, fmt::format("{} of {} has the wrong type", key, _name), std::string(expected), std::move(action));
    return nullptr;
}

bool TableReader::isSoundText(const Value& value) {
    if (value.text.size() > longestText) {
        wrong(value, "a text is too long", fmt::format("at most {} bytes", longestText), "Shorten the text.");
        return false;
    }
    if (value.text.find('\0') != std::string::npos) {
        wrong(value, "a text holds the character NUL", "printable text", "Remove \\u0000.");
        return false;
    }
    return true;
}

std::optional<Word> TableReader::word(std::string_view key) {
    const Value* value = find(key, ValueKind::Text, "a text in quotes");
    if (value == nullptr || !isSoundText(*value)) return std::nullopt;
    return Word{.text = value->text, .at = value->at, .verbatim = value->verbatim};
}

std::string TableReader::text(std::string_view key, std::string fallback) {
    std::optional<Word> found = word(key);
    return found ? std::move(found->text) : std::move(fallback);
}

std::optional<Word> TableReader::requiredWord(std::string_view key, std::string_view example) {
    if (find(key) == nullptr) {
        missing(key, example);
        return std::nullopt;
    }
    std::optional<Word> found = word(key);
    if (!found || found->text.find_first_not_of(" \t\r\n") != std::string::npos) return found;
    _faults.error({.at = found->at,
                   .message = fmt::format("{} of {} is empty", key, _name),
                   .expected = "a text",
                   .action = fmt::format("Write for example {} = {}.", key, example)});
    return std::nullopt;
}

std::string TableReader::requiredText(std::string_view key, std::string_view example) {
    std::optional<Word> found = requiredWord(key, example);
    return found ? std::move(found->text) : std::string();
}

std::optional<double> TableReader::number(std::string_view key) {
    const Value* value = find(key);
    if (value == nullptr) return std::nullopt;
    if (value->kind != ValueKind::Integer && value->kind != ValueKind::Real) {
        const bool quoted = value->kind == ValueKind::Text;
        wrong(*value, fmt::format("{} of {} is not a number", key, _name), "a number",
              quoted ? "Write the number without quotes, with a point for the decimals." : "");
        return std::nullopt;
    }
    if (!std::isfinite(value->real)) {
        wrong(*value, fmt::format("{} of {} is not a finite number", key, _name), "a number such as 46.8043");
        return std::nullopt;
    }
    return value->real + 0.0;  // Minus zero becomes zero.
}

std::optional<double> TableReader::number(std::string_view key, const NumberRange& range) {
    const std::optional<double> result = number(key);
    if (!result || (*result >= range.least && *result <= range.most)) return result;
    wrong(*find(key), fmt::format("{} of {} is outside {} to {}", key, _name, range.least, range.most),
          fmt::format("{} to {} {}", range.least, range.most, range.unit));
    return std::nullopt;
}

bool TableReader::flag(std::string_view key) {
    const Value* value = find(key, ValueKind::Boolean, "true or false");
    return value != nullptr && value->boolean;
}

std::vector<Word> TableReader::words(std::string_view key) {
    const Value* value = find(key);
    if (value == nullptr) return {};
    if (value->kind == ValueKind::Text && isSoundText(*value)) return {Word{value->text, value->at}};
    std::vector<Word> result;
    if (value->kind != ValueKind::List) {
        wrong(*value, fmt::format("{} of {} has the wrong type", key, _name), R"(a list of texts such as ["a", "b"])");
        return result;
    }
    for (const Value& item : value->items) {
        if (item.kind != ValueKind::Text) {
            wrong(item, fmt::format("an entry of {} of {} has the wrong type", key, _name), "a text in quotes");
        } else if (isSoundText(item)) {
            result.push_back({item.text, item.at});
        }
    }
    return result;
}

std::vector<const Value*> TableReader::tables(std::string_view key) {
    const Value* value = find(key);
    std::vector<const Value*> result;
    if (value == nullptr) return result;
    if (value->kind == ValueKind::Table) {
        wrong(*value, fmt::format("{} is a single table where a list of tables belongs", key),
              fmt::format("[[{}]]", key), fmt::format("Begin each entry with [[{}]], in two brackets.", key));
        return result;
    }
    if (value->kind != ValueKind::List) {
        wrong(*value, fmt::format("{} of {} has the wrong type", key, _name), "a list of tables");
        return result;
    }
    for (const Value& item : value->items) {
        if (item.kind == ValueKind::Table) {
            result.push_back(&item);
        } else {
            wrong(item, fmt::format("an entry of {} of {} has the wrong type", key, _name),
                  "a table such as { key = \"value\" }");
        }
    }
    return result;
}

std::optional<std::size_t> TableReader::choiceOf(std::string_view key, std::span<const std::string> names) {
    const std::optional<Word> found = word(key);
    if (!found) return std::nullopt;
    const auto match = std::ranges::find(names, found->text);
    if (match != names.end()) return static_cast<std::size_t>(match - names.begin());
    const std::optional<std::string> meant = nearest(found->text, names);
    _faults.error({.at = found->at,
                   .message = fmt::format("unknown {} of {}", key, _name),
                   .found = fmt::format("\"{:.60}\"", found->text),
                   .expected = fmt::format("one of {}", fmt::join(names, ", ")),
                   .action = meant ? fmt::format("Did you mean \"{}\"?", *meant) : ""});
    return std::nullopt;
}

void TableReader::missing(std::string_view key, std::string_view example) {
    if (std::ranges::find(_known, key) == _known.end()) _known.emplace_back(key);
    _missing.push_back({std::string(key), std::string(example)});
}

void TableReader::wrong(const Value& value, std::string message, std::string expected, std::string action) {
    _faults.error({.at = value.at,
                   .message = std::move(message),
                   .found = describe(value),
                   .expected = std::move(expected),
                   .action = std::move(action)});
}

void TableReader::reportUnknown(const Entry& entry) {
    Fault fault{.at = entry.keyAt, .message = fmt::format("unknown key \"{:.60}\" in {}", entry.key, _name)};
    const std::optional<std::string> meant = _faults.isLong() ? std::nullopt : nearest(entry.key, _known);
    if (meant) {
        fault.action = fmt::format("Did you mean \"{}\"?", *meant);
        std::erase_if(_missing, [&](const MissingKey& each) { return each.key == *meant; });
    } else if (!_faults.isLong()) {
        std::vector<std::string> known = _known;
        std::ranges::sort(known);
        fault.expected = fmt::format("one of {}", fmt::join(known, ", "));
        fault.action = "Remove the key or correct its name.";
    }
    _faults.error(std::move(fault));
}

void TableReader::finish() {
    for (const Entry& entry : _table.entries) {
        if (std::ranges::find(_known, entry.key) == _known.end()) reportUnknown(entry);
    }
    for (const MissingKey& each : _missing) {
        _faults.error({.at = _table.at,
                       .message = fmt::format("{} has no {}", _name, each.key),
                       .expected = fmt::format("{} = {}", each.key, each.example),
                       .action = "Add the key."});
    }
    _missing.clear();
}

}  // namespace demarche
