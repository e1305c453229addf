#include "engine/image/image.h"

#include <algorithm>
#include <cassert>

namespace demarche {
namespace {

std::size_t byteCount(PictureSize size) {
    assert(size.width >= 0 && size.height >= 0);
    return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4;
}

std::size_t offsetOf(const Image& image, int x, int y) {
    assert(x >= 0 && x < image.width() && y >= 0 && y < image.height());
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width()) + static_cast<std::size_t>(x)) * 4;
}

}  // namespace

Image::Image(PictureSize size, Rgba8 fill) : _size(size), _bytes(byteCount(size)) {
    if (fill == Rgba8{}) return;
    for (std::size_t i = 0; i < _bytes.size(); i += 4) {
        std::copy(fill.begin(), fill.end(), _bytes.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

std::span<const std::uint8_t> Image::row(int y) const {
    const std::size_t rowBytes = static_cast<std::size_t>(_size.width) * 4;
    assert(y >= 0 && y < _size.height);
    return bytes().subspan(static_cast<std::size_t>(y) * rowBytes, rowBytes);
}

Rgba8 Image::at(int x, int y) const {
    const std::size_t i = offsetOf(*this, x, y);
    return {_bytes[i], _bytes[i + 1], _bytes[i + 2], _bytes[i + 3]};
}

void Image::set(int x, int y, Rgba8 pixel) {
    std::copy(pixel.begin(), pixel.end(), _bytes.begin() + static_cast<std::ptrdiff_t>(offsetOf(*this, x, y)));
}

}  // namespace demarche
