#include "viz/session/viewers_projection.h"

#include "engine/math/easing.h"
#include "viz/projection/azimuthal.h"

#include <algorithm>
#include <array>

namespace demarche {
namespace {

constexpr double changeSeconds = 1.0;
/// Somebody who leafs on does not want to see all of every map on the way.
constexpr double hurry = 2.5;

constexpr std::array order{ProjectionKind::Perspective,       ProjectionKind::Orthographic,
                           ProjectionKind::EqualEarth,        ProjectionKind::NaturalEarth,
                           ProjectionKind::Robinson,          ProjectionKind::Mercator,
                           ProjectionKind::Equirectangular,   ProjectionKind::AzimuthalEquidistant,
                           ProjectionKind::AzimuthalEqualArea};

double fractionOf(const ProjectionChange& change) { return lerp(change.start, 1.0, smootherStep(change.progress)); }

ProjectionState stateOf(const ProjectionChange& change, const StoryProjection& story) {
    return {.from = change.from, .to = change.to.value_or(story.state.nearer()), .fraction = fractionOf(change)};
}

/// The viewer's choice, until the story takes the map back.
std::optional<MapProjection> standing(const ViewersProjection& viewers, const StoryProjection& story) {
    if (!viewers.chosen || story.step >= viewers.chosen->until) return std::nullopt;
    return viewers.chosen->projection;
}

/// Whatever is on the map by now, as the beginning of a way to `goal`.
std::optional<ProjectionChange> wayTo(const std::optional<MapProjection>& goal, const ViewersProjection& viewers,
                                      const StoryProjection& story) {
    if (viewers.change) {
        const ProjectionState now = stateOf(*viewers.change, story);
        if (now.from.kind == now.to.kind && goal && goal->kind == now.to.kind) {
            const MapLayout layout = layoutBetween({.centre = now.from.centre.value_or(LonLat{})},
                                                   {.centre = now.to.centre.value_or(LonLat{})}, now.fraction);
            return ProjectionChange{.from = {.kind = goal->kind, .centre = layout.centre}, .to = goal};
        }
        if (goal != now.from) return viewers.change;
        return ProjectionChange{.from = now.to, .to = goal, .start = 1.0 - now.fraction};
    }
    const ProjectionState now = shownInstead(viewers, story).value_or(story.state);
    if (!now.rests()) {
        const bool onwards = now.fraction >= 0.5;
        return ProjectionChange{.from = onwards ? now.from : now.to,
                                .to = now.nearer(),
                                .start = onwards ? now.fraction : 1.0 - now.fraction};
    }
    if (now.nearer() == goal.value_or(story.state.nearer())) return std::nullopt;
    return ProjectionChange{.from = now.nearer(), .to = goal};
}

}  // namespace

std::optional<ProjectionState> shownInstead(const ViewersProjection& viewers, const StoryProjection& story) {
    if (viewers.change) return stateOf(*viewers.change, story);
    if (const auto chosen = standing(viewers, story)) return ProjectionState{.from = *chosen, .to = *chosen};
    const bool leaves = viewers.chosen && story.step == viewers.chosen->until && story.state.fraction < 1.0;
    if (!leaves) return std::nullopt;
    return ProjectionState{.from = viewers.chosen->projection, .to = story.state.to, .fraction = story.state.fraction};
}

MapProjection wantedProjection(const ViewersProjection& viewers, const StoryProjection& story) {
    return standing(viewers, story).value_or(story.state.nearer());
}

ViewersProjection withChosen(const ViewersProjection& viewers, const MapProjection& projection,
                             const StoryProjection& story) {
    return {.chosen = ChosenProjection{.projection = projection, .until = story.step + 1},
            .change = wayTo(projection, viewers, story)};
}

ViewersProjection heldIn(const MapProjection& projection, const StoryProjection& story) {
    return {.chosen = ChosenProjection{.projection = projection, .until = story.step + 1}, .change = {}};
}

ViewersProjection released(const ViewersProjection& viewers, const StoryProjection& story) {
    return {.chosen = {}, .change = wayTo(std::nullopt, viewers, story)};
}

ViewersProjection advanced(const ViewersProjection& viewers, double seconds, const StoryProjection& story) {
    if (!viewers.change) return viewers;
    ViewersProjection next = viewers;
    const std::optional<MapProjection> wanted = standing(viewers, story);
    const std::optional<MapProjection> to = viewers.change->to;
    const bool leadsThere = to == wanted || to == wantedProjection(viewers, story);
    next.change->progress += seconds / changeSeconds * (leadsThere ? 1.0 : hurry);
    if (next.change->progress < 1.0) return next;
    next.change.reset();
    if (!leadsThere) next.change = ProjectionChange{.from = to.value_or(story.state.nearer()), .to = wanted};
    return next;
}

ProjectionKind projectionBeside(ProjectionKind kind, int places) {
    const auto count = static_cast<int>(order.size());
    const auto now = static_cast<int>(std::ranges::find(order, kind) - order.begin());
    return order[static_cast<std::size_t>(((now + places) % count + count) % count)];
}

MapProjection projectionFor(ProjectionKind kind, const MapProjection& now, LonLat target, const MapProjection& storys) {
    if (kind == storys.kind) return storys;
    if (isAzimuthal(kind)) return {.kind = kind};
    if (!isAzimuthal(now.kind)) return {.kind = kind, .centre = now.centre};
    return {.kind = kind, .centre = LonLat{target.lon, 0.0}};
}

}  // namespace demarche
