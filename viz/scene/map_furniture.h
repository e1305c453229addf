// What helps to read a map: scale bar, north arrow, degrees of the graticule. Quiet, and only where it is true and
// useful.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/picture.h"
#include "viz/scene/soft_obstacles.h"
#include "viz/scene/theme.h"
#include "viz/timeline/frame_state.h"

#include <optional>

namespace demarche {

struct FurnitureInput {
    const Layout& layout;
    const Theme& theme;
    const MapView& view;
    const MapLayersState& layers;
    double opacity = 1.0;
};

/// How many times larger or smaller than at the target the scale is where it differs most within the free part of the
/// picture; infinite where that shows more than the map.
[[nodiscard]] double scaleVariation(const MapView& view, const Rect& area);

/// The roundest length (1, 2 or 5 times a power of ten) that is at most so many pixels long.
[[nodiscard]] double roundLength(double unitsPerPixel, double mostPixels);

/// Direction of north in the picture at a pixel of the map: 0 is up, clockwise positive. Nothing beside the map.
[[nodiscard]] std::optional<Radians> northAt(const MapView& view, glm::dvec2 pixel);

/// Everything keeps off what `obstacles` knows, and is an obstacle afterwards. Notes what it drew in `picture`.
/// The scale bar shows where the scale differs by less than half within the free part of the picture; the arrow where
/// north is not up, or not everywhere.
void addFurniture(const FurnitureInput& input, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas,
                  Picture& picture);

}  // namespace demarche
