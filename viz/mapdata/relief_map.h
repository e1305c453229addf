// The baked relief of the world: one tone for each direction, in a pyramid of cube maps.
#pragma once

#include "engine/base/diagnostic.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace demarche {

/// One size of the relief: six faces one after another, each side * side bytes, row by row, in the order and
/// orientation of OpenGL's cube maps (cube_faces.h). Neighbouring faces have the same tones along their common edge, so
/// that no filter shows a seam.
struct ReliefLevel {
    int side = 0;
    std::vector<std::uint8_t> texels;
};

class ReliefMap {
public:
    /// Flat land, and the sea at its shore. On land more is lit and less in shade; at sea less is deeper.
    static constexpr std::uint8_t neutral = 128;

    /// Reads and unpacks the whole file, on as many threads as it has faces; all have ended when this returns.
    [[nodiscard]] static Expected<ReliefMap> open(const std::filesystem::path& file);

    /// The finest first, each half as large as the one before.
    [[nodiscard]] std::span<const ReliefLevel> levels() const { return _levels; }
    /// Texels of the finest level for each radian of the ground, on average.
    [[nodiscard]] double texelsPerRadian() const;

private:
    explicit ReliefMap(ReliefLevel finest);
    std::vector<ReliefLevel> _levels;
};

}  // namespace demarche
