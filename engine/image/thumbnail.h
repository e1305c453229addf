// A small square picture of a large one.
#pragma once

#include "engine/image/image.h"

namespace demarche {

/// The largest square in the middle of `image`, in `side` x `side` pixels (at least 1): every pixel the average of the
/// area it covers, in linear light, weighted by alpha. An empty picture gives a transparent one.
[[nodiscard]] Image squareThumbnail(const Image& image, int side);

}  // namespace demarche
