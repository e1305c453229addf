// From a step's camera hint to a camera: fits places into the part of the picture that panels leave free.
#pragma once

#include "engine/math/rect.h"
#include "viz/geo/globe_view.h"
#include "viz/story/story.h"

namespace demarche {

/// The camera that shows what the step names inside `freeArea` (pixels of a picture of `size`), the target in the
/// middle of that area, in the step's projection, north up. On globes and azimuthal maps about the target it stays
/// within 66 degrees of the equator so that "up" keeps its meaning.
[[nodiscard]] MapCamera frameStep(const Story& story, StepIndex step, PictureSize size, const Rect& freeArea);

/// The same for any places (at least one). `tilt` is for the globe in perspective.
[[nodiscard]] MapCamera framePlaces(const std::vector<LonLat>& places, const MapProjection& projection,
                                    PictureSize size, const Rect& freeArea, Radians tilt = {});

/// A camera and the width of ground it shows: what a flight between two views is made of.
struct FramedCamera {
    MapCamera camera;
    MapProjection projection;
    glm::dvec2 principalPoint{};  ///< Pixels.
    double visibleAngle = 1.0;    ///< Width of the free area in radians on the ground.
};

/// The framing in a picture of 1600 x 900 that is free everywhere: for times that must not depend on the picture.
[[nodiscard]] FramedCamera nominalCamera(const Story& story, StepIndex step);

}  // namespace demarche
