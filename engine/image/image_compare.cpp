#include "engine/image/image_compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace demarche {
namespace {

int channelDifference(const Rgba8& a, const Rgba8& b) {
    int worst = 0;
    for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, std::abs(int{a[i]} - int{b[i]}));
    return worst;
}

Rgba8 paleGrey(const Rgba8& pixel) {
    const auto grey = static_cast<std::uint8_t>(192 + (pixel[0] + pixel[1] + pixel[2]) / 12);
    return {grey, grey, grey, 255};
}

/// Never black: a difference of one step must be seen.
Rgba8 redBy(int difference) { return {static_cast<std::uint8_t>(std::min(255, 128 + difference)), 0, 0, 255}; }

}  // namespace

Expected<ImageDifference> compareImages(const Image& a, const Image& b, int threshold) {
    if (a.size() != b.size()) {
        auto refused = failure("pictures of different size cannot be compared");
        refused.error().found = fmt::format("{}x{}", b.width(), b.height());
        refused.error().expected = fmt::format("{}x{}", a.width(), a.height());
        return refused;
    }
    ImageDifference result;
    result.picture = Image(a.size());
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const int difference = channelDifference(a.at(x, y), b.at(x, y));
            if (difference > result.maxChannelDifference) {
                result.maxChannelDifference = difference;
                result.worstX = x;
                result.worstY = y;
            }
            const bool differs = difference > threshold;
            if (differs) ++result.differingPixels;
            result.picture.set(x, y, differs ? redBy(difference) : paleGrey(a.at(x, y)));
        }
    }
    const auto pixels = static_cast<double>(a.bytes().size()) / 4.0;
    if (pixels > 0.0) result.differingFraction = static_cast<double>(result.differingPixels) / pixels;
    return result;
}

std::string describe(const ImageDifference& difference) {
    return fmt::format("worst {} of 255 at ({}, {}); {} pixels ({:.4f} %) over the threshold",
                       difference.maxChannelDifference, difference.worstX, difference.worstY,
                       difference.differingPixels, difference.differingFraction * 100.0);
}

}  // namespace demarche
