// Makes assets/maps/world.dmap: bake_map COUNTRIES.json LINES.gpkg WATER.json BOUNDARY_VIEWS.json PROVINCE_NAMES.tsv
// RIVERS.txt SHORES.txt DETAILED_RIVERS.json OUT.dmap
#include "assets/bake/antimeridian.h"
#include "assets/bake/detailed_rivers.h"
#include "assets/bake/lakes.h"
#include "assets/bake/map_writer.h"
#include "assets/bake/province_map.h"

#include <fmt/core.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <stdexcept>

namespace {

using namespace demarche;
using namespace demarche::bake;

constexpr double farthestSnapKm = 15.0;
const std::vector<double> tolerancesKm{1.0, 2.0, 4.0, 8.0, 16.0, 32.0};

/// Lakes come from a source of a fifth of the detail.
constexpr double shoreWeight = 0.5;

GridPoint nearestPoint(const std::vector<Polyline>& lines, GridPoint to) {
    GridPoint nearest;
    double smallest = farthestSnapKm / earthRadiusKm;
    const glm::dvec3 target = unitVector(place(to));
    for (const Polyline& line : lines) {
        for (const GridPoint point : line) {
            const double distance = glm::distance(unitVector(place(point)), target);
            if (distance >= smallest) continue;
            smallest = distance;
            nearest = point;
        }
    }
    if (nearest == GridPoint{}) throw std::runtime_error("a cut ends far from any coast or border");
    return nearest;
}

std::vector<Polyline> cutLines(const BoundaryTable& table, const std::vector<ClaimLine>& claims,
                               const std::vector<Polyline>& lines) {
    std::vector<Polyline> cuts;
    for (const CutRule& rule : table.cuts) {
        if (!rule.points.empty()) {
            cuts.emplace_back();
            for (const LonLat point : rule.points) cuts.back().push_back(gridPoint(point));
        }
        for (const ClaimLine& claim : claims) {
            if (claim.name == rule.claim) cuts.insert(cuts.end(), claim.parts.begin(), claim.parts.end());
        }
    }
    for (Polyline& cut : cuts) {
        cut.insert(cut.begin(), nearestPoint(lines, cut.front()));
        cut.push_back(nearestPoint(lines, cut.back()));
    }
    return cuts;
}

std::vector<Polyline> sourceLines(const CountryTopology& topology) {
    std::vector<Polyline> lines;
    for (const Polyline& arc : topology.arcs) {
        for (Polyline& piece : cutAtAntimeridian(unwrapped(arc))) lines.push_back(std::move(piece));
    }
    return lines;
}

struct Sources {
    const char* countries;
    const char* lines;
    const char* water;
    const char* views;
    const char* provinceNames;
    const char* detailedLines;
    const char* detailedShores;
    const char* detailedRivers;
};

std::vector<RiverPiece> readRivers(const Sources& sources, const FaceIndex& surfaces, std::size_t units,
                                   PlanarGeometry& geometry) {
    RiverShapes shapes{.coarse = readShapes(sources.water, "rivers"), .detailed = {}};
    const DetailedSource detailed(readGmtLines(sources.detailedLines, 0), readGmtLines(sources.detailedShores, 2),
                                  geometry);
    for (const DetailedRiver& river : readDetailedRivers(sources.detailedRivers)) {
        addCourse(river, detailed.course(river), shapes);
    }
    std::vector<RiverPiece> pieces = riverPieces(shapes.coarse, surfaces, units);
    for (RiverPiece& piece : riverPieces(shapes.detailed, surfaces, units)) {
        piece.detailed = true;
        pieces.push_back(std::move(piece));
    }
    std::ranges::stable_sort(pieces, std::greater{}, &RiverPiece::riverKm);
    return pieces;
}

ProvinceMap provinceMap(const Sources& sources, const Surfaces& surfaces, const std::vector<BorderArc>& arcs,
                        const BoundaryTable& table, PlanarGeometry& geometry) {
    std::vector<Province> provinces = readAllProvinces(sources.lines);
    std::erase_if(provinces, [](const Province& province) { return province.name.empty() || province.rings.empty(); });
    correctNames(provinces, sources.provinceNames);
    const FaceIndex land(surfaces.faces, surfaces.units.unitOfFace);
    return makeProvinceMap({.provinces = std::move(provinces),
                            .arcs = arcs,
                            .surfaces = land,
                            .units = surfaces.units.units,
                            .table = table,
                            .tolerancesKm = tolerancesKm},
                           geometry);
}

std::vector<PackedBlock> bakeBlocks(const Sources& sources) {
    const BoundaryTable table = readBoundaryTable(sources.views);
    const CountryTopology topology = readCountries(sources.countries);
    const std::vector<ClaimLine> claims = readClaimLines(sources.lines);
    PlanarGeometry geometry;

    std::vector<Polyline> lines = sourceLines(topology);
    const std::vector<Polyline> cuts = cutLines(table, claims, lines);
    lines.insert(lines.end(), cuts.begin(), cuts.end());
    const std::vector<Polyline> frame = frameLines();
    lines.insert(lines.end(), frame.begin(), frame.end());

    const std::vector<Face> faces = geometry.faces(geometry.noded(lines));
    const UnitFaces units = assignUnits(table, topology.features, faces);
    const std::vector<Shape> lakes = readLakes(sources.water);
    const Surfaces surfaces = layLakes(chainArcs(faces, units, table), faces, units, lakes, geometry);
    std::vector<BorderArc> arcs = chainArcs(surfaces.faces, surfaces.units, table);
    for (BorderArc& arc : arcs) {
        if (isShore(arc, units.units.size())) arc.weight = shoreWeight;
    }
    const std::vector<RiverPiece> rivers =
        readRivers(sources, FaceIndex(surfaces.faces, surfaces.units.unitOfFace), units.units.size(), geometry);
    fmt::print("{} features, {} lakes, {} faces, {} units, {} arcs, {} pieces of rivers\n", topology.features.size(),
               lakes.size(), surfaces.faces.size(), units.units.size(), arcs.size(), rivers.size());

    const LadderInput input{.arcs = arcs, .claims = claims, .units = units.units, .table = table};
    const std::vector<Level> levels = buildLadder(input, tolerancesKm);
    std::vector<PackedBlock> blocks{packMeta(table, units.units),
                                    packRivers(riverLadder(rivers, levels, units.units.size())),
                                    packProvinces(provinceMap(sources, surfaces, arcs, table, geometry))};
    fmt::print("{} bytes of rivers, {} of provinces\n", blocks[1].packed.size(), blocks[2].packed.size());
    for (const Level& level : levels) {
        const LandMesh mesh = buildLandMesh(level, geometry);
        std::size_t points = 0;
        std::size_t triangles = 0;
        for (const StyledLine& line : level.lines) points += line.points.size();
        for (const MeshTile& tile : mesh.tiles) triangles += tile.triangles.size();
        blocks.push_back(packLevel(level, mesh));
        fmt::print(
            "{:4} km: {:7} points in {:5} lines, {:7} triangles in {:3} tiles, {:8} bytes ({:8} raw), "
            "worst area error {:.1e}, left out {:.2g} km2\n",
            level.toleranceKm, points, level.lines.size(), triangles, mesh.tiles.size(), blocks.back().packed.size(),
            blocks.back().rawBytes, mesh.worstAreaError, mesh.leftOutKm2);
    }
    return blocks;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 10) {
        fmt::print(stderr,
                   "usage: bake_map COUNTRIES.json LINES.gpkg WATER.json BOUNDARY_VIEWS.json PROVINCE_NAMES.tsv "
                   "RIVERS.txt SHORES.txt DETAILED_RIVERS.json OUT.dmap\n");
        return 2;
    }
    try {
        writeMapFile(argv[9], bakeBlocks({.countries = argv[1],
                                          .lines = argv[2],
                                          .water = argv[3],
                                          .views = argv[4],
                                          .provinceNames = argv[5],
                                          .detailedLines = argv[6],
                                          .detailedShores = argv[7],
                                          .detailedRivers = argv[8]}));
    } catch (const std::exception& error) {
        fmt::print(stderr, "bake_map: {}\n", error.what());
        return 1;
    }
    return 0;
}
