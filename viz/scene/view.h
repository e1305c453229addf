// From the state of the story (and, outside of films, the viewer's own wishes) to one camera for one picture.
#pragma once

#include "viz/projection/map_view.h"
#include "viz/scene/layout.h"
#include "viz/timeline/frame_state.h"
#include "viz/timeline/framing.h"

#include <optional>
#include <span>
#include <vector>

namespace demarche {

/// The resting camera of every step in a picture of this layout.
[[nodiscard]] std::vector<FramedCamera> frameSteps(const Story& story, const Layout& layout);

/// The view of a resting camera.
[[nodiscard]] MapView viewOf(const FramedCamera& camera, const Layout& layout);

/// The story's own camera at this moment. `steps` comes from frameSteps.
[[nodiscard]] MapView storyView(std::span<const FramedCamera> steps, const CameraState& camera, const Layout& layout);

/// `userCamera` replaces the story's camera when somebody has taken the map in hand, and `userProjection`, which comes
/// with a camera, the story's projection; films never have either.
[[nodiscard]] MapView resolveView(std::span<const FramedCamera> steps, const CameraState& camera,
                                  const std::optional<MapCamera>& userCamera, const Layout& layout,
                                  const std::optional<ProjectionState>& userProjection = {});
/// Height over the horizon (MapView::aboveHorizon) from which on things show in full: the usual one, but less where the
/// camera is so near the ground that all of it lies close to the horizon.
[[nodiscard]] double limbWidth(const MapView& view, double usual);
/// The story's projection at this moment.
[[nodiscard]] ProjectionState storyProjection(std::span<const FramedCamera> steps, const CameraState& camera);

}  // namespace demarche
