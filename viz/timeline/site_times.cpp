#include "viz/timeline/site_times.h"

#include "viz/timeline/schedule.h"

#include <algorithm>

namespace demarche {
namespace {

template <class Do>
void forEachPlace(const Event& event, const Do& act) {
    if (event.place) act(*event.place);
    for (const PlaceIndex place : event.alsoAt) act(place);
}

/// Every place that a step shows: first in the order in which the story comes to speak of them, then those that are
/// only ends of links.
std::vector<PlaceIndex> placesInOrder(const Story& story) {
    std::vector<PlaceIndex> places;
    std::vector<bool> known(story.places.size());
    const auto add = [&](PlaceIndex place) {
        if (known[place]) return;
        known[place] = true;
        places.push_back(place);
    };
    for (const Step& step : story.steps) {
        for (const PlaceIndex place : step.sites) add(place);
        for (const EventIndex e : step.events) {
            forEachPlace(story.events[e], add);
        }
        for (const NoteIndex note : step.notes) {
            if (story.notes[note].place) add(*story.notes[note].place);
        }
    }
    for (const Step& step : story.steps) {
        for (const LinkIndex l : step.links) {
            add(story.links[l].from);
            add(story.links[l].to);
        }
    }
    return places;
}

std::vector<ShownSite> shownBy(const Step& step, const Story& story, const std::vector<std::size_t>& siteOf) {
    std::vector<ShownSite> shown;
    for (const EventIndex e : step.events) {
        forEachPlace(story.events[e], [&](PlaceIndex place) { shown.push_back({.site = siteOf[place], .event = e}); });
    }
    for (const NoteIndex note : step.notes) {
        if (story.notes[note].place) shown.push_back({.site = siteOf[*story.notes[note].place]});
    }
    for (const PlaceIndex place : step.sites) shown.push_back({.site = siteOf[place]});
    for (const LinkIndex l : step.links) {
        shown.push_back({.site = siteOf[story.links[l].from]});
        shown.push_back({.site = siteOf[story.links[l].to]});
    }
    // Of each site the first stays: its first event, when it has one.
    std::ranges::stable_sort(shown, {}, &ShownSite::site);
    const auto repeated = std::ranges::unique(shown, {}, &ShownSite::site);
    shown.erase(repeated.begin(), repeated.end());
    return shown;
}

}  // namespace

const ShownSite* findShown(std::span<const ShownSite> shown, std::size_t site) {
    const auto found = std::ranges::lower_bound(shown, site, {}, &ShownSite::site);
    return found != shown.end() && found->site == site ? &*found : nullptr;
}

SiteTable siteTable(const Story& story, std::span<const StepTimes> steps) {
    SiteTable table;
    const std::vector<PlaceIndex> places = placesInOrder(story);
    table.siteOf.assign(story.places.size(), places.size());
    for (const PlaceIndex place : places) {
        table.siteOf[place] = table.sites.size();
        table.sites.push_back({.place = place,
                               .step = steps.size(),
                               .number = static_cast<int>(table.sites.size()) + 1,
                               .told = steps.size()});
    }
    for (StepIndex s = 0; s < steps.size(); ++s) {
        table.shown.push_back(shownBy(story.steps[s], story, table.siteOf));
        for (const ShownSite& shown : table.shown.back()) {
            SiteTimes& site = table.sites[shown.site];
            if (site.step == steps.size()) {
                site.step = s;
                site.start = steps[s].start + 0.5 * steps[s].flightSeconds;
            }
            if (shown.event && !site.event) {
                site.event = shown.event;
                site.told = s;
            }
        }
    }
    for (std::size_t i = 0; i < table.sites.size(); ++i) {
        SiteTimes& site = table.sites[i];
        const ShownSite* last = findShown(table.shown.back(), i);
        const std::optional<EventIndex> atEnd = last != nullptr && last->event ? last->event : site.event;
        if (atEnd) site.statusToCome = story.events[*atEnd].status;
    }
    return table;
}

}  // namespace demarche
