#include "viz/story/story_parts.h"

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

StoryReading::StoryReading(const Value& rootTable, FaultList& faultList)
    : root(rootTable),
      faults(faultList),
      sources(rootTable, "source", faultList),
      delegations(rootTable, "delegation", faultList),
      people(rootTable, "person", faultList),
      places(rootTable, "place", faultList),
      events(rootTable, "event", faultList),
      links(rootTable, "link", faultList),
      disputes(rootTable, "dispute", faultList),
      steps(rootTable, "step", faultList) {}

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

std::vector<Citation> readCitations(StoryReading& reading, TableReader& table) {
    std::vector<Citation> result;
    for (const Word& word : table.words("cite")) {
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

}  // namespace demarche
