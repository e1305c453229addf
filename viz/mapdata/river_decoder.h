// Picks the rivers of one level from the unpacked block of all rivers, checking every number on the way.
#pragma once

#include "viz/mapdata/world_map.h"

#include <cstdint>

namespace demarche::mapfile {

/// Adds the rivers of the level of this index, of so many, to the level. The level is as before when this fails.
[[nodiscard]] std::optional<Diagnostic> addRivers(std::span<const std::uint8_t> raw, std::size_t levelIndex,
                                                  std::size_t levelCount, MapLevel& level);

}  // namespace demarche::mapfile
