// What is true at one moment of the story, without pixels: the only thing the picture is made from.
#pragma once

#include "viz/story/story.h"
#include "viz/timeline/schedule.h"

#include <glm/vec3.hpp>

#include <string_view>
#include <vector>

namespace demarche {

/// The camera is on its way from one step's framing to the next; both depend on the picture's size.
struct CameraState {
    StepIndex from = 0;
    StepIndex to = 0;
    double fraction = 1.0;     ///< Of the path, eased; 1 = resting at `to`.
    double turnDegrees = 0.0;  ///< Added to the target's longitude: the slow turn of a title step.
};

struct SiteState {
    PlaceIndex place = 0;
    int number = 0;
    double opacity = 1.0;
    double emphasis = 0.0;  ///< 1 when the current step speaks of it, 0 when it is background.
    double pulse = 0.0;     ///< Phase 0 to 1 of the ring of an emphasised site, slower than once in 2 seconds.
    EventStatus status = EventStatus::Held;
    std::string_view secondLine;      ///< Date and status in words, in the story's memory; may be empty.
    double secondLineOpacity = 1.0;   ///< Below 1 while one text gives way to another.
    double secondLinePresence = 1.0;  ///< Share of its height that the label takes for it: it grows in with its text.
};

struct LinkState {
    LinkIndex link = 0;
    double progress = 1.0;  ///< How much of the way is drawn, 0 to 1.
    double emphasis = 0.0;  ///< As for sites.
    double head = 1.0;      ///< Where on the way the travelling head is, 0 to 1.
    double headOpacity = 0.0;
    double opacity = 1.0;  ///< Below 1 while a step brings something else to the fore.
};

/// The lines between the provinces of a state.
struct ProvincesState {
    std::string state;  ///< ISO 3166-1 alpha-3.
    double opacity = 1.0;

    bool operator==(const ProvincesState&) const = default;
};

/// Opacity of what the map consists of, as steps switch it on and off.
struct MapLayersState {
    double tints = 1.0;  ///< 0: the states of delegations look as all land does.
    double graticule = 1.0;
    double borders = 1.0;
    double disputedLines = 1.0;
    double rivers = 1.0;
    double lakes = 1.0;
    double cities = 1.0;
    double seas = 1.0;
    double waters = 1.0;  ///< Names of rivers and lakes.
    double scaleBar = 1.0;
    double miles = 0.0;
    double northArrow = 1.0;
    double graticuleLabels = 0.0;
    double relief = 1.0;
    double night = 0.0;                     ///< Of the night side ...
    glm::dvec3 sun{};                       ///< ... while the sun is in the zenith of this place (unit vector).
    std::vector<ProvincesState> provinces;  ///< Those that show.

    bool operator==(const MapLayersState&) const = default;
};

struct OverlayState {
    OverlayIndex overlay = 0;
    double opacity = 1.0;
};

struct CardState {
    StepIndex step = 0;
    double opacity = 0.0;
};

struct StripState {
    double playhead = 0.0;  ///< In entries: 1.5 is half-way between the second and the third entry.
    double opacity = 1.0;
};

/// Everything the audience's picture shows at one moment. The story must outlive it.
struct FrameState {
    double seconds = 0.0;
    double duration = 0.0;
    StepIndex step = 0;
    CameraState camera;
    MapLayersState layers;
    std::vector<SiteState> sites;        ///< In order of their numbers; only those that have appeared.
    std::vector<LinkState> links;        ///< In the story's order; only those that have begun.
    std::vector<OverlayState> overlays;  ///< In the story's order; only those that show.
    CardState card;
    double titlePageOpacity = 0.0;  ///< Large title of a title step.
    double headerOpacity = 1.0;     ///< Small title in the corner.
    StripState strip;
};

/// Pure: the same arguments give the same state. `seconds` is clamped to the story's duration.
[[nodiscard]] FrameState evaluate(const Story& story, const Schedule& schedule, double seconds);
/// The same into a state used before, whose memory is used again and whose contents do not matter.
void evaluate(const Story& story, const Schedule& schedule, double seconds, FrameState& into);

}  // namespace demarche
