#include "viz/timeline/frame_state.h"

#include "engine/math/easing.h"
#include "viz/geo/sun.h"
#include "viz/timeline/focus.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

namespace demarche {
namespace {

constexpr double fadeSeconds = 0.35;
constexpr double longestFadeShare = 1.0 / 6.0;  // Of a step: the shortest steps, too, have a moment when all is up.
constexpr double siteFadeSeconds = 0.5;
constexpr double emphasisSeconds = 0.6;
constexpr double textChangeSeconds = 0.9;
constexpr double pulsePeriod = 2.6;
constexpr double headPeriod = 3.4;
constexpr double headFadeSeconds = 0.3;

double fadeOf(const StepTimes& step) { return std::min(fadeSeconds, step.seconds * longestFadeShare); }

/// Goes from 0 to 1 as the step starts and back as it ends; the story's first and last frames stay up.
double upDuring(const StepTimes& step, double t, double duration) {
    const double fade = fadeOf(step);
    const double in = step.start <= 0.0 ? 1.0 : smoothStep(ramp(step.start + fade, step.start + 2.0 * fade, t));
    const double out = step.end() >= duration ? 0.0 : smoothStep(ramp(step.end() - fade, step.end(), t));
    return std::min(in, 1.0 - out);
}

/// Share of the way from the emphasis of the step before to that of this step.
double emphasisShare(const StepTimes& step, double t) {
    return smoothStep(ramp(step.start, step.start + std::min(emphasisSeconds, step.seconds), t));
}

double emphasisOf(bool now, bool before, double share) { return lerp(before ? 1.0 : 0.0, now ? 1.0 : 0.0, share); }

/// Phase of what comes back after every `period`. No call of fmod: there may be ten thousand sites in a frame.
double phaseOf(double seconds, double period) {
    const double periods = seconds / period;
    return periods - static_cast<double>(static_cast<std::int64_t>(periods));
}

CameraState cameraAt(const Story& story, const Schedule& schedule, StepIndex step, double t) {
    const StepTimes& times = schedule.steps()[step];
    CameraState camera{.from = step == 0 ? 0 : step - 1, .to = step};
    const bool arrived = t >= times.start + times.flightSeconds;
    camera.fraction = arrived ? 1.0 : smootherStep((t - times.start) / times.flightSeconds);
    // A turning step turns about its own framing, and the flight that follows starts where the turn ended.
    const double turnRate = story.steps[step].camera.turnDegreesPerSecond;
    const double left = times.flightSeconds > 0.0 ? 1.0 - camera.fraction : 1.0;
    camera.turnDegrees = turnRate * (t - times.start) + times.turnedBefore * left;
    return camera;
}

const Event* eventOf(const Story& story, const std::optional<EventIndex>& event) {
    return event ? &story.events[*event] : nullptr;
}

/// What a site stands for during a step: the step's own event there, else the first that the story has told there.
const Event* eventAt(const Story& story, const SiteTimes& site, const ShownSite* shown, StepIndex step) {
    if (shown != nullptr && shown->event) return eventOf(story, shown->event);
    return site.told < step ? eventOf(story, site.event) : nullptr;
}

struct SiteTelling {
    const Event* before = nullptr;  ///< What the site stood for in the step before; null when nothing.
    const Event* now = nullptr;
};

/// Fills in status and second line of a site that goes from one event to another. A text makes room before it comes and
/// gives its room back after it has gone.
void change(const SiteTelling& told, const StepTimes& times, double t, SiteState& site) {
    const auto& [before, now] = told;
    const double u = ramp(times.start, times.start + std::min(textChangeSeconds, times.seconds), t);
    if (const Event* shown = before && u < 0.5 ? before : now) site.status = shown->status;
    const std::string_view newText = now ? std::string_view(now->whenLabel) : std::string_view();
    const std::string_view oldText = before ? std::string_view(before->whenLabel) : std::string_view();
    const bool goes = newText.empty() && !oldText.empty();
    site.secondLine = (goes && u < 1.0) || (!oldText.empty() && u < 0.5) ? oldText : newText;
    if (newText == oldText) return;
    if (oldText.empty()) {
        site.secondLinePresence = smoothStep(2.0 * u);
        site.secondLineOpacity = smoothStep(2.0 * u - 1.0);
    } else if (goes) {
        site.secondLinePresence = 1.0 - smoothStep(2.0 * u - 1.0);
        site.secondLineOpacity = 1.0 - smoothStep(2.0 * u);
    } else {
        site.secondLineOpacity = smoothStep(std::abs(2.0 * u - 1.0));
    }
}

/// Walks along the sites that a step shows while all sites are visited in order.
class ShownWalk {
public:
    explicit ShownWalk(std::span<const ShownSite> shown) : _rest(shown) {}
    /// Null when the step does not show it. `site` grows from call to call.
    const ShownSite* at(std::size_t site) {
        while (!_rest.empty() && _rest.front().site < site) _rest = _rest.subspan(1);
        return !_rest.empty() && _rest.front().site == site ? &_rest.front() : nullptr;
    }

private:
    std::span<const ShownSite> _rest;
};

void addSites(const Story& story, const Schedule& schedule, StepIndex step, double t, std::vector<SiteState>& sites) {
    const StepTimes& times = schedule.steps()[step];
    const FocusChange focus(story, step, emphasisShare(times, t));
    ShownWalk shownNow(schedule.shownBy(step));
    ShownWalk shownBefore(step > 0 ? schedule.shownBy(step - 1) : std::span<const ShownSite>());
    const std::size_t reach = schedule.siteBeginnings().reach(t);
    for (std::size_t i = 0; i < reach; ++i) {
        const SiteTimes& site = schedule.sites()[i];
        if (t < site.start) continue;
        const ShownSite* now = shownNow.at(i);
        const ShownSite* before = shownBefore.at(i);
        SiteState& state = sites.emplace_back(SiteState{.place = site.place, .number = site.number});
        state.opacity = site.start <= 0.0 ? 1.0 : smoothStep((t - site.start) / siteFadeSeconds);
        const bool inFocus = focus.now.onPlace(site.place, now != nullptr);
        const bool wasInFocus = focus.before.onPlace(site.place, before != nullptr);
        state.emphasis = emphasisOf(inFocus, wasInFocus, focus.share);
        if (focus.named()) state.opacity *= focus.opacity(inFocus, wasInFocus);
        state.pulse = phaseOf(t - site.start, pulsePeriod);
        state.status = site.statusToCome;
        const Event* event = eventAt(story, site, now, step);
        if (now != nullptr || before != nullptr) {
            const Event* eventBefore = step > 0 ? eventAt(story, site, before, step - 1) : nullptr;
            change({.before = eventBefore, .now = event}, times, t, state);
        } else if (event != nullptr) {
            state.status = event->status;
            state.secondLine = event->whenLabel;
        }
    }
}

void addLinks(const Story& story, const Schedule& schedule, StepIndex step, double t, std::vector<LinkState>& links) {
    const FocusChange focus(story, step, emphasisShare(schedule.steps()[step], t));
    const std::size_t reach = schedule.linkBeginnings().reach(t);
    for (LinkIndex l = 0; l < reach; ++l) {
        const LinkTimes& times = schedule.links()[l];
        if (t <= times.start) continue;
        LinkState& state = links.emplace_back(LinkState{.link = l});
        // Most links of a long story have been told long ago: whole, without emphasis or head.
        if (step > times.brightUntil + 1 && !focus.named()) continue;
        state.progress = smoothStep(ramp(times.start, times.end, t));
        const bool before = focus.before.onLink(l, step <= times.brightUntil + 1);
        const bool now = focus.now.onLink(l, step <= times.brightUntil);
        state.emphasis = emphasisOf(now, before, focus.share);
        if (focus.named()) state.opacity = focus.opacity(now, before);
        if (state.progress < 1.0) {
            state.head = state.progress;
            // It goes out as it arrives, so that it does not vanish from one frame to the next.
            state.headOpacity = std::min(smoothStep((t - times.start) / headFadeSeconds),
                                         smoothStep((times.end - t) / headFadeSeconds));
        } else if (state.emphasis > 0.0) {
            // Once grown, a light travels the way again and again, so that its direction stays readable.
            const double phase = phaseOf(t - times.end, headPeriod);
            state.head = smoothStep(phase / 0.8);
            state.headOpacity = state.emphasis * smoothStep(phase / 0.08) * (1.0 - smoothStep((phase - 0.72) / 0.08));
        }
    }
}

/// Of header and strip, which a title page does without.
double frameOpacity(const Story& story, StepIndex step, const StepTimes& times, double t) {
    const double now = story.steps[step].titlePage ? 0.0 : 1.0;
    if (step == 0) return now;
    const double before = story.steps[step - 1].titlePage ? 0.0 : 1.0;
    return lerp(before, now, smoothStep(ramp(times.start, times.start + 2.0 * fadeOf(times), t)));
}

/// The playhead reaches an entry as its step starts and goes on towards the next during the step.
StripState stripAt(const Story& story, const Schedule& schedule, double t) {
    if (story.strip.empty()) return {};
    const auto startOf = [&](std::size_t entry) { return schedule.steps()[story.strip[entry].step].start; };
    const std::size_t reached = schedule.stripBeginnings().reach(t);
    if (reached == 0) return {.playhead = -1.0 + ramp(0.0, startOf(0), t)};
    const auto last = static_cast<double>(reached - 1);
    if (reached == story.strip.size()) return {.playhead = last};
    return {.playhead = last + ramp(startOf(reached - 1), startOf(reached), t)};
}

/// Overlays of this step come, those of the step before go, and those of both stay.
void addOverlays(const Story& story, StepIndex step, double share, std::vector<OverlayState>& overlays) {
    overlays.clear();
    const FocusChange focus(story, step, share);
    const std::vector<OverlayIndex>& now = story.steps[step].overlays;
    static const std::vector<OverlayIndex> none;
    const std::vector<OverlayIndex>& before = step > 0 ? story.steps[step - 1].overlays : none;
    const auto has = [](const std::vector<OverlayIndex>& list, OverlayIndex overlay) {
        return std::ranges::find(list, overlay) != list.end();
    };
    for (const OverlayIndex overlay : now) {
        const double opacity = step == 0 ? 1.0 : emphasisOf(true, has(before, overlay), share);
        if (opacity > 0.0) overlays.push_back({.overlay = overlay, .opacity = opacity});
    }
    for (const OverlayIndex overlay : before) {
        if (!has(now, overlay) && share < 1.0) overlays.push_back({.overlay = overlay, .opacity = 1.0 - share});
    }
    for (OverlayState& state : overlays) {
        state.opacity *= focus.opacity(focus.now.onOverlay(state.overlay), focus.before.onOverlay(state.overlay));
    }
    std::ranges::sort(overlays, {}, &OverlayState::overlay);
}

std::vector<ProvincesState> provincesOf(const StepLayers& layers, double opacity) {
    std::vector<ProvincesState> provinces;
    for (const std::string& state : layers.provinces) provinces.push_back({.state = state, .opacity = opacity});
    return provinces;
}

/// Those of both steps that follow one another; what both have stays as it is.
std::vector<ProvincesState> provincesBetween(const StepLayers& before, const StepLayers& now, double share) {
    std::vector<ProvincesState> provinces = provincesOf(now, share);
    for (ProvincesState& each : provincesOf(before, 1.0 - share)) {
        const auto kept = std::ranges::find(provinces, each.state, &ProvincesState::state);
        if (kept == provinces.end()) {
            provinces.push_back(std::move(each));
        } else {
            kept->opacity = 1.0;
        }
    }
    std::erase_if(provinces, [](const ProvincesState& each) { return each.opacity <= 0.0; });
    return provinces;
}

MapLayersState layersOf(const StepLayers& layers) {
    return {.tints = layers.tints ? 1.0 : 0.0,
            .graticule = layers.graticule ? 1.0 : 0.0,
            .borders = layers.borders ? 1.0 : 0.0,
            .disputedLines = layers.disputedLines ? 1.0 : 0.0,
            .rivers = layers.rivers ? 1.0 : 0.0,
            .lakes = layers.lakes ? 1.0 : 0.0,
            .cities = layers.cities ? 1.0 : 0.0,
            .seas = layers.seas ? 1.0 : 0.0,
            .waters = layers.waters ? 1.0 : 0.0,
            .scaleBar = layers.scaleBar ? 1.0 : 0.0,
            .miles = layers.miles ? 1.0 : 0.0,
            .northArrow = layers.northArrow ? 1.0 : 0.0,
            .graticuleLabels = layers.graticuleLabels ? 1.0 : 0.0,
            .relief = layers.relief ? 1.0 : 0.0,
            .night = layers.night ? 1.0 : 0.0,
            .sun = layers.night ? subsolarDirection(*layers.night) : glm::dvec3{},
            .provinces = provincesOf(layers, 1.0)};
}

/// Where only one of both has a night, its sun stands still while it fades.
glm::dvec3 sunBetween(const MapLayersState& before, const MapLayersState& now, double share) {
    if (before.night <= 0.0) return now.sun;
    if (now.night <= 0.0) return before.sun;
    const glm::dvec3 sun = glm::mix(before.sun, now.sun, share);
    const double length = glm::length(sun);
    return length > 1e-9 ? sun / length : now.sun;
}

MapLayersState layersAt(const Story& story, StepIndex step, double share) {
    const MapLayersState now = layersOf(story.steps[step].layers);
    if (step == 0 || story.steps[step].layers == story.steps[step - 1].layers) return now;
    const MapLayersState before = layersOf(story.steps[step - 1].layers);
    return {.tints = lerp(before.tints, now.tints, share),
            .graticule = lerp(before.graticule, now.graticule, share),
            .borders = lerp(before.borders, now.borders, share),
            .disputedLines = lerp(before.disputedLines, now.disputedLines, share),
            .rivers = lerp(before.rivers, now.rivers, share),
            .lakes = lerp(before.lakes, now.lakes, share),
            .cities = lerp(before.cities, now.cities, share),
            .seas = lerp(before.seas, now.seas, share),
            .waters = lerp(before.waters, now.waters, share),
            .scaleBar = lerp(before.scaleBar, now.scaleBar, share),
            .miles = lerp(before.miles, now.miles, share),
            .northArrow = lerp(before.northArrow, now.northArrow, share),
            .graticuleLabels = lerp(before.graticuleLabels, now.graticuleLabels, share),
            .relief = lerp(before.relief, now.relief, share),
            .night = lerp(before.night, now.night, share),
            .sun = sunBetween(before, now, share),
            .provinces = provincesBetween(story.steps[step - 1].layers, story.steps[step].layers, share)};
}

}  // namespace

FrameState evaluate(const Story& story, const Schedule& schedule, double seconds) {
    FrameState state;
    evaluate(story, schedule, seconds, state);
    return state;
}

void evaluate(const Story& story, const Schedule& schedule, double seconds, FrameState& into) {
    into.duration = schedule.duration();
    into.seconds = std::clamp(seconds, 0.0, schedule.duration());
    into.step = schedule.stepAt(into.seconds);
    const StepTimes& times = schedule.steps()[into.step];
    const double up = upDuring(times, into.seconds, schedule.duration());
    const bool titlePage = story.steps[into.step].titlePage;
    into.camera = cameraAt(story, schedule, into.step, into.seconds);
    into.sites.clear();
    addSites(story, schedule, into.step, into.seconds, into.sites);
    into.links.clear();
    addLinks(story, schedule, into.step, into.seconds, into.links);
    addOverlays(story, into.step, emphasisShare(times, into.seconds), into.overlays);
    into.layers = layersAt(story, into.step, emphasisShare(times, into.seconds));
    into.card = {.step = into.step, .opacity = titlePage ? 0.0 : up};
    into.titlePageOpacity = titlePage ? up : 0.0;
    into.headerOpacity = frameOpacity(story, into.step, times, into.seconds);
    into.strip = stripAt(story, schedule, into.seconds);
    into.strip.opacity = into.headerOpacity;
}

}  // namespace demarche
