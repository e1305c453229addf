// How far two pictures are apart, in numbers and as a picture.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/image/image.h"

#include <string>

namespace demarche {

struct ImageDifference {
    int maxChannelDifference = 0;      ///< Largest difference of any channel (alpha included) of any pixel, 0 to 255.
    std::int64_t differingPixels = 0;  ///< Pixels with a channel that differs by more than the threshold.
    double differingFraction = 0.0;    ///< Of all pixels, 0 to 1.
    int worstX = 0;                    ///< Where the largest difference is (the first in reading order).
    int worstY = 0;
    /// Opaque: grey where pixels are within the threshold (the first picture, pale), red where not, the brighter the
    /// further.
    Image picture;
};

/// `threshold`: channel steps that still count as equal, 0 to 255. Fails when the sizes differ.
[[nodiscard]] Expected<ImageDifference> compareImages(const Image& a, const Image& b, int threshold = 0);

/// "worst 12 of 255 at (10, 20); 35 pixels (0.02 %) over the threshold": for a failing test.
[[nodiscard]] std::string describe(const ImageDifference& difference);

}  // namespace demarche
