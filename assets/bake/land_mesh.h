// The land of one level as triangles, cut along the graticule so that each one lies in a single cell.
#pragma once

#include "assets/bake/level_ladder.h"

#include <vector>

namespace demarche::bake {

struct UnitTriangle {
    Triangle corners{};  ///< Counter-clockwise.
    int unit = noUnit;
};

/// Triangles of one tile of ten by ten degrees.
struct MeshTile {
    std::vector<UnitTriangle> triangles;
};

struct LandMesh {
    std::vector<MeshTile> tiles;  ///< Along a Hilbert curve over the map; empty ones are left out.
    double worstAreaError = 0.0;  ///< Over units: triangles against the outlines of the faces, relative.
    double leftOutKm2 = 0.0;      ///< Triangles without extent on the globe, or turned over by its curvature.
};

[[nodiscard]] LandMesh buildLandMesh(const Level& level, PlanarGeometry& geometry);

}  // namespace demarche::bake
