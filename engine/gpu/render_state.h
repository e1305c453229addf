// How fragments reach the picture: blending, scissor, culling, as one comparable value.
#pragma once

#include <cstdint>
#include <optional>

namespace demarche {

/// Whole pixels of a render target or texture: x to the right, y downwards from the TOP left corner.
/// (For textures "top" is simply the first uploaded row.)
struct PixelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool operator==(const PixelRect&) const = default;
};

enum class Blend {
    Opaque,    ///< The fragment replaces what was there.
    Over,      ///< Porter-Duff "over"; the fragment's colour is PREMULTIPLIED by its alpha.
    Additive,  ///< Colour is added (already multiplied by its weight); the target's alpha stays.
    Toggle,    ///< What was there becomes 1 minus itself where the fragment is 1: even-odd filling of a mask.
    Most,      ///< The larger of both, channel by channel.
};

/// Counter-clockwise in clip space (y upwards) is the front.
enum class Cull { None, Back, Front };

/// Everything a pass may set; what is not named here (depth, stencil, sRGB encoding) stays off.
struct RenderState {
    Blend blend = Blend::Opaque;
    Cull cull = Cull::None;
    std::optional<PixelRect> scissor;  ///< Nothing outside is drawn; also limits Gpu::clear.

    bool operator==(const RenderState&) const = default;
};

}  // namespace demarche
