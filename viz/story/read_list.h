// The one loop by which the lists of a story are read: each table by its own reader, and then whatever nobody asked
// for.
#pragma once

#include "viz/story/story_parts.h"

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace demarche {

template <class Read>
using ListOf = std::vector<std::invoke_result_t<Read, TableReader&>>;

template <class Read, class NameOf>
ListOf<Read> readTables(TableReader& parent, std::string_view key, const NameOf& nameOf, const Read& read) {
    ListOf<Read> result;
    for (const Value* each : parent.tables(key)) {
        TableReader table(*each, nameOf(*each), parent.faults());
        result.push_back(read(table));
        table.finish();
    }
    return result;
}

/// The entries of the file under [[kind]], which messages call by their ids.
template <class Read>
[[nodiscard]] ListOf<Read> readEntries(TableReader& root, std::string_view kind, const Read& read) {
    return readTables(root, kind, [&](const Value& table) { return nameOfEntry(table, kind); }, read);
}

/// The tables that an entry has under `key`; messages call each "`what` of" the entry.
template <class Read>
[[nodiscard]] ListOf<Read> readInner(TableReader& entry, std::string_view key, std::string_view what,
                                     const Read& read) {
    const std::string name = std::string(what) + " of " + entry.name();
    return readTables(entry, key, [&](const Value&) { return name; }, read);
}

}  // namespace demarche
