#include "viz/story/default_steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace demarche {
namespace {

constexpr std::size_t mostDefaultSteps = 60;
constexpr std::size_t mostFitted = 40;

template <class Index>
void addOnce(std::vector<Index>& list, const Index& index) {
    if (std::ranges::find(list, index) == list.end()) list.push_back(index);
}

/// Everything the step puts on the map, in the order sites, ends of links, places of events; then its overlays.
std::vector<LonLat> pointsOf(const Story& story, const Step& step) {
    std::vector<LonLat> result;
    // While faults are being collected, a link may name places in a story that has none.
    const auto add = [&](PlaceIndex place) {
        if (place < story.places.size()) addOnce(result, story.places[place].position);
    };
    for (const PlaceIndex place : step.sites) add(place);
    for (const LinkIndex link : step.links) {
        add(story.links[link].from);
        add(story.links[link].to);
    }
    for (const EventIndex e : step.events) {
        if (story.events[e].place) add(*story.events[e].place);
        for (const PlaceIndex place : story.events[e].alsoAt) add(place);
    }
    for (const NoteIndex note : step.notes) {
        if (story.notes[note].place) add(*story.notes[note].place);
    }
    for (const OverlayIndex overlay : step.overlays) addExtent(story.overlays[overlay].shapes, result);
    if (result.size() > mostFitted) result.resize(mostFitted);
    return result;
}

/// The earliest day of each event; those without one stay behind the event before them in the file.
std::vector<CivilDay> daysOf(const std::vector<Event>& events) {
    std::vector<CivilDay> days;
    CivilDay last = std::numeric_limits<CivilDay>::min();
    for (const Event& event : events) {
        if (event.bounds.earliest.end == EdtfEnd::Known) last = event.bounds.earliest.day;
        days.push_back(last);
    }
    return days;
}

/// Events by their day, of equal days in the order of the file, but none before one that it comes after.
std::vector<EventIndex> inOrderOfTime(const Story& story) {
    const std::vector<Event>& events = story.events;
    std::vector<std::vector<EventIndex>> next(events.size());
    std::vector<std::size_t> waitsFor(events.size(), 0);
    const auto relate = [&](EventIndex earlier, EventIndex later) {
        next[earlier].push_back(later);
        ++waitsFor[later];
    };
    for (EventIndex e = 0; e < events.size(); ++e) {
        for (const EventIndex earlier : events[e].relative.after) relate(earlier, e);
        for (const EventIndex later : events[e].relative.before) relate(e, later);
    }
    const std::vector<CivilDay> days = daysOf(events);
    std::set<std::pair<CivilDay, EventIndex>> ready;
    for (EventIndex e = 0; e < events.size(); ++e) {
        if (waitsFor[e] == 0) ready.emplace(days[e], e);
    }
    std::vector<EventIndex> order;
    while (!ready.empty()) {
        const EventIndex e = ready.extract(ready.begin()).value().second;
        order.push_back(e);
        for (const EventIndex later : next[e]) {
            if (--waitsFor[later] == 0) ready.emplace(days[later], later);
        }
    }
    return order;
}

std::string headlineOf(const Story& story, const std::vector<EventIndex>& events) {
    const Event& first = story.events[events.front()];
    if (events.size() == 1) return first.title;
    const Event& last = story.events[events.back()];
    if (first.whenLabel.empty() || last.whenLabel.empty())
        return fmt::format("{} and {} more", first.title, events.size() - 1);
    return fmt::format("{} to {}", first.whenLabel, last.whenLabel);
}

}  // namespace

void addExtent(const GeoShapes& shapes, std::vector<LonLat>& points) {
    std::optional<LonLat> first;
    LonLat low;
    LonLat high;
    const auto add = [&](const std::vector<LonLat>& line) {
        for (LonLat point : line) {
            if (!first) first = low = high = point;
            // Around the first point, so that the antimeridian is no edge.
            point.lon = first->lon + std::remainder(point.lon - first->lon, 360.0);
            low = {std::min(low.lon, point.lon), std::min(low.lat, point.lat)};
            high = {std::max(high.lon, point.lon), std::max(high.lat, point.lat)};
        }
    };
    add(shapes.points);
    for (const GeoLine& line : shapes.lines) add(line);
    for (const GeoPolygon& polygon : shapes.polygons) add(polygon.rings.front());
    if (!first) return;
    for (const LonLat corner : {low, high, LonLat{low.lon, high.lat}, LonLat{high.lon, low.lat}}) {
        addOnce(points, LonLat{std::remainder(corner.lon, 360.0), corner.lat});
    }
}

