// What a viewer can do to a session, as plain values, and the one function that does it.
#pragma once

#include "viz/session/session.h"
#include "viz/session/story_mapping.h"

#include <span>
#include <vector>

namespace demarche {

/// Time has passed. Counts for at most a tenth of a second, so that a stalled machine does not skip part of a story.
struct Tick {
    double seconds = 0.0;
};
struct TogglePlayback {};
struct SetSpeed {
    double factor = 1.0;  ///< 0.25 to 8.
};
/// The playhead follows the hand until EndScrub.
struct Scrub {
    double seconds = 0.0;
};
struct EndScrub {};
/// Steps forward (+1) or back (-1); the story takes its camera back. While paused the further pages of a card are steps
/// of their own.
struct StepBy {
    int steps = 1;
};
struct GoToStep {
    StepIndex step = 0;
};
struct GoToEnd {};
/// The viewer takes the globe in hand, or has it there already.
struct HoldCamera {
    MapCamera camera;
    std::optional<MapProjection> projection = {};  ///< When the hand has turned the map's meridian.
};
/// As HoldCamera, but the camera glides there.
struct GlideTo {
    MapCamera camera;
    std::optional<MapProjection> projection = {};  ///< When it changes too.
};
struct LetGo {
    GlobeSpin spin;
};
/// Back to the story's camera and projection.
struct ReturnCamera {};
struct Select {
    Selection selection;
};
struct ChooseEdition {
    EditionChoice edition;
};
struct ToggleKeys {};
struct ToggleFullscreen {};
/// Esc: takes away one thing at a time, from the top; never quits.
struct Clear {};
/// The viewer moved the mouse or touched a key: what hides by itself comes back.
struct Wake {};
/// The story has become another one (saved anew, another edition): playhead and selection go with what they stood on.
/// The context is that of the new story.
struct StoryChanged {
    StoryMapping mapping;
};
struct Quit {};

using Command =
    std::variant<Tick, TogglePlayback, SetSpeed, Scrub, EndScrub, StepBy, GoToStep, GoToEnd, HoldCamera, GlideTo, LetGo,
                 ReturnCamera, Select, ChooseEdition, ToggleKeys, ToggleFullscreen, Clear, Wake, StoryChanged, Quit>;

/// What apply has to know about the story and the picture shown last.
struct SessionContext {
    double duration = 0.0;
    std::span<const StepMoments> steps;  ///< By start, ascending; at least one.
    std::span<const double> pages;       ///< Moments of the further pages of the card that is up, ascending.
    MapCamera shownCamera;
    StoryProjection story = {};  ///< Of the moment.
};

/// Pure.
[[nodiscard]] Session apply(const Session& session, const Command& command, const SessionContext& context);

}  // namespace demarche
