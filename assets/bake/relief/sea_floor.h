// Takes the tracks of survey ships out of the deep sea's floor.
#pragma once

#include "assets/bake/relief/height_map.h"

namespace demarche::bake {

/// Grey levels of the tiles, in the deep sea each the median of those around it. The source knows the deep sea from far
/// apart and guesses between; where a ship sounded it has a line a few cells wide that is rougher than the rest. What
/// is wider stays: ridges, trenches, seamounts. Shelves and slopes stay as they are.
[[nodiscard]] WorldGrid withoutShipTracks(const WorldGrid& grey);

}  // namespace demarche::bake
