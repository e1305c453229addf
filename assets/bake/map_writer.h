// Writes the packed map file (layout in viz/mapdata/map_format.h).
#pragma once

#include "assets/bake/land_mesh.h"
#include "assets/bake/province_map.h"
#include "assets/bake/rivers.h"

#include <filesystem>
#include <string>
#include <vector>

namespace demarche::bake {

struct PackedBlock {
    std::uint32_t toleranceMetres = 0;
    std::uint32_t rawBytes = 0;
    std::string packed;
};

[[nodiscard]] PackedBlock packMeta(const BoundaryTable& table, const std::vector<MapUnit>& units);
[[nodiscard]] PackedBlock packRivers(const std::vector<RiverRun>& rivers);
[[nodiscard]] PackedBlock packProvinces(const ProvinceMap& map);
[[nodiscard]] PackedBlock packLevel(const Level& level, const LandMesh& mesh);

/// The blocks in the order of the file. Throws std::runtime_error when the file cannot be written.
void writeMapFile(const std::filesystem::path& file, const std::vector<PackedBlock>& blocks);

}  // namespace demarche::bake
