// The rivers of the map: long ones show at small scales, shorter ones come up softly as the scale grows.
#pragma once

#include "viz/scene/draw_list.h"

namespace demarche {

/// Opacities, 0 to 1.
struct RiverShow {
    double lines = 1.0;
    double lakes = 1.0;  ///< Where lakes show, the ways through them do not.
};

/// How clearly a river of this length shows, 0 to 1, in a picture of 1080 lines.
[[nodiscard]] double riverOpacity(double lengthKm, double pixelsPerRadian);

/// Adds the rivers of the layer's level to its strokes. `unit`: pixels for one line of a picture of 1080 lines.
void addRivers(const MapView& view, RiverShow show, double unit, MapLayer& layer);

}  // namespace demarche
