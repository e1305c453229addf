#include "viz/story/story_parts.h"

#include "engine/base/language_tag.h"
#include "engine/base/suggestion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr std::array<TableReader::Choice<EventStatus>, 6> statuses{{{"held", EventStatus::Held},
                                                                    {"scheduled", EventStatus::Scheduled},
                                                                    {"planned", EventStatus::Planned},
                                                                    {"reported", EventStatus::Reported},
                                                                    {"proposed", EventStatus::Proposed},
                                                                    {"referred", EventStatus::Referred}}};

std::optional<std::size_t> findSection(const Source& source, const Word& word, std::string_view section,
                                       FaultList& faults) {
    const auto found = std::ranges::find(source.sections, section, &Section::id);
    if (found != source.sections.end()) return static_cast<std::size_t>(found - source.sections.begin());
    std::vector<std::string> ids;
    for (const Section& each : source.sections) ids.push_back(each.id);
    const std::optional<std::string> meant = nearest(section, ids);
    faults.error({.at = word.at,
                  .message = fmt::format("source \"{}\" has no section \"{:.60}\"", source.id, section),
                  .expected = ids.empty() || meant ? "" : fmt::format("one of {}", fmt::join(ids, ", ")),
                  .action = meant ? fmt::format("Did you mean \"{}#{}\"?", source.id, *meant)
                                  : "Add the section to the source's sections, or correct the citation."});
    return std::nullopt;
}

}  // namespace

void checkStates(TableReader& table, const std::vector<Word>& states) {
    for (const Word& state : states) {
        const bool sound =
            state.text.size() == 3 && std::ranges::all_of(state.text, [](char c) { return c >= 'A' && c <= 'Z'; });
        if (sound) continue;
        table.faults().error({.at = state.at,
                              .message = "this is not a code of a state",
                              .found = state.text,
                              .expected = "three capital letters of ISO 3166-1, such as \"CHE\""});
    }
}

StoryReading::StoryReading(const Value& rootTable, FaultList& faultList, const StorySurroundings& around)
    : root(rootTable),
      faults(faultList),
      surroundings(around),
      sources(rootTable, "source", faultList),
      accounts(rootTable, "account", faultList),
      delegations(rootTable, "delegation", "organisation", faultList),
      people(rootTable, "person", faultList),
      places(rootTable, "place", faultList),
      events(rootTable, "event", faultList),
      links(rootTable, "link", faultList),
      disputes(rootTable, "dispute", faultList),
      notes(rootTable, "note", faultList),
      overlays(rootTable, "overlay", faultList),
      steps(rootTable, "step", faultList) {}

