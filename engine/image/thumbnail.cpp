#include "engine/image/thumbnail.h"

#include "engine/math/colour.h"

#include <glm/vec3.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

std::array<double, 256> linearOfBytes() {
    std::array<double, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const float value = static_cast<float>(i) / 255.0F;
        table[i] = linearFromSrgb({value, value, value, 1.0F}).r;
    }
    return table;
}

std::uint8_t byteOf(double share) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255.0));
}

/// Average of the pixels that the square from (x, y) covers, each by the part of it inside.
Rgba8 average(const Image& image, double x, double y, double side, const std::array<double, 256>& linear) {
    glm::dvec3 colour{};
    double alpha = 0.0;
    double area = 0.0;
    const int bottom = std::min(image.height(), static_cast<int>(std::ceil(y + side)));
    const int right = std::min(image.width(), static_cast<int>(std::ceil(x + side)));
    for (int row = static_cast<int>(y); row < bottom; ++row) {
        const double high = std::min(row + 1.0, y + side) - std::max<double>(row, y);
        for (int column = static_cast<int>(x); column < right; ++column) {
            const double share = high * (std::min(column + 1.0, x + side) - std::max<double>(column, x));
            if (share <= 0.0) continue;
            const Rgba8 pixel = image.at(column, row);
            const double weight = share * pixel[3] / 255.0;
            colour += weight * glm::dvec3(linear[pixel[0]], linear[pixel[1]], linear[pixel[2]]);
            alpha += weight;
            area += share;
        }
    }
    if (alpha <= 0.0) return {0, 0, 0, 0};
    const Colour mixed = srgbFromLinear(colour / alpha);
    return {byteOf(mixed.r), byteOf(mixed.g), byteOf(mixed.b), byteOf(alpha / area)};
}

}  // namespace

Image squareThumbnail(const Image& image, int side) {
    Image result({side, side});
    if (image.empty()) return result;
    const std::array<double, 256> linear = linearOfBytes();
    const int whole = std::min(image.width(), image.height());
    const double left = (image.width() - whole) / 2.0;
    const double top = (image.height() - whole) / 2.0;
    const double step = static_cast<double>(whole) / side;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            result.set(x, y, average(image, left + x * step, top + y * step, step, linear));
        }
    }
    return result;
}

}  // namespace demarche
