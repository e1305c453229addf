#include "viz/story/id_index.h"

#include "engine/base/suggestion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace demarche {

bool isWellFormedId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

IdIndex::IdIndex(const Value& parent, std::string kind, FaultList& faults) : _faults(faults) {
    addAll(parent, std::move(kind));
}

IdIndex::IdIndex(const Value& parent, std::string kind, std::string further, FaultList& faults)
    : IdIndex(parent, std::move(kind), faults) {
    addAll(parent, std::move(further));
}

void IdIndex::addAll(const Value& parent, std::string kind) {
    _kinds.push_back(std::move(kind));
    const Entry* list = parent.find(_kinds.back());
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
                       .message = fmt::format("this id of a {} is not well formed", _kinds.back()),
                       .found = describe(id),
                       .expected = "letters a-z, digits, - and _, at most 64",
                       .action = fmt::format("Choose an id such as \"{}-1\".", _kinds.back())});
        return;
    }
    const auto [known, isNew] = _places.try_emplace(id.text, Place{index, id.at});
    if (isNew) {
        _ids.push_back(id.text);
        return;
    }
    _faults.error({.at = id.at,
                   .message = fmt::format("the id \"{}\" is given to two entries of [[{}]], in line {} and in line {}",
                                          id.text, fmt::join(_kinds, "]] or [["), known->second.at.line, id.at.line),
                   .expected = "a different id for each",
                   .action = "Rename one of the two."});
}

std::optional<std::size_t> IdIndex::find(const Word& word) const {
    const auto found = _places.find(word.text);
    if (found != _places.end()) return found->second.index;
    reportUnknown(word, std::array<const IdIndex*, 1>{this});
    return std::nullopt;
}

void IdIndex::reportUnknown(const Word& word, std::span<const IdIndex* const> asked) {
    std::vector<std::string> kinds;
    std::vector<std::string> ids;
    for (const IdIndex* index : asked) {
        kinds.insert(kinds.end(), index->_kinds.begin(), index->_kinds.end());
        ids.insert(ids.end(), index->_ids.begin(), index->_ids.end());
    }
    FaultList& faults = asked.front()->_faults;
    Fault fault{.at = word.at,
                .message = fmt::format("there is no {} with the id \"{:.60}\"", fmt::join(kinds, " or "), word.text)};
    const std::optional<std::string> meant = faults.isLong() ? std::nullopt : nearest(word.text, ids);
    constexpr std::size_t fewIds = 12;
    if (meant) {
        const auto* const index = *std::ranges::find_if(asked, [&](const auto* each) { return each->has(*meant); });
        fault.action =
            fmt::format("Did you mean \"{}\" (line {})?", *meant, index->_places.find(*meant)->second.at.line);
    } else {
        if (!ids.empty() && ids.size() <= fewIds) fault.expected = fmt::format("one of {}", fmt::join(ids, ", "));
        fault.action = fmt::format("Add a [[{}]] with this id, or correct the id.", fmt::join(kinds, "]] or [["));
    }
    faults.error(std::move(fault));
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
