// The packed map file in memory: its table of contents, checked, and its blocks, unpacked on demand.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/mapdata/map_format.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace demarche::mapfile {

struct Block {
    std::uint32_t toleranceMetres = 0;
    std::uint32_t offset = 0;
    std::uint32_t packedBytes = 0;
    std::uint32_t rawBytes = 0;
    std::uint32_t checksum = 0;  ///< CRC-32 of the packed bytes.
};

class MapFile {
public:
    /// Reads the whole file and checks sizes and checksums of all blocks.
    static Expected<MapFile> open(const std::filesystem::path& file);

    /// The levels' blocks, finest first.
    [[nodiscard]] std::span<const Block> levels() const { return std::span(_blocks).subspan(firstLevelBlock); }
    [[nodiscard]] const Block& meta() const { return _blocks.front(); }
    [[nodiscard]] const Block& rivers() const { return _blocks[1]; }
    [[nodiscard]] const Block& provinces() const { return _blocks[2]; }
    [[nodiscard]] Expected<std::vector<std::uint8_t>> unpacked(const Block& block) const;

private:
    std::string _bytes;
    std::vector<Block> _blocks;
};

}  // namespace demarche::mapfile
