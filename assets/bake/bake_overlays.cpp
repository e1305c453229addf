// Makes the overlays of a bundled story: bake_overlays COUNTRIES.json LINES.gpkg RIVERS.json OUT-FOLDER
#include "assets/bake/province_fit.h"
#include "assets/bake/river_course.h"
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

void bakeOverlays(const char* countries, const char* geopackage, const char* rivers, const std::filesystem::path& out) {
    const std::vector<Polyline> ukraine = ringsOf(readCountries(countries), "804");
    const std::vector<Province> provinces = readProvinces(geopackage, "UKR");
    const std::vector<Polyline> donetsk = fittedProvince(provinces, "Donets'k", ukraine, borderReachDegrees, {});
    const std::vector<Polyline> luhansk = fittedProvince(provinces, "Luhans'k", ukraine, borderReachDegrees, donetsk);
    std::filesystem::create_directories(out);
    writeArea(out / "donetsk.geojson", "Donetsk", donetsk);
    writeArea(out / "luhansk.geojson", "Luhansk", luhansk);

    const Polyline whole =
        riverCourse(readLines(rivers, "rivers"), {.lon = 33.4, .lat = 54.9}, {.lon = 32.58, .lat = 46.62}, 1.0);
    const Polyline dnipro = rounded(fromBorderToMouth(whole, ukraine), 4.0);
    write(out / "dnipro.geojson", "Dnipro",
          fmt::format("{{\"type\":\"LineString\",\"coordinates\":{}}}", coordinates(dnipro, false)));
    fmt::print("Dnipro: {} points, {:.0f} km\n", dnipro.size(), lengthKm(dnipro));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        fmt::print(stderr, "usage: bake_overlays COUNTRIES.json LINES.gpkg RIVERS.json OUT-FOLDER\n");
        return 2;
    }
    try {
        bakeOverlays(argv[1], argv[2], argv[3], argv[4]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bake_overlays: {}\n", error.what());
        return 1;
    }
    return 0;
}
