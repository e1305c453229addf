#include "engine/image/supersampling.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace demarche {
namespace {

constexpr std::size_t channels = 4;
constexpr std::size_t alpha = 3;
/// Linear light in steps that keep the darkest of the 255 grades apart.
constexpr std::size_t linearSteps = 1U << 14U;

/// IEC 61966-2-1.
double linearOf(double srgb) { return srgb <= 0.04045 ? srgb / 12.92 : std::pow((srgb + 0.055) / 1.055, 2.4); }
double srgbOf(double linear) {
    return linear <= 0.0031308 ? linear * 12.92 : 1.055 * std::pow(linear, 1.0 / 2.4) - 0.055;
}

struct Tables {
    std::array<std::uint32_t, 256> linear{};
    std::array<std::uint8_t, linearSteps + 1> srgb{};

    Tables() {
        for (std::size_t i = 0; i < linear.size(); ++i) {
            linear[i] = static_cast<std::uint32_t>(std::lround(linearOf(static_cast<double>(i) / 255.0) * linearSteps));
        }
        for (std::size_t i = 0; i < srgb.size(); ++i) {
            const double level = srgbOf(static_cast<double>(i) / linearSteps);
            srgb[i] = static_cast<std::uint8_t>(std::lround(255.0 * level));
        }
    }
};

}  // namespace

void averageSquares(std::span<const std::uint8_t> large, PictureSize size, int factor, std::span<std::uint8_t> small) {
    static const Tables tables;
    const auto n = static_cast<std::size_t>(factor);
    const std::size_t width = static_cast<std::size_t>(size.width) / n;
    const std::size_t height = static_cast<std::size_t>(size.height) / n;
    const std::size_t row = static_cast<std::size_t>(size.width) * channels;
    assert(small.size() >= width * height * channels);
    const auto count = static_cast<std::uint32_t>(n * n);
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            std::array<std::uint32_t, channels> sum{};
            for (std::size_t j = 0; j < n; ++j) {
                const std::uint8_t* pixel = &large[(y * n + j) * row + x * n * channels];
                for (std::size_t i = 0; i < n; ++i, pixel += channels) {
                    for (std::size_t c = 0; c < alpha; ++c) sum[c] += tables.linear[pixel[c]];
                    sum[alpha] += pixel[alpha];
                }
            }
            std::uint8_t* out = &small[(y * width + x) * channels];
            for (std::size_t c = 0; c < alpha; ++c) out[c] = tables.srgb[(sum[c] + count / 2) / count];
            out[alpha] = static_cast<std::uint8_t>((sum[alpha] + count / 2) / count);
        }
    }
}

}  // namespace demarche
