#include "viz/timeline/schedule.h"

#include "engine/math/easing.h"
#include "viz/geo/great_circle.h"
#include "viz/timeline/camera_path.h"
#include "viz/timeline/framing.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace demarche {
namespace {

// Flights: seconds for each unit of path length after van Wijk and Nuij, within what a viewer follows with ease.
constexpr double secondsPerPathUnit = 1.1;
constexpr double shortestFlight = 1.4;
constexpr double longestFlight = 4.5;
/// The eye needs longer to follow how one projection turns into another.
constexpr double shortestMorph = 2.4;
constexpr double largestShareOfStep = 0.55;

constexpr double linkSecondsPerRadian = 2.6;
constexpr double shortestGrowth = 1.2;
constexpr double longestGrowth = 4.0;

double flightSeconds(const FramedCamera& from, const FramedCamera& to, const Step& step) {
    const CameraPath path(from, to);
    const bool morphs = from.projection != to.projection;
    if (path.length() < 1e-6 && !morphs) return 0.0;
    const double shortest = morphs ? shortestMorph : shortestFlight;
    const double wanted = std::clamp(path.length() * secondsPerPathUnit, shortest, longestFlight);
    return std::min(wanted, step.seconds * largestShareOfStep);
}

/// Whole turns show nothing: -180 to 180 degrees, so that a flight undoes no more than it has to.
double turnedAtEnd(const Story& story, StepIndex step, const StepTimes& times) {
    const double kept = times.flightSeconds > 0.0 ? 0.0 : times.turnedBefore;
    return std::remainder(kept + story.steps[step].camera.turnDegreesPerSecond * times.seconds, 360.0);
}

std::vector<StepTimes> stepTimes(const Story& story) {
    std::vector<StepTimes> steps;
    double start = 0.0;
    FramedCamera before;
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        const FramedCamera camera = nominalCamera(story, s);
        steps.push_back({.start = start,
                         .seconds = story.steps[s].seconds,
                         .flightSeconds = s == 0 ? 0.0 : flightSeconds(before, camera, story.steps[s]),
                         .turnedBefore = s == 0 ? 0.0 : turnedAtEnd(story, s - 1, steps.back())});
        start += story.steps[s].seconds;
        before = camera;
    }
    return steps;
}

LinkTimes linkTimes(const Story& story, const Link& way, StepIndex step, const StepTimes& times) {
    const double angle = GreatCircle(story.places[way.from].position, story.places[way.to].position).angle().value;
    const double start = times.start + 0.35 * times.flightSeconds + 0.2;
    const double growth = std::clamp(angle * linkSecondsPerRadian, shortestGrowth, longestGrowth);
    return {.step = step, .brightUntil = step, .start = start, .end = std::min(start + growth, times.end() - 0.2)};
}

/// Links that no step shows begin after the end.
std::vector<LinkTimes> linkTimes(const Story& story, std::span<const StepTimes> steps, const SiteTable& table) {
    const double never = steps.empty() ? 0.0 : steps.back().end() + 1.0;
    const StepIndex none = story.steps.size();
    std::vector<LinkTimes> links(story.links.size(),
                                 LinkTimes{.step = none, .brightUntil = none, .start = never, .end = never});
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        for (const LinkIndex l : story.steps[s].links) {
            if (links[l].step != none) continue;
            const Link& way = story.links[l];
            links[l] = linkTimes(story, way, s, steps[s]);
            const bool leadsOn = way.kind == LinkKind::Travel && s + 1 < story.steps.size() &&
                                 findShown(table.shown[s + 1], table.siteOf[way.to]) != nullptr;
            if (leadsOn) links[l].brightUntil = s + 1;
        }
    }
    return links;
}

template <class Thing>
std::vector<double> startsOf(const std::vector<Thing>& things) {
    std::vector<double> starts;
    for (const Thing& thing : things) starts.push_back(thing.start);
    return starts;
}

}  // namespace

Schedule::Schedule(const Story& story) : _steps(stepTimes(story)) {
    if (!_steps.empty()) _duration = _steps.back().end();
    SiteTable table = siteTable(story, _steps);
    _links = linkTimes(story, _steps, table);
    _sites = std::move(table.sites);
    _shown = std::move(table.shown);
    for (const LinkTimes& link : _links) {
        if (link.step < _steps.size()) _steps[link.step].linksEnd = std::max(_steps[link.step].linksEnd, link.end);
    }
    _siteBeginnings = Beginnings(startsOf(_sites));
    _linkBeginnings = Beginnings(startsOf(_links));
    std::vector<double> entries;
    if (!_steps.empty()) {
        for (const StripEntry& entry : story.strip) entries.push_back(_steps[entry.step].start);
    }
    _stripBeginnings = Beginnings(std::move(entries));
}

StepIndex Schedule::stepAt(double seconds) const {
    const auto later = [](double t, const StepTimes& step) { return t < step.start; };
    const auto next = std::upper_bound(_steps.begin(), _steps.end(), seconds, later);
    return next == _steps.begin() ? 0 : static_cast<StepIndex>(next - _steps.begin()) - 1;
}

double Schedule::restMoment(StepIndex step) const {
    const StepTimes& times = _steps[step];
    const double settled = std::max(times.start + times.flightSeconds + 1.2, times.linksEnd + 0.4);
    return std::clamp(settled, times.start, holdMoment(step));
}

double Schedule::holdMoment(StepIndex step) const {
    const StepTimes& times = _steps[step];
    return times.end() - std::min(0.4, times.seconds / 4.0);
}

}  // namespace demarche
