#include "viz/story/id_index.h"

#include "engine/base/suggestion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace demarche {

bool isWellFormedId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

IdIndex::IdIndex(const Value& parent, std::string kind, FaultList& faults) : _kind(std::move(kind)), _faults(faults) {
    addAll(parent, _kind);
}

IdIndex::IdIndex(const Value& parent, std::string kind, std::string further, FaultList& faults)
    : IdIndex(parent, std::move(kind), faults) {
    addAll(parent, further);
    _kind += " or " + further;
}

void IdIndex::addAll(const Value& parent, const std::string& kind) {
    const Entry* list = parent.find(kind);
    if (list == nullptr || list->value.kind != ValueKind::List) return;
    for (const Value& item : list->value.items) {
        if (item.kind == ValueKind::Table) add(item, _count++);
    }
}

void IdIndex::add(const Value& table, std::size_t index) {
    const Entry* entry = table.find("id");
    if (entry == nullptr || entry->value.kind != ValueKind::Text) return;  // Reported when the table itself is read.
    const Value& id = entry->value;
    if (!isWellFormedId(id.text)) {
        _faults.error({.at = id.at,
                       .message = fmt::format("this id of a {} is not well formed", _kind),
                       .found = describe(id),
                       .expected = "letters a-z, digits, - and _, at most 64",
                       .action = fmt::format("Choose an id such as \"{}-1\".", _kind)});
        return;
    }
    const auto [known, isNew] = _places.try_emplace(id.text, Place{index, id.at});
    if (isNew) {
        _ids.push_back(id.text);
        return;
    }
    _faults.error({.at = id.at,
                   .message = fmt::format("the id \"{}\" is given to two entries of [[{}]], in line {} and in line {}",
                                          id.text, _kind, known->second.at.line, id.at.line),
                   .expected = "a different id for each",
                   .action = "Rename one of the two."});
}

std::optional<std::size_t> IdIndex::find(const Word& word) const {
    const auto found = _places.find(word.text);
    if (found != _places.end()) return found->second.index;

    Fault fault{.at = word.at, .message = fmt::format("there is no {} with the id \"{:.60}\"", _kind, word.text)};
    const std::optional<std::string> meant = _faults.isLong() ? std::nullopt : nearest(word.text, _ids);
    constexpr std::size_t fewIds = 12;
    if (meant) {
        fault.action = fmt::format("Did you mean \"{}\" (line {})?", *meant, _places.find(*meant)->second.at.line);
    } else {
        if (!_ids.empty() && _ids.size() <= fewIds) fault.expected = fmt::format("one of {}", fmt::join(_ids, ", "));
        fault.action = fmt::format("Add a [[{}]] with this id, or correct the id.", _kind);
    }
    _faults.error(std::move(fault));
    return std::nullopt;
}

std::vector<std::size_t> IdIndex::findAll(const std::vector<Word>& words) const {
    std::vector<std::size_t> result;
    for (const Word& word : words) {
        const std::optional<std::size_t> index = find(word);
        if (!index) continue;
        if (std::ranges::find(result, *index) == result.end()) result.push_back(*index);
    }
    return result;
}

}  // namespace demarche
