// From the renderer's RGBA to the pixels a film wants: pure, integer, the same bytes on every machine.
#pragma once

#include "engine/image/row_order.h"
#include "engine/math/rect.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace demarche {

/// How the pixels of one frame lie in memory, top row first, rows without padding.
///   Rgba    R G B A for each pixel
///   Rgb24   R G B for each pixel (alpha dropped: a film's picture is opaque)
///   Yuv420  three planes: Y (width x height), Cb and Cr (width/2 x height/2 each); sides must be even.
/// Yuv420 is ITU-R BT.709 limited range: Y 16 to 235, Cb and Cr 16 to 240 around 128. A chroma sample sits on the left
/// luma column of its pair and between its two rows, as H.264, VP9 and Y4M's "420mpeg2" take it unless told otherwise:
///
///     Y   Y   Y   Y
///     C       C          C = (1 2 1)/4 across columns 2x-1, 2x, 2x+1, averaged over both rows; edge repeated
///     Y   Y   Y   Y
enum class PixelFormat { Rgba, Rgb24, Yuv420 };

[[nodiscard]] std::string_view nameOf(PixelFormat format);

/// Bytes of one frame.
[[nodiscard]] std::size_t frameBytes(PictureSize size, PixelFormat format);

/// Both sides positive, and even where chroma is shared by two pixels.
[[nodiscard]] bool fits(PictureSize size, PixelFormat format);

/// `rgba` holds frameBytes(size, Rgba) bytes in either order of rows, `out` takes frameBytes(size, format), top row
/// first; they do not overlap; fits(size, format). Turning the rows round on the way costs nothing.
/// May be called from several threads or processes, each with its own `out`.
void convertFrame(std::span<const std::uint8_t> rgba, PictureSize size, PixelFormat format, std::span<std::uint8_t> out,
                  RowOrder order = RowOrder::TopFirst);

}  // namespace demarche
