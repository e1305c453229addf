// Meridians and parallels, at a spacing that suits the scale.
#pragma once

#include "viz/scene/draw_list.h"

namespace demarche {

/// Spacing in degrees: 20 for the whole globe down to 1 for a close view, about 150 pixels at the least.
[[nodiscard]] double graticuleSpacing(double pixelsPerRadian, double unit);

void addGraticule(const MapView& view, Colour colour, double unit, MapLayer& layer);

}  // namespace demarche
