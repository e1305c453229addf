#include "viz/story/story_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

void addOnce(std::vector<PlaceIndex>& places, PlaceIndex place) {
    if (std::ranges::find(places, place) == places.end()) places.push_back(place);
}

/// Everything the step puts on the map, in the order sites, ends of links, places of events.
std::vector<PlaceIndex> placesOf(const Story& story, const Step& step) {
    std::vector<PlaceIndex> result;
    for (const PlaceIndex place : step.sites) addOnce(result, place);
    for (const LinkIndex link : step.links) {
        addOnce(result, story.links[link].from);
        addOnce(result, story.links[link].to);
    }
    for (const EventIndex event : step.events) {
        if (story.events[event].place) addOnce(result, *story.events[event].place);
    }
    return result;
}

/// What a step without a camera of its own looks at: what it shows, else what the step before looked at.
CameraHint defaultCamera(const Story& story, const Step& step) {
    CameraHint camera;
    camera.fit = placesOf(story, step);
    if (!camera.fit.empty()) return camera;
    if (!story.steps.empty()) return story.steps.back().camera;
    camera.centre = {.lon = 0.0, .lat = 20.0};
    return camera;
}

CameraHint readCamera(StoryReading& reading, const Value& value, const Step& step, const std::string& stepName) {
    TableReader table(value, "the camera of " + stepName, reading.faults);
    CameraHint camera = defaultCamera(reading.story, step);
    const bool hasFit = table.has("fit");
    const bool hasCentre = table.has("centre");
    if (hasFit && hasCentre) {
        reading.faults.error({.at = table.find("centre")->at,
                              .message = table.name() + " has both fit and centre",
                              .expected = "one of the two",
                              .action = "Keep fit to frame places, or centre and span for a fixed view."});
    }
    const std::vector<Word> fit = table.words("fit");
    if (hasFit) camera.fit = reading.places.findAll(fit);
    if (const Value* centre = table.find("centre", ValueKind::Table, "a table such as { lat = 50, lon = 30 }")) {
        TableReader position(*centre, "the centre of " + table.name(), reading.faults);
        camera.fit.clear();
        camera.centre = readPosition(position);
        position.finish();
    }
    camera.spanDegrees = table.number("span", {.least = 0.05, .most = 180.0, .unit = "degrees"});
    camera.turnDegreesPerSecond =
        table.number("turn", {.least = -60.0, .most = 60.0, .unit = "degrees a second"}).value_or(0.0);
    table.finish();
    return camera;
}

std::string kickerOf(const Story& story, const Step& step) {
    for (const EventIndex event : step.events) {
        if (story.events[event].place) return story.places[*story.events[event].place].name;
    }
    return {};
}

}  // namespace

void readSteps(StoryReading& reading, TableReader& root) {
    if (!root.has("step")) {
        static_cast<void>(root.tables("step"));
        reading.faults.error({.message = "the story has no steps, so there is nothing to show",
                              .expected = "at least one [[step]]",
                              .action = "Add [[step]] with id = \"start\" and headline = \"Where it begins\"."});
        return;
    }
    for (const Value* each : root.tables("step")) {
        TableReader table(*each, nameOfEntry(*each, "step"), reading.faults);
        Step step;
        step.id = readId(table, "\"moscow\"");
        step.headline = table.requiredText("headline", "\"A night in Moscow\"");
        step.summary = table.text("summary");
        step.notes = table.text("notes");
        step.titlePage = table.flag("title_page");
        step.events = reading.events.findAll(table.words("events"));
        step.sites = reading.places.findAll(table.words("sites"));
        step.links = reading.links.findAll(table.words("links"));
        step.disputes = reading.disputes.findAll(table.words("disputes"));
        step.kicker = table.text("kicker", kickerOf(reading.story, step));
        const Value* camera = table.find("camera", ValueKind::Table, "a table such as { fit = [\"moscow\"] }");
        step.camera =
            camera == nullptr ? defaultCamera(reading.story, step) : readCamera(reading, *camera, step, table.name());
        step.seconds = table.number("seconds", {.least = 0.5, .most = 600.0, .unit = "seconds"}).value_or(8.0);
        step.cites = readCitations(reading, table);
        table.finish();
        reading.story.steps.push_back(std::move(step));
    }
    if (reading.story.steps.empty()) {
        reading.faults.error({.at = root.find("step")->at,
                              .message = "the list of steps is empty, so there is nothing to show",
                              .expected = "at least one [[step]]",
                              .action = "Add [[step]] with id = \"start\" and headline = \"Where it begins\"."});
    }
}

void readStrip(StoryReading& reading, TableReader& root) {
    for (const Value* each : root.tables("strip")) {
        TableReader table(*each, "this strip entry", reading.faults);
        StripEntry entry;
        entry.label = table.requiredText("label", "\"Moscow\"");
        if (const std::optional<Word> event = table.word("event")) entry.event = reading.events.find(*event);
        entry.dateLabel = table.text("date", entry.event ? reading.story.events[*entry.event].whenLabel : "");
        if (const std::optional<Word> step = table.word("step")) {
            entry.step = reading.steps.find(*step).value_or(0);
        } else if (!table.has("step")) {
            const auto speaks = [&](const Step& each_step) {
                return entry.event && std::ranges::find(each_step.events, *entry.event) != each_step.events.end();
            };
            const auto found = std::ranges::find_if(reading.story.steps, speaks);
            if (found == reading.story.steps.end()) {
                table.missing("step", "\"moscow\"");
            } else {
                entry.step = static_cast<StepIndex>(found - reading.story.steps.begin());
            }
        }
        entry.uncertain = table.flag("uncertain");
        table.finish();
        reading.story.strip.push_back(std::move(entry));
    }
}

}  // namespace demarche
