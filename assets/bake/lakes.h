// Lays lakes into the units of land, so that shores, borders and coasts are simplified together and never cross.
#pragma once

#include "assets/bake/arc_topology.h"

#include <filesystem>
#include <vector>

namespace demarche::bake {

/// The rings of each lake of the source but those that are no more or do not fit the coast. Throws std::runtime_error
/// when one of these is not in the source.
[[nodiscard]] std::vector<Shape> readLakes(const std::filesystem::path& topojson);

/// Faces, and what each is: a unit, the lakes of a unit, or sea.
struct Surfaces {
    std::vector<Face> faces;
    UnitFaces units;
};

/// `arcs` run between the `faces`, which have `units`. Parts of lakes in the sea stay sea.
[[nodiscard]] Surfaces layLakes(const std::vector<BorderArc>& arcs, const std::vector<Face>& faces,
                                const UnitFaces& units, const std::vector<Shape>& lakes, PlanarGeometry& geometry);

}  // namespace demarche::bake
