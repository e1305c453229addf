#include "viz/session/story_mapping.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace demarche {
namespace {

/// The end of a step is the start of the next one already.
constexpr double justBefore = 1e-6;

template <class Item>
std::map<std::string_view, std::size_t> byId(const std::vector<Item>& items) {
    std::map<std::string_view, std::size_t> index;
    for (std::size_t i = 0; i < items.size(); ++i) index.emplace(items[i].id, i);
    return index;
}

template <class Item>
std::vector<std::optional<std::size_t>> sameIds(const std::vector<Item>& before, const std::vector<Item>& now) {
    const auto index = byId(now);
    std::vector<std::optional<std::size_t>> result;
    for (const Item& item : before) {
        const auto found = index.find(item.id);
        result.push_back(found == index.end() ? std::nullopt : std::optional(found->second));
    }
    return result;
}

std::vector<MappedStep> mapSteps(const std::vector<Step>& before, const std::vector<Step>& now) {
    const auto known = byId(before);
    const auto same = sameIds(before, now);
    std::vector<MappedStep> result;
    std::size_t expected = 0;  // where a step stands if nothing but it was touched
    for (const std::optional<std::size_t>& found : same) {
        MappedStep mapped{.step = found.value_or(std::min(expected, now.size() - 1))};
        mapped.same = found.has_value() || (expected < now.size() && !known.contains(now[expected].id));
        // One that was deleted leaves its place to the next.
        expected = mapped.same ? mapped.step + 1 : expected;
        result.push_back(mapped);
    }
    return result;
}

struct Span {
    double start = 0.0;
    double rest = 0.0;
    double end = 0.0;

    bool operator==(const Span&) const = default;
};

Span spanOf(const StoryTimes& times, StepIndex step) {
    const double end = step + 1 < times.steps.size() ? times.steps[step + 1].start : times.duration;
    return {times.steps[step].start, times.steps[step].rest, end};
}

double stretched(double seconds, double beforeFrom, double beforeTo, double from, double to) {
    if (beforeTo - beforeFrom == to - from) return from + (seconds - beforeFrom);
    if (beforeTo <= beforeFrom) return to;
    return from + (seconds - beforeFrom) / (beforeTo - beforeFrom) * (to - from);
}

}  // namespace

StepIndex stepAt(std::span<const StepMoments> steps, double seconds) {
    const auto later = std::ranges::upper_bound(steps, seconds, {}, &StepMoments::start);
    return later == steps.begin() ? 0 : static_cast<StepIndex>(later - steps.begin()) - 1;
}

StoryMapping mapStory(const Story& before, const StoryTimes& times, const Story& now) {
    return {.duration = times.duration,
            .moments = {times.steps.begin(), times.steps.end()},
            .steps = mapSteps(before.steps, now.steps),
            .places = sameIds(before.places, now.places),
            .links = sameIds(before.links, now.links)};
}

double mappedSeconds(const StoryMapping& mapping, const Playhead& before, const StoryTimes& now) {
    const StoryTimes times{mapping.duration, mapping.moments};
    const StepIndex step = stepAt(times.steps, before.seconds);
    const MappedStep mapped = mapping.steps[step];
    const Span from = spanOf(times, step);
    const Span to = spanOf(now, mapped.step);
    if (!mapped.same) return before.playback == Playback::Paused ? to.rest : to.start;
    double seconds = before.seconds;
    // Left alone to the bit where the step has kept its times, so that nothing moves.
    if (from != to) {
        seconds = seconds <= from.rest ? stretched(seconds, from.start, from.rest, to.start, to.rest)
                                       : stretched(seconds, from.rest, from.end, to.rest, to.end);
    }
    const bool lastStep = mapped.step + 1 == now.steps.size();
    return std::clamp(seconds, to.start, lastStep ? now.duration : to.end - justBefore);
}

Selection mappedSelection(const StoryMapping& mapping, const Selection& before) {
    if (const auto* place = std::get_if<SelectedPlace>(&before)) {
        if (const auto now = mapping.places[place->place]) return SelectedPlace{*now};
    }
    if (const auto* link = std::get_if<SelectedLink>(&before)) {
        if (const auto now = mapping.links[link->link]) return SelectedLink{*now};
    }
    return NothingSelected{};
}

}  // namespace demarche
