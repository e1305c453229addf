// From a picture drawn several times as large to the picture itself.
#pragma once

#include "engine/math/rect.h"

#include <cstdint>
#include <span>

namespace demarche {

/// Each pixel becomes the mean, in linear light, of a square of `factor` times `factor` pixels (1 to 4). RGBA of 8
/// bits; alpha is averaged as it is. Both sides of `large` are multiples of the factor; `small` has room for the
/// smaller picture. Rows keep their order.
void averageSquares(std::span<const std::uint8_t> large, PictureSize size, int factor, std::span<std::uint8_t> small);

}  // namespace demarche
