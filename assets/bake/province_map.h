// The first-level administrative areas of the whole world and the lines between them, fitted to our map's borders.
#pragma once

#include "assets/bake/arc_topology.h"
#include "assets/bake/face_index.h"
#include "assets/bake/level_points.h"
#include "assets/bake/provinces.h"

#include <cstdint>
#include <vector>

namespace demarche::bake {

struct ProvinceArc {
    std::vector<LevelPoint> points;
    int left = noUnit;  ///< Index of a province, or noUnit.
    int right = noUnit;
    std::uint32_t views = 0;  ///< Bit for each boundary view in which this is a line within a state.
};

struct ProvinceMap {
    struct Entry {
        std::string name;
        int unit = noUnit;
    };
    std::vector<Entry> provinces;
    std::vector<ProvinceArc> arcs;
};

struct ProvinceInput {
    std::vector<Province> provinces;     ///< With names as they are to be.
    const std::vector<BorderArc>& arcs;  ///< Our map's coasts and borders.
    const FaceIndex& surfaces;           ///< Our map's land.
    const std::vector<MapUnit>& units;
    const BoundaryTable& table;
    std::vector<double> tolerancesKm;  ///< Finest first.
};

/// Outlines that are no line within a state are good for telling provinces apart only: they are kept coarse, and small
/// islands are left out.
[[nodiscard]] ProvinceMap makeProvinceMap(const ProvinceInput& input, PlanarGeometry& geometry);

}  // namespace demarche::bake
