#include "viz/timeline/schedule.h"

#include "engine/math/easing.h"
#include "viz/geo/great_circle.h"
#include "viz/timeline/camera_path.h"
#include "viz/timeline/framing.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

// Flights: seconds for each unit of path length after van Wijk and Nuij, within what a viewer follows with ease.
constexpr double secondsPerPathUnit = 1.1;
constexpr double shortestFlight = 1.4;
constexpr double longestFlight = 4.5;
constexpr double largestShareOfStep = 0.55;

constexpr double linkSecondsPerRadian = 2.6;
constexpr double shortestGrowth = 1.2;
constexpr double longestGrowth = 4.0;

double flightSeconds(const Story& story, StepIndex step) {
    if (step == 0) return 0.0;
    const CameraPath path(nominalCamera(story, step - 1), nominalCamera(story, step));
    if (path.length() < 1e-6) return 0.0;
    const double wanted = std::clamp(path.length() * secondsPerPathUnit, shortestFlight, longestFlight);
    return std::min(wanted, story.steps[step].seconds * largestShareOfStep);
}

/// Whole turns show nothing: -180 to 180 degrees, so that a flight undoes no more than it has to.
double turnedAtEnd(const Story& story, StepIndex step, const StepTimes& times) {
    const double kept = times.flightSeconds > 0.0 ? 0.0 : times.turnedBefore;
    return std::remainder(kept + story.steps[step].camera.turnDegreesPerSecond * times.seconds, 360.0);
}

LinkTimes linkTimes(const Story& story, LinkIndex link, std::span<const StepTimes> steps) {
    const Link& way = story.links[link];
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        if (std::ranges::find(story.steps[s].links, link) == story.steps[s].links.end()) continue;
        const double angle = GreatCircle(story.places[way.from].position, story.places[way.to].position).angle().value;
        const double start = steps[s].start + 0.35 * steps[s].flightSeconds + 0.2;
        const double growth = std::clamp(angle * linkSecondsPerRadian, shortestGrowth, longestGrowth);
        return {.step = s, .start = start, .end = std::min(start + growth, steps[s].end() - 0.2)};
    }
    // Never shown: a time after the end.
    const double never = steps.empty() ? 0.0 : steps.back().end() + 1.0;
    return {.step = story.steps.size(), .start = never, .end = never};
}

StepIndex firstStepShowing(const Story& story, PlaceIndex place) {
    const auto shows = [&](const Step& step) { return stepShowsPlace(story, step, place); };
    return static_cast<StepIndex>(std::ranges::find_if(story.steps, shows) - story.steps.begin());
}

/// Every place that a step shows: first in the order in which the story comes to speak of them, then those that are
/// only ends of links.
std::vector<PlaceIndex> placesInOrder(const Story& story) {
    std::vector<PlaceIndex> places;
    const auto add = [&](PlaceIndex place) {
        if (std::ranges::find(places, place) == places.end()) places.push_back(place);
    };
    for (const Step& step : story.steps) {
        for (const PlaceIndex place : step.sites) add(place);
        for (const EventIndex e : step.events) {
            if (story.events[e].place) add(*story.events[e].place);
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

}  // namespace

bool stepShowsPlace(const Story& story, const Step& step, PlaceIndex place) {
    if (std::ranges::find(step.sites, place) != step.sites.end()) return true;
    const auto ends = [&](LinkIndex l) { return story.links[l].from == place || story.links[l].to == place; };
    if (std::ranges::any_of(step.links, ends)) return true;
    return std::ranges::any_of(step.events, [&](EventIndex e) { return story.events[e].place == place; });
}

Schedule::Schedule(const Story& story) {
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        _steps.push_back({.start = _duration,
                          .seconds = story.steps[s].seconds,
                          .flightSeconds = flightSeconds(story, s),
                          .turnedBefore = s == 0 ? 0.0 : turnedAtEnd(story, s - 1, _steps.back())});
        _duration += story.steps[s].seconds;
    }
    for (LinkIndex l = 0; l < story.links.size(); ++l) _links.push_back(linkTimes(story, l, _steps));

    for (const PlaceIndex place : placesInOrder(story)) {
        const StepIndex step = firstStepShowing(story, place);
        _sites.push_back({.place = place,
                          .step = step,
                          .start = _steps[step].start + 0.5 * _steps[step].flightSeconds,
                          .number = static_cast<int>(_sites.size()) + 1});
    }
}

StepIndex Schedule::stepAt(double seconds) const {
    const auto later = [](double t, const StepTimes& step) { return t < step.start; };
    const auto next = std::upper_bound(_steps.begin(), _steps.end(), seconds, later);
    return next == _steps.begin() ? 0 : static_cast<StepIndex>(next - _steps.begin()) - 1;
}

double Schedule::restMoment(StepIndex step) const {
    const StepTimes& times = _steps[step];
    double settled = times.start + times.flightSeconds + 1.2;
    for (const LinkTimes& link : _links) {
        if (link.step == step) settled = std::max(settled, link.end + 0.4);
    }
    return std::clamp(settled, times.start, times.end() - std::min(0.4, times.seconds / 4.0));
}

}  // namespace demarche
