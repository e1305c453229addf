// Which places a story shows: when each first appears, what speaks for it, and which of them each step shows.
#pragma once

#include "viz/story/story.h"

#include <optional>
#include <span>
#include <vector>

namespace demarche {

struct StepTimes;

/// First appearance of a place and its number on the map.
struct SiteTimes {
    PlaceIndex place = 0;
    StepIndex step = 0;
    double start = 0.0;
    int number = 0;  ///< 1, 2, 3 ... in order of appearance.
    /// The first event that the story tells there, which speaks for the place in all steps without one of their own.
    std::optional<EventIndex> event;
    StepIndex told = 0;  ///< The step that tells it; the number of steps when there is none.
    /// Before anything is told there: status of what the story will have told at its end.
    EventStatus statusToCome = EventStatus::Held;
};

/// A place that a step shows: as a site, as an end of one of its links, or by one of its events or notes.
struct ShownSite {
    std::size_t site = 0;             ///< Index into the sites.
    std::optional<EventIndex> event;  ///< The first of the step's own events there.
};

struct SiteTable {
    std::vector<SiteTimes> sites;               ///< In order of their numbers.
    std::vector<std::vector<ShownSite>> shown;  ///< For each step, in order of `site`, each once.
    std::vector<std::size_t> siteOf;            ///< For each place; the number of sites for places never shown.
};

[[nodiscard]] SiteTable siteTable(const Story& story, std::span<const StepTimes> steps);

/// Null when it is not among them.
[[nodiscard]] const ShownSite* findShown(std::span<const ShownSite> shown, std::size_t site);

}  // namespace demarche