bool isLanguageTag(std::string_view tag) {
    const std::string_view primary = primaryLanguage(tag);
    return (primary.size() == 2 || primary.size() == 3) &&
           std::ranges::all_of(primary, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string nameOfEntry(const Value& table, std::string_view kind) {
    const Entry* id = table.find("id");
    if (id == nullptr || id->value.kind != ValueKind::Text || !isWellFormedId(id->value.text)) {
        return fmt::format("this {}", kind);
    }
    return fmt::format("{} \"{}\"", kind, id->value.text);
}

std::string readId(TableReader& table, std::string_view example) {
    if (!table.has("id")) {
        static_cast<void>(table.find("id"));
        table.missing("id", example);
        return {};
    }
    return table.text("id");
}

std::vector<Citation> readCitations(StoryReading& reading, TableReader& table, std::string_view key) {
    std::vector<Citation> result;
    for (const Word& word : table.words(key)) {
        const std::size_t hash = word.text.find('#');
        const std::optional<std::size_t> source = reading.sources.find({word.text.substr(0, hash), word.at});
        if (!source) continue;
        Citation citation{.source = *source, .section = std::nullopt};
        if (hash != std::string::npos) {
            const std::string section = word.text.substr(hash + 1);
            citation.section = findSection(reading.story.sources[*source], word, section, reading.faults);
        }
        result.push_back(citation);
    }
    return result;
}

void expectCitation(StoryReading& reading, const TableReader& table, const std::vector<Citation>& own,
                    const std::vector<Citation>& parent) {
    if (!own.empty() || !parent.empty() || table.has("cite") || reading.story.sources.empty()) return;
    reading.faults.warning({.at = table.table().at,
                            .message = table.name() + " cites no source",
                            .expected = fmt::format("cite = \"{}\"", reading.story.sources.front().id),
                            .action = "Say where it comes from, or leave it out."});
}

std::vector<LocalName> readNames(TableReader& table) {
    std::vector<LocalName> result;
    const Value* names = table.find("names", ValueKind::Table, "a table such as { ru = \"...\" }");
    if (names == nullptr) return result;
    for (const Entry& entry : names->entries) {
        if (!isLanguageTag(entry.key)) {
            table.faults().error({.at = entry.keyAt,
                                  .message = fmt::format("\"{:.60}\" is not a language tag", entry.key),
                                  .expected = "BCP 47, such as ar or pt-BR"});
        } else if (entry.value.kind != ValueKind::Text) {
            table.wrong(entry.value, fmt::format("a name of {} has the wrong type", table.name()), "a text in quotes");
        } else {
            result.push_back({.language = entry.key, .text = entry.value.text});
        }
    }
    return result;
}

std::optional<Actor> findActor(StoryReading& reading, const Word& word) {
    if (reading.people.has(word.text)) {
        return Actor{.kind = ActorKind::Person, .index = *reading.people.find(word)};
    }
    if (reading.delegations.has(word.text)) {
        return Actor{.kind = ActorKind::Delegation, .index = *reading.delegations.find(word)};
    }
    IdIndex::reportUnknown(word, std::array<const IdIndex*, 2>{&reading.delegations, &reading.people});
    return std::nullopt;
}

std::optional<Actor> readActor(StoryReading& reading, TableReader& table, std::string_view key) {
    const std::optional<Word> word = table.word(key);
    return word ? findActor(reading, *word) : std::nullopt;
}

std::optional<AccountIndex> readAccount(StoryReading& reading, TableReader& table) {
    const std::optional<Word> word = table.word("account");
    return word ? reading.accounts.find(*word) : std::nullopt;
}

std::optional<PlaceIndex> findPlace(StoryReading& reading, const Word& word,
                                    std::initializer_list<const IdIndex*> further) {
    if (reading.places.has(word.text)) return reading.places.find(word);
    if (reading.events.has(word.text)) {
        const EventIndex event = *reading.events.find(word);
        if (event < reading.story.events.size() && reading.story.events[event].place) {
            return reading.story.events[event].place;
        }
        reading.faults.error({.at = word.at,
                              .message = fmt::format("event \"{}\" has no place", word.text),
                              .expected = "a place, or an event that has one",
                              .action = "Name a place instead."});
        return std::nullopt;
    }
    std::vector<const IdIndex*> asked{&reading.places, &reading.events};
    asked.insert(asked.end(), further);
    IdIndex::reportUnknown(word, asked);
    return std::nullopt;
}

LonLat readPosition(TableReader& table) {
    const std::optional<double> lat = table.number("lat");
    const std::optional<double> lon = table.number("lon");
    if (!table.has("lat")) table.missing("lat", "46.8043, degrees north of the equator");
    if (!table.has("lon")) table.missing("lon", "9.8372, degrees east of Greenwich");
    if (lat && std::abs(*lat) > 90.0) {
        const bool swapHelps = lon && std::abs(*lon) <= 90.0 && std::abs(*lat) <= 180.0;
        table.wrong(*table.find("lat"), fmt::format("latitude {} of {} is outside -90 to 90", *lat, table.name()),
                    "degrees north of the equator, -90 to 90",
                    swapHelps ? fmt::format("Latitude and longitude swapped? Then write lat = {} and lon = {}; "
                                            "otherwise correct the latitude.",
                                            *lon, *lat)
                              : "Correct the latitude.");
    }
    if (lon && std::abs(*lon) > 180.0) {
        table.wrong(*table.find("lon"), fmt::format("longitude {} of {} is outside -180 to 180", *lon, table.name()),
                    "degrees east of Greenwich, -180 to 180; west is negative",
                    std::abs(*lon) <= 540.0 ? fmt::format("The same meridian is lon = {}.", std::remainder(*lon, 360.0))
                                            : "Correct the longitude.");
    }
    return {.lon = lon.value_or(0.0), .lat = lat.value_or(0.0)};
}

EventStatus readStatus(TableReader& table, EventStatus fallback) {
    return table.choice("status", statuses).value_or(fallback);
}

std::optional<std::string> readNamedFile(StoryReading& reading, const Word& file) {
    if (!reading.surroundings.readFile) return std::nullopt;
    Expected<std::string> bytes = reading.surroundings.readFile(file.text);
    if (bytes) return std::move(*bytes);
    reading.faults.error(
        {.at = file.at,
         .message = bytes.error().message,
         .found = bytes.error().found.empty() ? fmt::format("\"{:.120}\"", file.text) : bytes.error().found,
         .expected = bytes.error().expected,
         .action = bytes.error().action});
    return std::nullopt;
}

}  // namespace demarche
