// Coasts and borders of the whole world on every map projection: cut, bent and projected anew, as for every frame of a
// map that turns. The program's own lines of 2 km; chords at most a quarter of a pixel from their curves on a map on
// which a globe radius is 300 pixels (the world about 1600 wide).
#include "tests/bench/or_stop.h"
#include "viz/app/asset_location.h"
#include "viz/mapdata/world_map.h"
#include "viz/projection/projected_shapes.h"
#include "viz/projection/projection.h"
#include "viz/projection/projection_morph.h"

#include <benchmark/benchmark.h>

#include <span>

namespace demarche::bench {
namespace {

constexpr double tolerance = 0.25 / 300.0;
constexpr LonLat vienna{16.4, 48.2};

const MapLevel& worldLines() {
    static const WorldMap map = orStop(WorldMap::open(assetFolder() / "maps" / "world.dmap"));
    return map.level(2.0);
}

void projectWorld(benchmark::State& state, const SphereMap& map) {
    const MapLevel& level = worldLines();
    const std::span points(level.linePoints);
    std::size_t drawn = 0;
    for (auto _ : state) {
        drawn = 0;
        for (const MapArc& arc : level.arcs) {
            for (const PlaneLine& line : projectLine(map, points.subspan(arc.firstPoint, arc.pointCount), tolerance)) {
                drawn += line.size();
            }
        }
    }
    state.counters["points_in"] = static_cast<double>(points.size());
    state.counters["points_out"] = static_cast<double>(drawn);
}

void add(const char* name, ProjectionKind kind) {
    benchmark::RegisterBenchmark(name, [kind](benchmark::State& state) {
        projectWorld(state, Projection({.kind = kind, .centre = vienna}));
    })->Unit(benchmark::kMillisecond);
}

void addMorph(const char* name, ProjectionKind from, ProjectionKind to) {
    benchmark::RegisterBenchmark(name, [from, to](benchmark::State& state) {
        projectWorld(state, ProjectionMorph({.kind = from, .centre = vienna}, to, 0.5));
    })->Unit(benchmark::kMillisecond);
}

}  // namespace
}  // namespace demarche::bench

int main(int argc, char** argv) {
    using demarche::ProjectionKind;
    using namespace demarche::bench;
    add("orthographic", ProjectionKind::Orthographic);
    add("perspective", ProjectionKind::Perspective);
    add("azimuthal_equidistant", ProjectionKind::AzimuthalEquidistant);
    add("azimuthal_equal_area", ProjectionKind::AzimuthalEqualArea);
    add("equal_earth", ProjectionKind::EqualEarth);
    add("natural_earth", ProjectionKind::NaturalEarth);
    add("robinson", ProjectionKind::Robinson);
    add("mercator", ProjectionKind::Mercator);
    add("equirectangular", ProjectionKind::Equirectangular);
    addMorph("half_way_from_mercator_to_equal_earth", ProjectionKind::Mercator, ProjectionKind::EqualEarth);
    addMorph("half_way_from_orthographic_to_robinson", ProjectionKind::Orthographic, ProjectionKind::Robinson);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
}
