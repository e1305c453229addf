// Pictures to draw into: an owned framebuffer (RGBA8, or R8 for masks), or the window; copying between them and reading
// them back.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/gpu/texture.h"
#include "engine/image/image.h"
#include "engine/image/row_order.h"

namespace demarche {

class Gpu;

/// Where draws go. The window is {.framebuffer = 0, .size = drawable size in pixels}.
struct RenderTarget {
    std::uint32_t framebuffer = 0;
    PictureSize size;

    bool operator==(const RenderTarget&) const = default;
};

enum class ColourStorage {
    Texture,       ///< May be sampled by later passes.
    Renderbuffer,  ///< Only drawn into, blitted and read back.
    Mask,          ///< A texture of one channel (R8), for later passes to sample with texelFetch.
};

/// Move-only; id 0 = owns nothing. Contents are undefined until cleared.
class Framebuffer {
public:
    Framebuffer() = default;
    /// Fails when the size is not within 1 to Capabilities::maxRenderSize, or the driver refuses it.
    [[nodiscard]] static Expected<Framebuffer> create(const Gpu& gpu, PictureSize size,
                                                      ColourStorage storage = ColourStorage::Renderbuffer);
    Framebuffer(Framebuffer&& other) noexcept;
    Framebuffer& operator=(Framebuffer&& other) noexcept;
    Framebuffer(const Framebuffer&) = delete;
    Framebuffer& operator=(const Framebuffer&) = delete;
    ~Framebuffer();

    [[nodiscard]] std::uint32_t id() const { return _id; }
    [[nodiscard]] PictureSize size() const { return _size; }
    [[nodiscard]] RenderTarget target() const { return {_id, _size}; }
    /// Empty with ColourStorage::Renderbuffer. Its v = 0 is the BOTTOM row of the picture.
    [[nodiscard]] const Texture2D& colour() const { return _texture; }

private:
    std::uint32_t _id = 0;
    std::uint32_t _renderbuffer = 0;
    Texture2D _texture;
    PictureSize _size;
};

/// All pixels as RGBA8, rows without padding, alpha as it stands in the target. `destination` holds exactly
/// width * height * 4 bytes. Waits for the GPU. Allocates nothing.
void readPixels(const RenderTarget& target, std::span<std::byte> destination, RowOrder order);

/// The same as an owned picture, top row first.
[[nodiscard]] Image readImage(const RenderTarget& target);

}  // namespace demarche
