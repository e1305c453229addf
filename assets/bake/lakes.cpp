#include "assets/bake/lakes.h"

#include "assets/bake/antimeridian.h"
#include "assets/bake/face_index.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace demarche::bake {
namespace {

/// Places in lakes that are left out. The Kakhovka reservoir: its dam was destroyed on 6 June 2023. The shallows around
/// Flevoland: the IJsselmeer beside them is sea in that source and land in the other.
constexpr std::array<LonLat, 2> leftOut{LonLat{.lon = 34.15, .lat = 47.45}, LonLat{.lon = 5.71, .lat = 52.62}};

}  // namespace

std::vector<Shape> readLakes(const std::filesystem::path& topojson) {
    std::vector<Shape> lakes = readShapes(topojson, "lakes");
    for (const LonLat place : leftOut) {
        if (std::erase_if(lakes, [&](const Shape& lake) { return contains(lake, place); }) != 1) {
            throw std::runtime_error("a lake to be left out is not in the source");
        }
    }
    return lakes;
}

Surfaces layLakes(const std::vector<BorderArc>& arcs, const std::vector<Face>& faces, const UnitFaces& units,
                  const std::vector<Shape>& lakes, PlanarGeometry& geometry) {
    std::vector<Polyline> lines;
    for (const BorderArc& arc : arcs) lines.push_back(arc.points);
    std::vector<Face> lakeFaces;
    const FaceIndex land(faces, units.unitOfFace);
    for (const Shape& rings : lakes) {
        for (const Polyline& ring : rings) {
            for (Polyline& piece : cutAtAntimeridian(unwrapped(ring))) lines.push_back(std::move(piece));
        }
        Face face{.shell = rings.front(), .holes = rings, .inside = {}};
        face.holes.erase(face.holes.begin());
        lakeFaces.push_back(std::move(face));
    }
    const FaceIndex water(lakeFaces, std::vector<int>(lakeFaces.size(), 0));
    Surfaces result{.faces = geometry.faces(geometry.noded(lines)), .units = {.units = units.units, .unitOfFace = {}}};
    for (const Face& face : result.faces) {
        const int unit = land.sideAt(face.inside);
        const bool wet = unit != noUnit && water.sideAt(face.inside) != noUnit;
        result.units.unitOfFace.push_back(wet ? lakesOf(unit, units.units.size()) : unit);
    }
    return result;
}

}  // namespace demarche::bake
