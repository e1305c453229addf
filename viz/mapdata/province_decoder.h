// Turns the unpacked block of provinces into their list and lines, checking every index on the way.
#pragma once

#include "viz/mapdata/provinces.h"

#include <cstdint>
#include <span>

namespace demarche::mapfile {

struct ProvinceLimits {
    std::size_t units = 0;
    std::size_t views = 0;
    std::size_t levels = 0;
};

[[nodiscard]] Expected<Provinces> decodeProvinces(std::span<const std::uint8_t> raw, ProvinceLimits limits);

}  // namespace demarche::mapfile
