// Owner of one 2D texture: coverage as R8 or A8, pictures and render targets as RGBA8.
#pragma once

#include "engine/gpu/render_state.h"
#include "engine/math/rect.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace demarche {

/// A8 keeps one byte a pixel like R8, but a shader reads white with that byte as alpha.
enum class TextureFormat { R8, A8, Rgba32 };
enum class TextureFilter { Nearest, Linear };
enum class TextureWrap { Clamp, Repeat };

/// No mipmaps. Size 1 to Capabilities::maxTextureSize on either side.
struct TextureDescription {
    PictureSize size;
    TextureFormat format = TextureFormat::Rgba32;
    TextureFilter filter = TextureFilter::Linear;
    TextureWrap wrap = TextureWrap::Clamp;
};

/// Move-only; id 0 = owns nothing. New textures are all zero (R8: nothing, A8 and RGBA8: transparent).
class Texture2D {
public:
    Texture2D() = default;
    explicit Texture2D(const TextureDescription& description);
    Texture2D(Texture2D&& other) noexcept;
    Texture2D& operator=(Texture2D&& other) noexcept;
    Texture2D(const Texture2D&) = delete;
    Texture2D& operator=(const Texture2D&) = delete;
    ~Texture2D();

    [[nodiscard]] std::uint32_t id() const { return _id; }
    [[nodiscard]] PictureSize size() const { return _description.size; }
    [[nodiscard]] TextureFormat format() const { return _description.format; }

    /// Rows one after another without padding, 1 or 4 bytes a pixel. The first row is at texture coordinate v = 0.
    void upload(std::span<const std::byte> pixels);
    /// A part. `rowPixels` = pixels from one row to the next in `pixels` (a part of a larger CPU picture); 0 =
    /// rect.width.
    void upload(const PixelRect& rect, std::span<const std::byte> pixels, int rowPixels = 0);

    /// Makes it the texture that samplers set to `unit` (0 to 13) read.
    void bind(int unit) const;

private:
    std::uint32_t _id = 0;
    TextureDescription _description;
};

}  // namespace demarche
