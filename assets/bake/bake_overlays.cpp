// Makes the overlays of a bundled story: bake_overlays COUNTRIES.json LINES.gpkg RIVERS.txt SHORES.txt
// DETAILED_RIVERS.json OUT-FOLDER
#include "assets/bake/detailed_rivers.h"
#include "assets/bake/level_ladder.h"
#include "assets/bake/province_fit.h"
#include "assets/bake/topojson.h"

#include <fmt/core.h>
#include <fmt/os.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace {

using namespace demarche;
using namespace demarche::bake;

// How far the two sources' borders may lie apart; see SOURCES.md.
constexpr double borderReachDegrees = 0.012;
// As the map's finest level keeps it, so that the two lie on each other.
constexpr double courseToleranceKm = 0.2;

std::string coordinates(const Polyline& line, bool closed) {
    std::string text = "[";
    for (std::size_t i = 0; i < line.size() + (closed ? 1 : 0); ++i) {
        const LonLat p = place(line[i % line.size()]);
        text += fmt::format("{}[{:.4f},{:.4f}]", i == 0 ? "" : ",", p.lon, p.lat);
    }
    return text + "]";
}

void write(const std::filesystem::path& file, const std::string& name, const std::string& geometry) {
    auto out = fmt::output_file(file.string());
    out.print("{{\"type\":\"Feature\",\"properties\":{{\"name\":\"{}\"}},\"geometry\":{}}}\n", name, geometry);
}

void writeArea(const std::filesystem::path& file, const std::string& name, const std::vector<Polyline>& outlines) {
    std::string polygons;
    std::size_t points = 0;
    for (const Polyline& outline : outlines) {
        polygons += (polygons.empty() ? "[" : ",[") + coordinates(outline, true) + "]";
        points += outline.size();
    }
    write(file, name, fmt::format("{{\"type\":\"MultiPolygon\",\"coordinates\":[{}]}}", polygons));
    fmt::print("{}: {} points in {} parts\n", name, points, outlines.size());
}

std::vector<Polyline> ringsOf(const CountryTopology& topology, const std::string& isoNumber) {
    for (const Feature& feature : topology.features) {
        if (feature.isoNumber == isoNumber) return feature.rings;
    }
    throw std::runtime_error("no country has the number " + isoNumber);
}

struct Sources {
    const char* countries;
    const char* geopackage;
    const char* riverLines;
    const char* shores;
    const char* rivers;
};

Polyline courseOf(const std::string& name, const Sources& sources) {
    PlanarGeometry geometry;
    const DetailedSource detailed(readGmtLines(sources.riverLines, 0), readGmtLines(sources.shores, 2), geometry);
    for (const DetailedRiver& river : readDetailedRivers(sources.rivers)) {
        if (river.name == name) return detailed.course(river);
    }
    throw std::runtime_error("no river is called " + name);
}

void bakeOverlays(const Sources& sources, const std::filesystem::path& out) {
    const std::vector<Polyline> ukraine = ringsOf(readCountries(sources.countries), "804");
    const std::vector<Province> provinces = readProvinces(sources.geopackage, "UKR");
    const std::vector<Polyline> donetsk = fittedProvince(provinces, "Donets'k", ukraine, borderReachDegrees, {});
    const std::vector<Polyline> luhansk = fittedProvince(provinces, "Luhans'k", ukraine, borderReachDegrees, donetsk);
    std::filesystem::create_directories(out);
    writeArea(out / "donetsk.geojson", "Donetsk", donetsk);
    writeArea(out / "luhansk.geojson", "Luhansk", luhansk);

    Simplifier simplifier({{.points = fromBorderToMouth(courseOf("Dnipro", sources), ukraine)}});
    simplifier.simplify(removedAreaKm2(courseToleranceKm));
    const Polyline dnipro = simplifier.points(0);
    write(out / "dnipro.geojson", "Dnipro",
          fmt::format("{{\"type\":\"LineString\",\"coordinates\":{}}}", coordinates(dnipro, false)));
    fmt::print("Dnipro: {} points, {:.0f} km\n", dnipro.size(), lengthKm(dnipro));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 7) {
        fmt::print(stderr,
                   "usage: bake_overlays COUNTRIES.json LINES.gpkg RIVERS.txt SHORES.txt DETAILED_RIVERS.json "
                   "OUT-FOLDER\n");
        return 2;
    }
    try {
        bakeOverlays(
            {.countries = argv[1], .geopackage = argv[2], .riverLines = argv[3], .shores = argv[4], .rivers = argv[5]},
            argv[6]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bake_overlays: {}\n", error.what());
        return 1;
    }
    return 0;
}