CameraHint defaultCamera(const Story& story, const Step& step) {
    CameraHint camera{.fit = pointsOf(story, step)};
    if (!camera.fit.empty()) return camera;
    if (!story.steps.empty()) return story.steps.back().camera;
    camera.centre = {.lon = 0.0, .lat = 20.0};
    return camera;
}

bool isUncertain(const Event& event) {
    if (event.date) return event.date->isUncertain();
    return event.status != EventStatus::Held;
}

void addDefaultLinks(Story& story) {
    std::optional<PlaceIndex> from;
    for (const EventIndex e : inOrderOfTime(story)) {
        const Event& event = story.events[e];
        if (!event.place || event.partOf) continue;
        if (from && *from != *event.place) {
            story.links.push_back({.id = fmt::format("sequence-{}", story.links.size() + 1),
                                   .from = *from,
                                   .to = *event.place,
                                   .kind = LinkKind::FollowUp,
                                   .status = event.status,
                                   .cites = event.cites});
        }
        from = event.place;
    }
}

void addDefaultSteps(Story& story) {
    std::vector<EventIndex> events;
    for (const EventIndex e : inOrderOfTime(story)) {
        if (!story.events[e].partOf) events.push_back(e);
    }
    if (events.empty() && story.links.empty()) return;
    story.steps.push_back(
        {.id = "title",
         .headline = story.title,
         .summary = story.subtitle,
         .titlePage = true,
         .camera = {.centre = {.lon = 0.0, .lat = 25.0}, .spanDegrees = 120.0, .turnDegreesPerSecond = 3.0},
         .seconds = 6.0});
    const std::size_t perStep = std::max<std::size_t>(1, (events.size() + mostDefaultSteps - 1) / mostDefaultSteps);
    std::vector<bool> shown(story.links.size(), false);
    std::vector<std::vector<LinkIndex>> linksTo(story.places.size());
    for (LinkIndex l = 0; l < story.links.size(); ++l) linksTo[story.links[l].to].push_back(l);
    for (std::size_t begin = 0; begin < events.size(); begin += perStep) {
        const auto first = events.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = events.begin() + static_cast<std::ptrdiff_t>(std::min(begin + perStep, events.size()));
        Step step{.id = fmt::format("step-{}", story.steps.size()), .events = {first, last}};
        const Event& event = story.events[step.events.front()];
        step.headline = headlineOf(story, step.events);
        if (perStep == 1) step.summary = event.summary;
        if (event.place) step.kicker = story.places[*event.place].name;
        // The links that lead to its places come with it, each once.
        for (const EventIndex e : step.events) {
            if (!story.events[e].place) continue;
            for (const LinkIndex link : linksTo[*story.events[e].place]) {
                if (!shown[link]) step.links.push_back(link);
                shown[link] = true;
            }
        }
        for (DisputeIndex d = 0; perStep == 1 && d < story.disputes.size(); ++d) {
            const std::vector<EventIndex>& about = story.disputes[d].about;
            if (std::ranges::find(about, step.events.front()) != about.end()) step.disputes.push_back(d);
        }
        step.camera = defaultCamera(story, step);
        story.steps.push_back(std::move(step));
    }
    Step rest{.id = "links", .headline = story.title, .summary = story.subtitle};
    for (LinkIndex l = 0; l < story.links.size(); ++l) {
        if (!shown[l]) rest.links.push_back(l);
    }
    if (!rest.links.empty()) {
        rest.camera = defaultCamera(story, rest);
        story.steps.push_back(std::move(rest));
    }
    for (Step& step : story.steps) step.projection = story.projection;
}

void addDefaultStrip(Story& story) {
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        if (story.steps[s].events.empty()) continue;
        const EventIndex e = story.steps[s].events.front();
        const bool told = std::ranges::any_of(story.strip, [&](const StripEntry& entry) { return entry.event == e; });
        if (told) continue;
        const Event& event = story.events[e];
        story.strip.push_back({.label = event.place ? story.places[*event.place].name : event.title,
                               .dateLabel = event.whenLabel,
                               .event = e,
                               .step = s,
                               .uncertain = isUncertain(event)});
    }
}

}  // namespace demarche
