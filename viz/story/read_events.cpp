#include "viz/story/read_agenda.h"

#include "viz/story/read_list.h"

#include <algorithm>

namespace demarche {
namespace {

void readWhere(StoryReading& reading, TableReader& table, Event& event) {
    const std::optional<Word> place = table.word("place");
    if (place) event.place = reading.places.find(*place);
    for (const PlaceIndex further : reading.places.findAll(table.words("also_at"))) {
        if (further == event.place) continue;
        if (!event.place && !place) {
            event.place = further;
        } else {
            event.alsoAt.push_back(further);
        }
    }
}

/// "before: the summit" where the source gives a relation and no date.
std::string wordsOfRelation(const Story& story, const RelativeDates& relative) {
    const auto title = [&](const std::vector<EventIndex>& events) { return story.events[events.front()].title; };
    if (!relative.sameDay.empty()) return "same day as: " + title(relative.sameDay);
    if (!relative.before.empty()) return "before: " + title(relative.before);
    if (!relative.after.empty()) return "after: " + title(relative.after);
    return {};
}

void readWhen(StoryReading& reading, TableReader& table, Event& event) {
    StoryDate date = readDate(table, "when", reading.story.language);
    std::optional<TextPosition> first;
    const auto related = [&](std::string_view key) {
        const std::vector<Word> words = table.words(key);
        if (!words.empty() && (!first || words.front().at < *first)) first = words.front().at;
        return reading.events.findAll(words);
    };
    event.relative = {.after = related("after"), .before = related("before"), .sameDay = related("same_day")};
    reading.relationsAt.push_back(first.value_or(table.table().at));
    event.whenLabel = table.text("when_label", std::move(date.label));
    event.when = std::move(date.written);
    event.date = std::move(date.value);
    event.whenCites = readCitations(reading, table, "when_cite");
    event.duration = readDuration(table);
    if (event.date) event.bounds = {.earliest = event.date->possiblyEarliest, .latest = event.date->possiblyLatest};
}

}  // namespace

void readEvents(StoryReading& reading, TableReader& root) {
    reading.story.events = readEntries(root, "event", [&](TableReader& table) {
        Event event;
        event.id = readId(table, "\"moscow-night\"");
        event.title = table.requiredText("title", "\"Night session\"");
        event.summary = table.text("summary");
        readWhere(reading, table, event);
        readWhen(reading, table, event);
        event.status = readStatus(table, EventStatus::Reported);
        event.accounts = reading.accounts.findAll(table.words("accounts"));
        if (const std::optional<Word> whole = table.word("part_of")) event.partOf = reading.events.find(*whole);
        event.cites = readCitations(reading, table);
        expectCitation(reading, table, event.cites);
        event.participants = readParticipants(reading, table);
        event.agenda = readAgenda(reading, table, event.cites);
        event.outcomes = readOutcomes(reading, table, event.cites);
        return event;
    });
    // An event may be relative to a later one, whose title is known only now.
    for (Event& event : reading.story.events) {
        if (event.whenLabel.empty()) event.whenLabel = wordsOfRelation(reading.story, event.relative);
    }
}

}  // namespace demarche
