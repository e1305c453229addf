// Strokes of the map, as batches of one look.
#pragma once

#include "viz/scene/draw_list.h"

namespace demarche {

/// All that has been added to the layer's stroke vertices since there were `firstVertex` of them; nothing when that is
/// nothing.
void addStrokeBatch(MapLayer& layer, const StrokeStyle& style, std::size_t firstVertex);

}  // namespace demarche
