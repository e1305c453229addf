// Owner of one 2D texture of one byte a texel (R8) in sizes that halve, filled part by part.
#pragma once

#include "engine/gpu/render_state.h"
#include "engine/math/rect.h"

#include <cstdint>
#include <span>

namespace demarche {

/// Linear within a size and between two, clamped at its edges. Move-only; id 0 = owns nothing.
class TexturePyramid {
public:
    TexturePyramid() = default;
    /// Each size is half of the one before; contents are undefined until uploaded.
    TexturePyramid(PictureSize finest, int levels);
    TexturePyramid(TexturePyramid&& other) noexcept;
    TexturePyramid& operator=(TexturePyramid&& other) noexcept;
    TexturePyramid(const TexturePyramid&) = delete;
    TexturePyramid& operator=(const TexturePyramid&) = delete;
    ~TexturePyramid();

    [[nodiscard]] std::uint32_t id() const { return _id; }

    /// A part of one size, rows one after another without padding.
    void upload(int level, const PixelRect& rect, std::span<const std::uint8_t> texels);
    /// Which size all later draws read, whatever they show: 0 is the finest, 1.5 a mix of the second and the third.
    /// Whole numbers are a third cheaper where the processor draws.
    void sampleAt(float level) const;
    /// Makes it the texture that samplers set to `unit` (0 to 13) read.
    void bind(int unit) const;

private:
    std::uint32_t _id = 0;
};

}  // namespace demarche
