// The parts of a story file, each read from its tables: what the reader of the whole file is put together from.
#pragma once

#include "viz/story/id_index.h"
#include "viz/story/story.h"
#include "viz/story/table_reader.h"

namespace demarche {

/// One file being read. Ids are collected before any part is read, so that an entry may name a later one.
struct StoryReading {
    StoryReading(const Value& root, FaultList& faults);

    const Value& root;
    FaultList& faults;
    IdIndex sources;
    IdIndex delegations;
    IdIndex people;
    IdIndex places;
    IdIndex events;
    IdIndex links;
    IdIndex disputes;
    IdIndex steps;
    Story story;
};

// In this order: each part looks at the ones before it.
void readSources(StoryReading& reading, TableReader& root);
void readDelegations(StoryReading& reading, TableReader& root);
void readPeople(StoryReading& reading, TableReader& root);
void readPlaces(StoryReading& reading, TableReader& root);
void readEvents(StoryReading& reading, TableReader& root);
void readLinks(StoryReading& reading, TableReader& root);
void readDisputes(StoryReading& reading, TableReader& root);
void readSteps(StoryReading& reading, TableReader& root);
void readStrip(StoryReading& reading, TableReader& root);

/// "place "davos"", or "a place" while it has no usable id.
[[nodiscard]] std::string nameOfEntry(const Value& table, std::string_view kind);
/// The id; well-formedness and repetition are IdIndex's matter.
[[nodiscard]] std::string readId(TableReader& table, std::string_view example);
/// `cite = "report#lead"` or a list of such.
[[nodiscard]] std::vector<Citation> readCitations(StoryReading& reading, TableReader& table);
/// `lat` and `lon` in degrees; both required, with a word on pairs that are swapped.
[[nodiscard]] LonLat readPosition(TableReader& table);
struct WrittenDate {
    std::string text;  ///< Empty when absent.
    std::optional<EdtfValue> value;
};
/// A date in EDTF; its faults are reported where they stand within the text.
[[nodiscard]] WrittenDate readDate(TableReader& table, std::string_view key);
/// `status` of an event or a link.
[[nodiscard]] EventStatus readStatus(TableReader& table, EventStatus fallback);

}  // namespace demarche
