// The parts of a story file, each read from its tables: what the reader of the whole file is put together from.
#pragma once

#include "viz/story/id_index.h"
#include "viz/story/story.h"
#include "viz/story/story_surroundings.h"
#include "viz/story/table_reader.h"

namespace demarche {

/// One file being read. Ids are collected before any part is read, so that an entry may name a later one.
struct StoryReading {
    StoryReading(const Value& root, FaultList& faults, const StorySurroundings& surroundings);

    const Value& root;
    FaultList& faults;
    const StorySurroundings& surroundings;
    IdIndex sources;
    IdIndex accounts;
    IdIndex delegations;  ///< Organisations too, behind the delegations.
    IdIndex people;
    IdIndex places;
    IdIndex events;
    IdIndex links;
    IdIndex disputes;
    IdIndex notes;
    IdIndex overlays;
    IdIndex steps;
    Story story;
    bool libraryFailed = false;  ///< Reported, and not asked again.
    /// Where each event first says what it is relative to, else where it stands: for faults found once all are read.
    std::vector<TextPosition> relationsAt;
};

// In this order: each part looks at the ones before it.
void readSources(StoryReading& reading, TableReader& root);
void readAccounts(StoryReading& reading, TableReader& root);
void readDelegations(StoryReading& reading, TableReader& root);
void readPeople(StoryReading& reading, TableReader& root);
void readPlaces(StoryReading& reading, TableReader& root);
void readEvents(StoryReading& reading, TableReader& root);
void readLinks(StoryReading& reading, TableReader& root);
void readDisputes(StoryReading& reading, TableReader& root);
void readNotes(StoryReading& reading, TableReader& root);
void readOverlays(StoryReading& reading, TableReader& root);
void readSteps(StoryReading& reading, TableReader& root);
void readStrip(StoryReading& reading, TableReader& root);

/// Whether this looks like a BCP 47 tag: a language of two or three letters, then anything.
[[nodiscard]] bool isLanguageTag(std::string_view tag);

/// "place "davos"", or "a place" while it has no usable id.
[[nodiscard]] std::string nameOfEntry(const Value& table, std::string_view kind);
/// The id; well-formedness and repetition are IdIndex's matter.
[[nodiscard]] std::string readId(TableReader& table, std::string_view example);
/// `cite = "report#lead"` or a list of such; `key` may be another one.
[[nodiscard]] std::vector<Citation> readCitations(StoryReading& reading, TableReader& table,
                                                  std::string_view key = "cite");
/// Warns of a claim that cites nothing, unless its parent does. Silent in a story without sources, which has a warning
/// of its own.
void expectCitation(StoryReading& reading, const TableReader& table, const std::vector<Citation>& own,
                    const std::vector<Citation>& parent = {});
/// `names = { ar = "..." }`.
[[nodiscard]] std::vector<LocalName> readNames(TableReader& table);
/// The delegation, organisation or person that a word names.
[[nodiscard]] std::optional<Actor> findActor(StoryReading& reading, const Word& word);
[[nodiscard]] std::optional<Actor> readActor(StoryReading& reading, TableReader& table, std::string_view key);
[[nodiscard]] std::optional<AccountIndex> readAccount(StoryReading& reading, TableReader& table);
/// The place that a word names: a place, or an event that has one. `further`: what it might name as well, for the
/// message.
[[nodiscard]] std::optional<PlaceIndex> findPlace(StoryReading& reading, const Word& word,
                                                  std::initializer_list<const IdIndex*> further = {});
/// `lat` and `lon` in degrees; both required, with a word on pairs that are swapped.
[[nodiscard]] LonLat readPosition(TableReader& table);
/// `projection` and `projection_centre`; what stands in neither is inherited.
[[nodiscard]] MapProjection readProjection(TableReader& table, const MapProjection& inherited);
/// A date in EDTF; its faults are reported where they stand within the text. The label is in the story's language.
[[nodiscard]] StoryDate readDate(TableReader& table, std::string_view key, std::string_view language);
/// `duration` in ISO 8601, "PT4H", as words: "4 hours".
[[nodiscard]] std::string readDuration(TableReader& table);
/// Bytes of the file that the word names; its faults stand at the word.
[[nodiscard]] std::optional<std::string> readNamedFile(StoryReading& reading, const Word& file);
/// `status` of an event or a link.
[[nodiscard]] EventStatus readStatus(TableReader& table, EventStatus fallback);

/// Codes of states must be three capital letters; says so of each that is not.
void checkStates(TableReader& table, const std::vector<Word>& states);

}  // namespace demarche
