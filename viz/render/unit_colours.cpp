#include "viz/render/unit_colours.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace demarche {
namespace {

std::byte toByte(float channel) {
    return static_cast<std::byte>(std::lround(std::clamp(channel, 0.0F, 1.0F) * 255.0F));
}

}  // namespace

void UnitColours::upload(const std::vector<Colour>& colours) {
    if (colours == _uploaded) return;
    const PictureSize size{static_cast<int>(colours.size()), 1};
    if (_texture.size() != size) _texture = Texture2D({.size = size, .filter = TextureFilter::Nearest});
    std::vector<std::byte> bytes;
    for (const Colour& c : colours) {
        for (const float channel : {c.r, c.g, c.b, c.a}) bytes.push_back(toByte(channel));
    }
    _texture.upload(bytes);
    _uploaded = colours;
}

}  // namespace demarche
