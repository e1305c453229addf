// The lines between the provinces of chosen states; they come up softly as the scale grows.
#pragma once

#include "viz/scene/draw_list.h"

namespace demarche {

/// How clearly lines of provinces show, 0 to 1, in a picture of 1080 lines.
[[nodiscard]] double provinceOpacity(double pixelsPerRadian);

/// Adds the lines within the states that the layer shows, at its level of detail, to its strokes. `unit`: pixels for
/// one line of a picture of 1080 lines.
void addProvinces(const WorldMap& map, const MapView& view, double unit, MapLayer& layer);

}  // namespace demarche
