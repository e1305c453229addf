// The ground of a map that is not the globe in perspective, as triangles in pixels: sea and land, cut where the map
// is, bent as it bends.
#pragma once

#include "viz/scene/draw_list.h"

namespace demarche {

/// Refills `ground` for the level and ranges of land. Chords are at most a quarter of a pixel from their curves.
/// `memory.placed` has begun with this view and level.
void buildFlatGround(const MapView& view, const MapLevel& level, std::span<const LandRange> ranges,
                     GroundMemory& memory, FlatGround& ground);

}  // namespace demarche
