// Takes the values of one table out of a story file by key, and reports every one that is missing, unknown or wrong.
#pragma once

#include "viz/story/fault_list.h"
#include "viz/story/toml_document.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demarche {

/// A text in the file and where it stands.
struct Word {
    std::string text;
    TextPosition at;
    bool verbatim = false;  ///< As in Value.

    /// Where byte `offset` of the text stands, when only ASCII comes before it; the whole text's place when the text
    /// is not written as it is.
    [[nodiscard]] TextPosition placeOf(std::size_t offset) const {
        if (!verbatim) return at;
        return {.line = at.line, .column = at.column + 1 + static_cast<std::uint32_t>(offset)};
    }
};

struct NumberRange {
    double least = 0.0;
    double most = 0.0;
    std::string_view unit;  ///< "seconds"; for the message.
};

/// Every key asked for counts as known; finish() reports the others. Wrong values are reported once and read as absent.
class TableReader {
public:
    /// `name` is what messages call the table: "place \"davos\"". The table must outlive the reader.
    TableReader(const Value& table, std::string name, FaultList& faults);

    [[nodiscard]] const Value* find(std::string_view key);
    [[nodiscard]] const Value* find(std::string_view key, ValueKind kind, std::string_view expected);
    [[nodiscard]] bool has(std::string_view key) const { return _table.find(key) != nullptr; }

    [[nodiscard]] std::string text(std::string_view key, std::string fallback = {});
    /// A text that must be there and not be blank.
    [[nodiscard]] std::string requiredText(std::string_view key, std::string_view example);
    [[nodiscard]] std::optional<Word> requiredWord(std::string_view key, std::string_view example);
    [[nodiscard]] std::optional<Word> word(std::string_view key);
    /// A number of either kind, finite; no range is checked.
    [[nodiscard]] std::optional<double> number(std::string_view key);
    [[nodiscard]] std::optional<double> number(std::string_view key, const NumberRange& range);
    [[nodiscard]] bool flag(std::string_view key);
    /// A list of texts, or a single one.
    [[nodiscard]] std::vector<Word> words(std::string_view key);
    /// A list of tables: [[key]] or key = [{...}].
    [[nodiscard]] std::vector<const Value*> tables(std::string_view key);

    template <class Enum>
    using Choice = std::pair<std::string_view, Enum>;

    template <class Enum, std::size_t n>
    [[nodiscard]] std::optional<Enum> choice(std::string_view key, const std::array<Choice<Enum>, n>& choices) {
        std::vector<std::string> names;
        for (const auto& [name, each] : choices) names.emplace_back(name);
        const std::optional<std::size_t> index = choiceOf(key, names);
        if (!index) return std::nullopt;
        return choices[*index].second;
    }
    [[nodiscard]] std::optional<std::size_t> choiceOf(std::string_view key, std::span<const std::string> names);

    /// To be reported by finish(), unless a misspelt key stands for the missing one.
    void missing(std::string_view key, std::string_view example);
    void wrong(const Value& value, std::string message, std::string expected, std::string action = {});
    /// Reports what is missing, and the keys that nobody asked for.
    void finish();

    [[nodiscard]] const Value& table() const { return _table; }
    [[nodiscard]] const std::string& name() const { return _name; }
    [[nodiscard]] FaultList& faults() const { return _faults; }

private:
    struct MissingKey {
        std::string key;
        std::string example;
    };

    [[nodiscard]] bool isSoundText(const Value& value);
    void reportUnknown(const Entry& entry);

    const Value& _table;
    std::string _name;
    FaultList& _faults;
    std::vector<std::string> _known;
    std::vector<MissingKey> _missing;
};

}  // namespace demarche
