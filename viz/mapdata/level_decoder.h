// Turns an unpacked block of the map file into a level, checking every index on the way.
#pragma once

#include "viz/mapdata/world_map.h"

#include <cstdint>
#include <span>

namespace demarche::mapfile {

struct LevelLimits {
    std::size_t units = 0;
    std::size_t views = 0;
};

[[nodiscard]] Expected<MapLevel> decodeLevel(std::span<const std::uint8_t> raw, LevelLimits limits);

}  // namespace demarche::mapfile
