#include "tests/unit/viz_timeline/reference_state.h"

#include "engine/math/easing.h"
#include "viz/geo/great_circle.h"

#include <algorithm>
#include <cmath>

namespace demarche::test {
namespace {

constexpr double siteFadeSeconds = 0.5;
constexpr double emphasisSeconds = 0.6;
constexpr double textChangeSeconds = 0.9;
constexpr double pulsePeriod = 2.6;
constexpr double headPeriod = 3.4;
constexpr double headFadeSeconds = 0.3;
constexpr double linkSecondsPerRadian = 2.6;
constexpr double shortestGrowth = 1.2;
constexpr double longestGrowth = 4.0;

constexpr double dimmed = 0.4;

bool has(const std::vector<std::size_t>& list, std::size_t index) {
    return std::ranges::find(list, index) != list.end();
}

/// Every place of the event, the main one first.
std::vector<PlaceIndex> placesOf(const Event& event) {
    std::vector<PlaceIndex> places = event.alsoAt;
    if (event.place) places.insert(places.begin(), *event.place);
    return places;
}

/// True when the step shows the place itself: as a site, as an end of one of its links, by an event or a note.
bool stepShowsPlace(const Story& story, const Step& step, PlaceIndex place) {
    if (std::ranges::find(step.sites, place) != step.sites.end()) return true;
    const auto ends = [&](LinkIndex l) { return story.links[l].from == place || story.links[l].to == place; };
    if (std::ranges::any_of(step.links, ends)) return true;
    if (std::ranges::any_of(step.notes, [&](NoteIndex n) { return story.notes[n].place == place; })) return true;
    return std::ranges::any_of(step.events, [&](EventIndex e) { return has(placesOf(story.events[e]), place); });
}

/// Emphasis and opacity of one thing during one step.
struct Standing {
    bool bright = false;
    double opacity = 1.0;
};

/// `named`: it is in the step's emphasis.
Standing standing(const Step& step, bool shown, bool named) {
    if (step.emphasis.empty()) return {.bright = shown};
    return {.bright = named, .opacity = named ? 1.0 : dimmed};
}

LinkTimes linkTimes(const Story& story, LinkIndex link, std::span<const StepTimes> steps) {
    const Link& way = story.links[link];
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        if (std::ranges::find(story.steps[s].links, link) == story.steps[s].links.end()) continue;
        const double angle = GreatCircle(story.places[way.from].position, story.places[way.to].position).angle().value;
        const double start = steps[s].start + 0.35 * steps[s].flightSeconds + 0.2;
        const double growth = std::clamp(angle * linkSecondsPerRadian, shortestGrowth, longestGrowth);
        return {.step = s, .brightUntil = s, .start = start, .end = std::min(start + growth, steps[s].end() - 0.2)};
    }
    // Never shown: a time after the end.
    const double never = steps.empty() ? 0.0 : steps.back().end() + 1.0;
    return {.step = story.steps.size(), .brightUntil = story.steps.size(), .start = never, .end = never};
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
            for (const PlaceIndex place : placesOf(story.events[e])) add(place);
        }
        for (const NoteIndex n : step.notes) {
            if (story.notes[n].place) add(*story.notes[n].place);
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

double shareOf(const StepTimes& step, double t) {
    return smoothStep(ramp(step.start, step.start + std::min(emphasisSeconds, step.seconds), t));
}

double emphasisOf(bool now, bool before, double share) { return lerp(before ? 1.0 : 0.0, now ? 1.0 : 0.0, share); }

/// What a site stands for during a step: the step's own event there, else the first that the story has told there.
const Event* eventAt(const Story& story, PlaceIndex place, StepIndex step) {
    const auto first = [&](StepIndex s) -> const Event* {
        for (const EventIndex e : story.steps[s].events) {
            if (has(placesOf(story.events[e]), place)) return &story.events[e];
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

/// A link stays bright in the step after its own when that step speaks of the place it leads to.
bool linkIsCurrent(const Story& story, LinkIndex link, StepIndex introduced, StepIndex step) {
    if (step == introduced) return true;
    return step == introduced + 1 && stepShowsPlace(story, story.steps[step], story.links[link].to) &&
           story.links[link].kind == LinkKind::Travel;
}

}  // namespace

std::vector<SiteState> referenceSites(const Story& story, const Schedule& schedule, double t) {
    const StepIndex step = schedule.stepAt(t);
    std::vector<SiteState> sites;
    int number = 0;
    for (const PlaceIndex place : placesInOrder(story)) {
        ++number;
        const StepTimes& first = schedule.steps()[firstStepShowing(story, place)];
        const double start = first.start + 0.5 * first.flightSeconds;
        if (t < start) continue;
        const bool now = stepShowsPlace(story, story.steps[step], place);
        const bool before = step > 0 && stepShowsPlace(story, story.steps[step - 1], place);
        SiteState state{.place = place, .number = number};
        state.opacity = start <= 0.0 ? 1.0 : smoothStep((t - start) / siteFadeSeconds);
        const Step& told = story.steps[step];
        const Standing stands = standing(told, now, has(told.emphasis.places, place));
        Standing stood;
        if (step > 0) {
            const Step& last = story.steps[step - 1];
            stood = standing(last, before, has(last.emphasis.places, place));
        }
        const double share = shareOf(schedule.steps()[step], t);
        state.emphasis = emphasisOf(stands.bright, stood.bright, share);
        state.opacity *= lerp(stood.opacity, stands.opacity, share);
        state.pulse = std::fmod((t - start) / pulsePeriod, 1.0);
        tellOf(story, step, schedule.steps()[step], t, state);
        sites.push_back(state);
    }
    return sites;
}

std::vector<LinkState> referenceLinks(const Story& story, const Schedule& schedule, double t) {
    const StepIndex step = schedule.stepAt(t);
    std::vector<LinkState> links;
    for (LinkIndex l = 0; l < story.links.size(); ++l) {
        const LinkTimes times = linkTimes(story, l, schedule.steps());
        if (t <= times.start) continue;
        LinkState state{.link = l, .progress = smoothStep(ramp(times.start, times.end, t))};
        const bool before = step > times.step && linkIsCurrent(story, l, times.step, step - 1);
        const bool now = linkIsCurrent(story, l, times.step, step);
        const Step& told = story.steps[step];
        const Standing stands = standing(told, now, has(told.emphasis.links, l));
        // A link comes up bright: there was nothing of it to dim before.
        Standing stood{.bright = before || step == times.step};
        if (step > 0) {
            const Step& last = story.steps[step - 1];
            stood = standing(last, stood.bright, has(last.emphasis.links, l));
        }
        const double share = shareOf(schedule.steps()[step], t);
        state.emphasis = emphasisOf(stands.bright, stood.bright, share);
        state.opacity = lerp(stood.opacity, stands.opacity, share);
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

double referencePlayhead(const Story& story, const Schedule& schedule, double t) {
    double playhead = 0.0;
    // The playhead reaches an entry as its step starts and goes on towards the next during the step.
    for (std::size_t i = 0; i < story.strip.size(); ++i) {
        const double here = schedule.steps()[story.strip[i].step].start;
        const double next =
            i + 1 < story.strip.size() ? schedule.steps()[story.strip[i + 1].step].start : schedule.duration();
        if (t >= here) playhead = static_cast<double>(i) + (i + 1 < story.strip.size() ? ramp(here, next, t) : 0.0);
        if (i == 0 && t < here) playhead = -1.0 + ramp(0.0, here, t);
    }
    return playhead;
}

double referenceRest(const Story& story, const Schedule& schedule, StepIndex step) {
    const StepTimes& times = schedule.steps()[step];
    double settled = times.start + times.flightSeconds + 1.2;
    for (LinkIndex l = 0; l < story.links.size(); ++l) {
        const LinkTimes link = linkTimes(story, l, schedule.steps());
        if (link.step == step) settled = std::max(settled, link.end + 0.4);
    }
    return std::clamp(settled, times.start, times.end() - std::min(0.4, times.seconds / 4.0));
}

}  // namespace demarche::test
