// Which unit of the map a place lies in.
#pragma once

#include "viz/mapdata/world_map.h"

#include <cstddef>
#include <optional>

namespace demarche {

/// Index into WorldMap::units of the land under a place, at the finest level (which this decodes when it is not yet);
/// nothing on the sea; lakes belong to their states. Coasts and borders are as exact as that level.
[[nodiscard]] std::optional<std::size_t> unitAt(const WorldMap& map, LonLat place);

/// Whether a place lies in a lake that the map has.
[[nodiscard]] bool inLake(const WorldMap& map, LonLat place);

}  // namespace demarche
