// What has become of steps, places and links when one story takes the place of another while it plays.
#pragma once

#include "viz/session/session.h"

#include <optional>
#include <span>
#include <vector>

namespace demarche {

/// Seconds from the start of the story.
struct StepMoments {
    double start = 0.0;
    double rest = 0.0;  ///< All that the step brings is there: where a paused session stands after stepping.
    std::optional<double> hold = {};  ///< Where playing waits for the presenter.
};

/// The step running at `seconds`; the last one at and after the end.
[[nodiscard]] StepIndex stepAt(std::span<const StepMoments> steps, double seconds);

/// When everything happens in a story.
struct StoryTimes {
    double duration = 0.0;
    std::span<const StepMoments> steps;  ///< By start, ascending; at least one.
};

struct MappedStep {
    StepIndex step = 0;
    bool same = true;  ///< False: the step is gone and this one is in its place.
};

/// From the story before to the one now. Things are the same when their ids are.
struct StoryMapping {
    double duration = 0.0;             ///< Of the story before.
    std::vector<StepMoments> moments;  ///< Of the story before, one for each step.
    std::vector<MappedStep> steps;     ///< For each step before.
    std::vector<std::optional<PlaceIndex>> places;
    std::vector<std::optional<LinkIndex>> links;
};

/// A step that is gone is mapped to the one that stands where it stood, counted from the nearest earlier step that is
/// still there: the step after it when it was deleted, itself when only its id was changed.
[[nodiscard]] StoryMapping mapStory(const Story& before, const StoryTimes& times, const Story& now);

struct Playhead {
    double seconds = 0.0;
    Playback playback = Playback::Paused;
};

/// The same step at the same part of it: before and after its moment of rest stay before and after. A step that is gone
/// gives its substitute's rest while paused, its start while playing.
[[nodiscard]] double mappedSeconds(const StoryMapping& mapping, const Playhead& before, const StoryTimes& now);

/// Nothing when it is gone.
[[nodiscard]] Selection mappedSelection(const StoryMapping& mapping, const Selection& before);

}  // namespace demarche
