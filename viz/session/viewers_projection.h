// The projection that a viewer has chosen in place of the story's, and the way of the map from one to the other: values
// that pass with the session's time.
#pragma once

#include "viz/projection/map_view.h"
#include "viz/story/story.h"

#include <optional>

namespace demarche {

/// What the story itself has at a moment.
struct StoryProjection {
    ProjectionState state;
    StepIndex step = 0;  ///< That the map rests at, or is on its way to.
};

struct ChosenProjection {
    MapProjection projection;
    /// The story's own projections begin again with this step; on the flight to it the one turns into the other.
    StepIndex until = 0;

    bool operator==(const ChosenProjection&) const = default;
};

/// The map is on its way between two projections.
struct ProjectionChange {
    MapProjection from;
    std::optional<MapProjection> to;  ///< Nothing: whatever the story has by then.
    double start = 0.0;               ///< Share of the way that was behind at the beginning.
    double progress = 0.0;            ///< 0 to 1, not eased.

    bool operator==(const ProjectionChange&) const = default;
};

/// A value; nothing of it is ever in a film.
struct ViewersProjection {
    std::optional<ChosenProjection> chosen;
    std::optional<ProjectionChange> change;

    bool operator==(const ViewersProjection&) const = default;
};

/// What is shown instead of the story's own state; nothing while that is shown.
[[nodiscard]] std::optional<ProjectionState> shownInstead(const ViewersProjection& viewers,
                                                          const StoryProjection& story);
/// Where the map is, or will be when nothing more is touched.
[[nodiscard]] MapProjection wantedProjection(const ViewersProjection& viewers, const StoryProjection& story);

/// Another projection, to which the map goes smoothly; a change that is under way ends first, faster than alone.
[[nodiscard]] ViewersProjection withChosen(const ViewersProjection& viewers, const MapProjection& projection,
                                           const StoryProjection& story);
/// Another projection at once: the hand turns the map.
[[nodiscard]] ViewersProjection heldIn(const MapProjection& projection, const StoryProjection& story);
/// Smoothly back to what the story has.
[[nodiscard]] ViewersProjection released(const ViewersProjection& viewers, const StoryProjection& story);
[[nodiscard]] ViewersProjection advanced(const ViewersProjection& viewers, double seconds,
                                         const StoryProjection& story);

/// So many places on (or back) in the order in which a viewer leafs through the projections.
[[nodiscard]] ProjectionKind projectionBeside(ProjectionKind kind, int places);
/// `kind` as a viewer gets it who looks at `target` in `now`: a world map keeps the meridian that another world map had
/// in its middle, else has the target there. What the story's own step has comes as the step has it.
[[nodiscard]] MapProjection projectionFor(ProjectionKind kind, const MapProjection& now, LonLat target,
                                          const MapProjection& storys);

}  // namespace demarche
