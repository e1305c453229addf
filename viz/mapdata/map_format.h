// clang-format off
// Layout of the packed map file, shared by the bake that writes it and the reader. Little-endian throughout.
//
//   header  | magic 8 | version u32 | levels u32 | CRC-32 of the table u32 |
//   table   | entries of meta, rivers, provinces, level 0, level 1, ...
//   entry   | tolerance in metres u32 (0: no level) | offset u32 | packed bytes u32 | raw bytes u32 | CRC-32 u32 |
//   blocks  | in the order of the table         zlib streams, one after the other, to the last byte of the file
//
//   meta    | views n, text * n | units n, (id, name, state * views) * n
//   rivers  | n, (points n, kilometres of the whole river, levels it is in, levels in which it crosses a lake) * n
//           | points: (dx, dy) signed, from the point before
//           | for each point, levels it is in; levels are counted from the finest
//   provinces | n, (name, unit + 1 or 0) * n | n, (points n, left province + 1 or 0, right the same, views) * n
//           | points: (dx, dy) signed, from the point before
//           | for each point of a line with views, levels it is in
//           |     views: bit n is 1 when the line is within a state in view n, and so fit to be drawn
//   level   | counts: line points, further points, arcs, tiles
//           | points: (dx, dy) signed, from the point before
//           | arcs: point count, role * views, name
//           | tiles: runs n, (unit, vertices n, point index steps signed * n) * n,
//           |        triangles n, (a step, b - a, c - a) * n: a the smallest corner, all within the tile;
//           |        a unit and the number of units is a lake of that unit
//
// Numbers in blocks are LEB128; signed ones zigzag-coded first. Texts are a byte count and UTF-8. Points are
// longitude and latitude in 1 / gridStepsPerDegree degrees. The points of arcs come
// first, in their order.
// clang-format on
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace demarche::mapfile {

inline constexpr std::array<unsigned char, 8> magic{'D', 'M', 'A', 'P', '\r', '\n', 0x1a, '\n'};
inline constexpr std::uint32_t version = 3;
/// 1e-4 degree is 11 metres; the source's own grid is 188 by 400 metres.
inline constexpr std::int32_t gridStepsPerDegree = 10000;
inline constexpr std::size_t headerBytes = 20;
inline constexpr std::size_t blockEntryBytes = 20;
inline constexpr std::size_t firstLevelBlock = 3;
/// Bounds that no honest file reaches; they keep a damaged one from asking for the machine's memory.
inline constexpr std::uint32_t maxLevels = 16;
inline constexpr std::uint64_t maxFileBytes = 256u << 20u;
inline constexpr std::uint32_t maxRawBytes = 64u << 20u;

}  // namespace demarche::mapfile
