// Which unit of the map each face between the source's lines belongs to.
#pragma once

#include "assets/bake/boundary_table.h"
#include "assets/bake/planar_geometry.h"
#include "assets/bake/topojson.h"

#include <vector>

namespace demarche::bake {

/// Not land.
inline constexpr int noUnit = -1;

struct UnitFaces {
    std::vector<MapUnit> units;
    std::vector<int> unitOfFace;  ///< Index into units, or noUnit.
};

/// Throws std::runtime_error when a rule of the table finds nothing to apply to.
[[nodiscard]] UnitFaces assignUnits(const BoundaryTable& table, const std::vector<Feature>& features,
                                    const std::vector<Face>& faces);

/// Even-odd rule over all rings, in the plane of longitude and latitude.
[[nodiscard]] bool contains(const std::vector<Polyline>& rings, LonLat place);

}  // namespace demarche::bake
