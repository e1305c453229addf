// The ids of one kind of entry: finds an entry by its id, and reports ids given twice, malformed or pointing nowhere.
#pragma once

#include "viz/story/table_reader.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace demarche {

class IdIndex {
public:
    /// Collects the `id` of each table under `kind` ("place" for [[place]]), in order. `name` is for messages.
    IdIndex(const Value& parent, std::string kind, FaultList& faults);
    /// Ids of two kinds in one, those of `further` behind: [[delegation]] and [[organisation]].
    IdIndex(const Value& parent, std::string kind, std::string further, FaultList& faults);

    /// Without a report.
    [[nodiscard]] bool has(std::string_view id) const { return _places.contains(id); }

    /// Index of the entry with this id; a word that names none is reported where it stands.
    [[nodiscard]] std::optional<std::size_t> find(const Word& word) const;
    /// Reports a word that names nothing in any of these; it may have been meant for one of their ids.
    static void reportUnknown(const Word& word, std::span<const IdIndex* const> asked);
    /// The entries that words name, without those that name none.
    [[nodiscard]] std::vector<std::size_t> findAll(const std::vector<Word>& words) const;

private:
    struct Place {
        std::size_t index = 0;
        TextPosition at;
    };

    void addAll(const Value& parent, std::string kind);
    void add(const Value& table, std::size_t index);

    std::vector<std::string> _kinds;  ///< "place" for [[place]].
    FaultList& _faults;
    std::size_t _count = 0;
    std::map<std::string, Place, std::less<>> _places;
    std::vector<std::string> _ids;  ///< In the order of the file, for suggestions.
};

/// Letters, digits, - and _, at most 64 of them.
[[nodiscard]] bool isWellFormedId(std::string_view id);

}  // namespace demarche
