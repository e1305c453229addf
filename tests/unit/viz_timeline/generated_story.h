// Stories of every shape, made from a number: places told often, once or never, links both ways, any order of the
// strip.
#pragma once

#include "viz/story/story.h"

#include <algorithm>
#include <cstdint>
#include <random>

namespace demarche::test {

/// Valid as the reader would have it, and otherwise as odd as it gets. The same for the same seed on every machine.
class StoryGenerator {
public:
    explicit StoryGenerator(std::uint32_t seed) : _numbers(seed) {}

    Story story() {
        Story story;
        addPlaces(story);
        for (std::size_t e = 0, count = upTo(12); e < count; ++e) addEvent(story);
        for (std::size_t l = 0, count = upTo(12); l < count; ++l) addLink(story);
        for (std::size_t n = 0, count = upTo(4); n < count; ++n) addNote(story);
        for (std::size_t s = 0, count = 1 + upTo(9); s < count; ++s) addStep(story);
        for (std::size_t i = 0, count = upTo(5); i < count; ++i) {
            story.strip.push_back({.label = "entry", .step = index(story.steps)});
        }
        return story;
    }

private:
    std::size_t upTo(std::size_t most) { return _numbers() % (most + 1); }
    template <class Things>
    std::size_t index(const Things& things) {
        return upTo(things.size() - 1);
    }
    template <class Things>
    std::vector<std::size_t> some(const Things& things, std::size_t most) {
        std::vector<std::size_t> chosen;
        if (things.empty()) return chosen;
        for (std::size_t i = 0, count = upTo(most); i < count; ++i) chosen.push_back(index(things));
        return chosen;
    }

    void addPlaces(Story& story) {
        for (std::size_t p = 0, count = 1 + upTo(9); p < count; ++p) {
            story.places.push_back({.position = {static_cast<double>(upTo(359)) - 179.0,  //
                                                 static_cast<double>(upTo(160)) - 80.0}});
        }
    }

    void addEvent(Story& story) {
        constexpr const char* labels[] = {"", "", "the 23rd", "late night", "2026"};
        Event event{.whenLabel = labels[upTo(4)], .status = static_cast<EventStatus>(upTo(5))};
        if (upTo(4) > 0) event.place = index(story.places);
        event.alsoAt = some(story.places, 2);
        story.events.push_back(event);
    }

    void addNote(Story& story) {
        Note note;
        if (upTo(2) > 0) note.place = index(story.places);
        story.notes.push_back(note);
    }

    static std::vector<std::size_t> ascending(std::vector<std::size_t> list) {
        std::ranges::sort(list);
        list.erase(std::unique(list.begin(), list.end()), list.end());
        return list;
    }

    void addLink(Story& story) {
        story.links.push_back({.from = index(story.places),
                               .to = index(story.places),
                               .kind = upTo(2) > 0 ? LinkKind::Travel : LinkKind::Reference});
    }

    void addStep(Story& story) {
        constexpr double seconds[] = {0.5, 1.0, 3.0, 8.0, 30.0};
        Step step{.titlePage = upTo(5) == 0,
                  .events = some(story.events, 3),
                  .sites = some(story.places, 2),
                  .links = some(story.links, 3),
                  .notes = some(story.notes, 2),
                  .seconds = seconds[upTo(4)]};
        for (const PlaceIndex place : some(story.places, 2)) step.camera.fit.push_back(story.places[place].position);
        if (upTo(3) == 0) step.camera.turnDegreesPerSecond = 20.0;
        if (upTo(3) == 0) {
            step.emphasis.places = ascending(some(story.places, 2));
            step.emphasis.links = ascending(some(story.links, 2));
        }
        story.steps.push_back(step);
    }

    std::mt19937 _numbers;  // Its numbers are the same everywhere; those of the standard's distributions are not.
};

}  // namespace demarche::test
