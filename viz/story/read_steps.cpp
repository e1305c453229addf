#include "viz/story/default_steps.h"
#include "viz/story/story_parts.h"
#include "viz/story/utc_moment.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

constexpr std::string_view exampleStep = "Add [[step]] with id = \"start\" and headline = \"Where it begins\".";

/// What a camera is to fit: places, and all that has places.
void addFit(StoryReading& reading, const Word& word, std::vector<LonLat>& fit) {
    const Story& story = reading.story;
    const auto add = [&](PlaceIndex place) {
        if (place >= story.places.size()) return;  // An end of a link that names no place in a story without any.
        const LonLat point = story.places[place].position;
        if (std::ranges::find(fit, point) == fit.end()) fit.push_back(point);
    };
    if (reading.places.has(word.text)) return add(*reading.places.find(word));
    if (reading.overlays.has(word.text)) {
        return addExtent(story.overlays[*reading.overlays.find(word)].shapes, fit);
    }
    if (reading.links.has(word.text)) {
        const Link& link = story.links[*reading.links.find(word)];
        add(link.from);
        return add(link.to);
    }
    if (const auto place = findPlace(reading, word, {&reading.links, &reading.overlays})) add(*place);
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
    if (hasFit) camera.fit.clear();
    for (const Word& word : fit) addFit(reading, word, camera.fit);
    if (const Value* centre = table.find("centre", ValueKind::Table, "a table such as { lat = 50, lon = 30 }")) {
        TableReader position(*centre, "the centre of " + table.name(), reading.faults);
        camera.fit.clear();
        camera.centre = readPosition(position);
        position.finish();
    }
    camera.spanDegrees = table.number("span", {.least = 0.05, .most = 360.0, .unit = "degrees"});
    camera.tiltDegrees = table.number("tilt", {.least = 0.0, .most = 60.0, .unit = "degrees"}).value_or(0.0);
    camera.turnDegreesPerSecond =
        table.number("turn", {.least = -60.0, .most = 60.0, .unit = "degrees a second"}).value_or(0.0);
    table.finish();
    return camera;
}

void sortUnique(std::vector<std::size_t>& list) {
    std::ranges::sort(list);
    const auto repeated = std::ranges::unique(list);
    list.erase(repeated.begin(), repeated.end());
}

/// Ids of places, links and overlays in one list.
StepEmphasis readEmphasis(StoryReading& reading, TableReader& step) {
    StepEmphasis emphasis;
    for (const Word& word : step.words("emphasis")) {
        if (reading.links.has(word.text)) {
            emphasis.links.push_back(*reading.links.find(word));
        } else if (reading.overlays.has(word.text)) {
            emphasis.overlays.push_back(*reading.overlays.find(word));
        } else if (const auto place = findPlace(reading, word, {&reading.links, &reading.overlays})) {
            emphasis.places.push_back(*place);
        }
    }
    sortUnique(emphasis.places);
    sortUnique(emphasis.links);
    sortUnique(emphasis.overlays);
    return emphasis;
}

StepLayers readLayers(StoryReading& reading, TableReader& step) {
    StepLayers layers;
    const Value* value = step.find("layers", ValueKind::Table, "a table such as { graticule = false }");
    if (value == nullptr) return layers;
    TableReader table(*value, "the layers of " + step.name(), reading.faults);
    const auto read = [&](std::string_view key, bool& layer) {
        if (table.has(key)) layer = table.flag(key);
        static_cast<void>(table.find(key));
    };
    read("tints", layers.tints);
    read("graticule", layers.graticule);
    read("borders", layers.borders);
    read("disputed_lines", layers.disputedLines);
    read("rivers", layers.rivers);
    read("lakes", layers.lakes);
    read("cities", layers.cities);
    read("seas", layers.seas);
    read("waters", layers.waters);
    read("scale_bar", layers.scaleBar);
    read("miles", layers.miles);
    read("north_arrow", layers.northArrow);
    read("graticule_labels", layers.graticuleLabels);
    read("relief", layers.relief);
    constexpr const char* moment = "a moment of universal time such as \"2026-02-23T18:00Z\", from 1950 to 2050";
    if (const Value* night = table.find("night", ValueKind::Text, moment)) {
        layers.night = parseUtcMoment(night->text);
        if (!layers.night) table.wrong(*night, "this is not a moment of universal time", moment);
    }
    const std::vector<Word> states = table.words("provinces");
    checkStates(table, states);
    for (const Word& state : states) layers.provinces.push_back(state.text);
    table.finish();
    return layers;
}

std::string kickerOf(const Story& story, const Step& step) {
    for (const EventIndex event : step.events) {
        if (story.events[event].place) return story.places[*story.events[event].place].name;
    }
    return {};
}

Step readStep(StoryReading& reading, const Value& value) {
    TableReader table(value, nameOfEntry(value, "step"), reading.faults);
    Step step;
    step.id = readId(table, "\"moscow\"");
    step.headline = table.requiredText("headline", "\"A night in Moscow\"");
    step.summary = table.text("summary");
    step.narration = table.text("narration");
    step.speakerNotes = table.text("speaker_notes");
    step.titlePage = table.flag("title_page");
    step.hold = table.flag("hold");
    step.events = reading.events.findAll(table.words("events"));
    step.sites = reading.places.findAll(table.words("sites"));
    step.links = reading.links.findAll(table.words("links"));
    step.overlays = reading.overlays.findAll(table.words("overlays"));
    step.disputes = reading.disputes.findAll(table.words("disputes"));
    step.notes = reading.notes.findAll(table.words("notes"));
    step.emphasis = readEmphasis(reading, table);
    step.layers = readLayers(reading, table);
    step.projection = readProjection(table, reading.story.projection);
    step.kicker = table.text("kicker", kickerOf(reading.story, step));
    const Value* camera = table.find("camera", ValueKind::Table, "a table such as { fit = [\"moscow\"] }");
    step.camera =
        camera == nullptr ? defaultCamera(reading.story, step) : readCamera(reading, *camera, step, table.name());
    if (step.camera.tiltDegrees > 0.0 && step.projection.kind != ProjectionKind::Perspective) {
        reading.faults.warning(
            {.at = camera->at,
             .message = "the camera of " + table.name() + " has a tilt that nothing uses: maps are flat",
             .expected = "tilt in a step that shows the globe",
             .action = "Leave tilt out, or give the step projection = \"globe\"."});
        step.camera.tiltDegrees = 0.0;
    }
    step.seconds = table.number("seconds", {.least = 0.5, .most = 600.0, .unit = "seconds"}).value_or(8.0);
    step.cites = readCitations(reading, table);
    table.finish();
    return step;
}

}  // namespace

void readSteps(StoryReading& reading, TableReader& root) {
    const std::vector<const Value*> steps = root.tables("step");
    for (const Value* each : steps) reading.story.steps.push_back(readStep(reading, *each));
    if (!reading.story.steps.empty() || reading.faults.hasErrors()) return;
    addDefaultSteps(reading.story);
    if (!reading.story.steps.empty()) return;
    reading.faults.error({.at = root.has("step") ? root.find("step")->at : TextPosition{},
                          .message = "the story has neither steps nor events nor links, so there is nothing to show",
                          .expected = "at least one [[step]] or [[event]]",
                          .action = std::string(exampleStep)});
}

}  // namespace demarche
