// clang-format off
// Layout of the packed relief, shared by the bake that writes it and the reader. Little-endian.
//
//   header  | magic 8 | version u32 | side of a face in texels u32 | step u32 | (packed bytes u32, CRC-32 of them u32) * 6 |
//   faces   | zlib stream * 6, to the last byte of the file
//
// A face is side * side bytes, row by row, in the order and orientation of OpenGL's cube maps (cube_faces.h). Each byte
// is the texel less what its neighbours left (a), above (b) and above left (c) promise - the middle one of a, b and
// a + b - c - modulo 256, in units of the step from reliefNeutral.
//
// What a texel says: reliefNeutral is flat land and the sea at the shore. On land more is lit from the north-west and
// less in shade; at sea less is deeper, with the sea floor's own shade in it.
// clang-format on
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace demarche::relieffile {

inline constexpr std::array<unsigned char, 8> magic{'D', 'R', 'E', 'L', '\r', '\n', 0x1a, '\n'};
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t headerBytes = 20 + 6 * 8;
inline constexpr std::uint64_t maxFileBytes = 32U << 20U;
inline constexpr std::uint32_t leastSide = 16;
inline constexpr std::uint32_t mostSide = 2048;

/// What the neighbours promise; 0 outside the face. The median predictor of JPEG-LS (ITU-T T.87).
[[nodiscard]] inline int promised(int left, int above, int aboveLeft) {
    const auto [least, most] = std::minmax(left, above);
    return std::clamp(left + above - aboveLeft, least, most);
}

}  // namespace demarche::relieffile
