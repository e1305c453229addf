// Degrees where the lines of the graticule leave the free part of the picture: meridians below, parallels at the right.
#pragma once

#include "viz/scene/map_furniture.h"

#include <string>

namespace demarche {

/// "30° E", "45° N", "0°".
[[nodiscard]] std::string meridianWords(double lon);
[[nodiscard]] std::string parallelWords(double lat);

/// Only where the graticule is drawn. Keeps off what `obstacles` knows; notes what it drew in `picture`.
void addGraticuleLabels(const FurnitureInput& input, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas,
                        Picture& picture);

}  // namespace demarche
