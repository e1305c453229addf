// Which camera a window shows: the story's, the viewer's, or one on its way between the two.
#pragma once

#include "viz/scene/scene.h"
#include "viz/session/session.h"

#include <optional>

namespace demarche {

/// What the viewer's state changes in the picture of `state`.
[[nodiscard]] ViewerWishes viewerWishes(const Session& session, const Stage& stage, const FrameState& state);

/// The camera that shows what is selected, in the projection of the moment; nothing when nothing is.
[[nodiscard]] std::optional<MapCamera> cameraOn(const Selection& selection, const Stage& stage,
                                                const FrameState& state);

/// The view shown with these wishes.
[[nodiscard]] MapView shownView(const ViewerWishes& wishes, const Stage& stage, const FrameState& state);

/// The same as a viewer's camera would show it: the target where resolveView puts that of a user camera.
[[nodiscard]] MapView handView(const ViewerWishes& wishes, const Stage& stage, const FrameState& state);

}  // namespace demarche
