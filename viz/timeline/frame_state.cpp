#include "viz/timeline/frame_state.h"

#include "engine/math/easing.h"

#include <algorithm>
#include <cmath>

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

double emphasisOf(bool now, bool before, const StepTimes& step, double t) {
    const double u = smoothStep(ramp(step.start, step.start + std::min(emphasisSeconds, step.seconds), t));
    return lerp(before ? 1.0 : 0.0, now ? 1.0 : 0.0, u);
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

/// What a site stands for during a step: the step's own event there, else the first that the story has told there.
const Event* eventAt(const Story& story, PlaceIndex place, StepIndex step) {
    const auto first = [&](StepIndex s) -> const Event* {
        for (const EventIndex e : story.steps[s].events) {
            if (story.events[e].place == place) return &story.events[e];
        }
        return nullptr;
    };
    if (const Event* now = first(step)) return now;
    for (StepIndex s = 0; s < step; ++s) {
        if (const Event* told = first(s)) return told;
    }
    return nullptr;
}

/// Status of the first event that the story will tell at the place, for sites that are shown before.
EventStatus statusToCome(const Story& story, PlaceIndex place) {
    const Event* event = story.steps.empty() ? nullptr : eventAt(story, place, story.steps.size() - 1);
    return event ? event->status : EventStatus::Held;
}

/// Fills in status and second line. A text makes room before it comes and gives its room back after it has gone.
void tellOf(const Story& story, StepIndex step, const StepTimes& times, double t, SiteState& site) {
    const Event* now = eventAt(story, site.place, step);
    const Event* before = step > 0 ? eventAt(story, site.place, step - 1) : nullptr;
    const double u = ramp(times.start, times.start + std::min(textChangeSeconds, times.seconds), t);
    const Event* shown = before && u < 0.5 ? before : now;
    site.status = shown ? shown->status : statusToCome(story, site.place);
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

std::vector<SiteState> sitesAt(const Story& story, const Schedule& schedule, StepIndex step, double t) {
    std::vector<SiteState> sites;
    for (const SiteTimes& site : schedule.sites()) {
        if (t < site.start) continue;
        const bool now = stepShowsPlace(story, story.steps[step], site.place);
        const bool before = step > 0 && stepShowsPlace(story, story.steps[step - 1], site.place);
        SiteState state{.place = site.place, .number = site.number};
        state.opacity = site.start <= 0.0 ? 1.0 : smoothStep((t - site.start) / siteFadeSeconds);
        state.emphasis = emphasisOf(now, before, schedule.steps()[step], t);
        state.pulse = std::fmod((t - site.start) / pulsePeriod, 1.0);
        tellOf(story, step, schedule.steps()[step], t, state);
        sites.push_back(std::move(state));
    }
    return sites;
}

/// A link stays bright in the step after its own when that step speaks of the place it leads to.
bool linkIsCurrent(const Story& story, LinkIndex link, StepIndex introduced, StepIndex step) {
    if (step == introduced) return true;
    return step == introduced + 1 && stepShowsPlace(story, story.steps[step], story.links[link].to) &&
           story.links[link].kind == LinkKind::Travel;
}

std::vector<LinkState> linksAt(const Story& story, const Schedule& schedule, StepIndex step, double t) {
    std::vector<LinkState> links;
    for (LinkIndex l = 0; l < story.links.size(); ++l) {
        const LinkTimes& times = schedule.links()[l];
        if (t <= times.start) continue;
        LinkState state{.link = l, .progress = smoothStep(ramp(times.start, times.end, t))};
        const bool before = step > times.step && linkIsCurrent(story, l, times.step, step - 1);
        const bool now = linkIsCurrent(story, l, times.step, step);
        state.emphasis = emphasisOf(now, before || step == times.step, schedule.steps()[step], t);
        if (state.progress < 1.0) {
            state.head = state.progress;
            // It goes out as it arrives, so that it does not vanish from one frame to the next.
            state.headOpacity = std::min(smoothStep((t - times.start) / headFadeSeconds),
                                         smoothStep((times.end - t) / headFadeSeconds));
        } else if (state.emphasis > 0.0) {
            // Once grown, a light travels the way again and again, so that its direction stays readable.
            const double phase = std::fmod((t - times.end) / headPeriod, 1.0);
            state.head = smoothStep(phase / 0.8);
            state.headOpacity = state.emphasis * smoothStep(phase / 0.08) * (1.0 - smoothStep((phase - 0.72) / 0.08));
        }
        links.push_back(state);
    }
    return links;
}

/// Of header and strip, which a title page does without.
double frameOpacity(const Story& story, StepIndex step, const StepTimes& times, double t) {
    const double now = story.steps[step].titlePage ? 0.0 : 1.0;
    if (step == 0) return now;
    const double before = story.steps[step - 1].titlePage ? 0.0 : 1.0;
    return lerp(before, now, smoothStep(ramp(times.start, times.start + 2.0 * fadeOf(times), t)));
}

StripState stripAt(const Story& story, const Schedule& schedule, double t) {
    StripState strip;
    // The playhead reaches an entry as its step starts and goes on towards the next during the step.
    for (std::size_t i = 0; i < story.strip.size(); ++i) {
        const double here = schedule.steps()[story.strip[i].step].start;
        const double next =
            i + 1 < story.strip.size() ? schedule.steps()[story.strip[i + 1].step].start : schedule.duration();
        if (t >= here)
            strip.playhead = static_cast<double>(i) + (i + 1 < story.strip.size() ? ramp(here, next, t) : 0.0);
        if (i == 0 && t < here) strip.playhead = -1.0 + ramp(0.0, here, t);
    }
    return strip;
}

}  // namespace

FrameState evaluate(const Story& story, const Schedule& schedule, double seconds) {
    FrameState state;
    state.duration = schedule.duration();
    state.seconds = std::clamp(seconds, 0.0, schedule.duration());
    state.step = schedule.stepAt(state.seconds);
    const StepTimes& times = schedule.steps()[state.step];
    const double up = upDuring(times, state.seconds, schedule.duration());
    const bool titlePage = story.steps[state.step].titlePage;
    state.camera = cameraAt(story, schedule, state.step, state.seconds);
    state.sites = sitesAt(story, schedule, state.step, state.seconds);
    state.links = linksAt(story, schedule, state.step, state.seconds);
    state.card = {.step = state.step, .opacity = titlePage ? 0.0 : up};
    state.titlePageOpacity = titlePage ? up : 0.0;
    state.headerOpacity = frameOpacity(story, state.step, times, state.seconds);
    state.strip = stripAt(story, schedule, state.seconds);
    state.strip.opacity = state.headerOpacity;
    return state;
}

}  // namespace demarche
