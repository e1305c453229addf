// An owned picture: 8-bit RGBA, top row first.
#pragma once

#include "engine/math/rect.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace demarche {

/// One pixel: sRGB-encoded, alpha straight (not premultiplied) unless the owner says otherwise.
using Rgba8 = std::array<std::uint8_t, 4>;

/// x to the right, y downwards; rows without padding.
class Image {
public:
    Image() = default;  ///< No pixels.
    /// All pixels `fill`. Both sides at least 0.
    explicit Image(PictureSize size, Rgba8 fill = {0, 0, 0, 0});

    [[nodiscard]] PictureSize size() const { return _size; }
    [[nodiscard]] int width() const { return _size.width; }
    [[nodiscard]] int height() const { return _size.height; }
    [[nodiscard]] bool empty() const { return _bytes.empty(); }

    /// width * height * 4 bytes.
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return _bytes; }
    [[nodiscard]] std::span<std::uint8_t> bytes() { return _bytes; }
    [[nodiscard]] std::span<const std::uint8_t> row(int y) const;
    [[nodiscard]] Rgba8 at(int x, int y) const;
    void set(int x, int y, Rgba8 pixel);

    bool operator==(const Image&) const = default;

private:
    PictureSize _size;
    std::vector<std::uint8_t> _bytes;
};

}  // namespace demarche
