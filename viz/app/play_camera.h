// Which camera a window shows: the story's, the viewer's, or one on its way between the two.
#pragma once

#include "viz/scene/scene.h"
#include "viz/session/commands.h"

#include <optional>

namespace demarche {

/// What the viewer's state changes in the picture of `state`.
[[nodiscard]] ViewerWishes viewerWishes(const Session& session, const Stage& stage, const FrameState& state);

/// The camera that shows what is selected, in this projection; nothing when nothing is.
[[nodiscard]] std::optional<MapCamera> cameraOn(const Selection& selection, const Stage& stage,
                                                const MapProjection& projection);

[[nodiscard]] StoryProjection projectionOf(const Stage& stage, const CameraState& camera);

/// Where the map will be when nothing more is touched: a second key during a glide or a change of the projection goes
/// on from where the first one leads.
[[nodiscard]] MapView goalView(const Session& session, const ViewerWishes& wishes, const Stage& stage,
                               const FrameState& state);

/// The same place in the middle and the same size of things there, in the projection so many places on in the order.
[[nodiscard]] GlideTo toProjectionBeside(int places, const MapView& goal, const StoryProjection& story);

/// The map is moved towards what lies right and below, by shares of the picture's height; nothing at the map's end.
[[nodiscard]] std::optional<GlideTo> panned(const MapView& goal, double right, double down);

/// The view shown with these wishes.
[[nodiscard]] MapView shownView(const ViewerWishes& wishes, const Stage& stage, const FrameState& state);

/// The same as a viewer's camera would show it: the target where resolveView puts that of a user camera.
[[nodiscard]] MapView handView(const ViewerWishes& wishes, const Stage& stage, const FrameState& state);

}  // namespace demarche
