// Which unit of the map each face between the source's lines belongs to.
#pragma once

#include "assets/bake/boundary_table.h"
#include "assets/bake/planar_geometry.h"
#include "assets/bake/topojson.h"

#include <vector>

namespace demarche::bake {

/// Not land.
inline constexpr int noUnit = -1;

/// What lies beside an arc or in a triangle is a unit, or the lakes of a unit: its index and the number of units.
[[nodiscard]] constexpr int lakesOf(int unit, std::size_t units) { return unit + static_cast<int>(units); }
[[nodiscard]] constexpr bool isLake(int side, std::size_t units) { return side >= static_cast<int>(units); }
[[nodiscard]] constexpr int unitOf(int side, std::size_t units) {
    return isLake(side, units) ? side - static_cast<int>(units) : side;
}

struct UnitFaces {
    std::vector<MapUnit> units;
    std::vector<int> unitOfFace;  ///< Index into units, or noUnit; once lakes are laid in, lakesOf(unit).
};

/// Throws std::runtime_error when a rule of the table finds nothing to apply to.
[[nodiscard]] UnitFaces assignUnits(const BoundaryTable& table, const std::vector<Feature>& features,
                                    const std::vector<Face>& faces);

/// Even-odd rule over all rings, in the plane of longitude and latitude.
[[nodiscard]] bool contains(const std::vector<Polyline>& rings, LonLat place);

}  // namespace demarche::bake
