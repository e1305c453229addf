#include "viz/story/read_list.h"

#include <fmt/format.h>

namespace demarche {
namespace {

constexpr std::array<TableReader::Choice<LinkKind>, 4> linkKinds{{{"travel", LinkKind::Travel},
                                                                  {"follow-up", LinkKind::FollowUp},
                                                                  {"parallel", LinkKind::Parallel},
                                                                  {"reference", LinkKind::Reference}}};

/// A link that leads to an event has its status, unless it says otherwise.
EventStatus statusOfEnd(const StoryReading& reading, const std::optional<Word>& to) {
    if (!to || reading.places.has(to->text) || !reading.events.has(to->text)) return EventStatus::Held;
    return reading.story.events[*reading.events.find(*to)].status;
}

}  // namespace

void readLinks(StoryReading& reading, TableReader& root) {
    reading.story.links = readEntries(root, "link", [&](TableReader& table) {
        Link link;
        link.id = readId(table, "\"davos-moscow\"");
        if (!table.has("from")) table.missing("from", "\"davos\"");
        if (!table.has("to")) table.missing("to", "\"moscow\"");
        const std::optional<Word> from = table.word("from");
        const std::optional<Word> to = table.word("to");
        const auto fromPlace = from ? findPlace(reading, *from) : std::nullopt;
        const auto toPlace = to ? findPlace(reading, *to) : std::nullopt;
        link.from = fromPlace.value_or(0);
        link.to = toPlace.value_or(0);
        if (fromPlace && toPlace && *fromPlace == *toPlace) {
            reading.faults.error({.at = to->at,
                                  .message = table.name() + " goes from a place to itself",
                                  .found = from->text == to->text
                                               ? fmt::format("\"{:.60}\" at both ends", to->text)
                                               : fmt::format("\"{:.60}\" and \"{:.60}\", both in {}", from->text,
                                                             to->text, reading.story.places[link.to].name),
                                  .expected = "two different places",
                                  .action = "Correct one end, or remove the link."});
        }
        link.kind = table.choice("kind", linkKinds).value_or(LinkKind::Travel);
        link.status = readStatus(table, statusOfEnd(reading, to));
        link.label = table.text("label");
        link.width = table.number("width", {.least = 0.25, .most = 4.0}).value_or(1.0);
        link.arrow = table.flag("arrow");
        for (const Word& mover : table.words("movers")) {
            if (const std::optional<Actor> actor = findActor(reading, mover)) link.movers.push_back(*actor);
        }
        link.cites = readCitations(reading, table);
        expectCitation(reading, table, link.cites);
        return link;
    });
}

}  // namespace demarche
