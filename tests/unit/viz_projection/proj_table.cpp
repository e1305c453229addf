#include "tests/unit/viz_projection/proj_table.h"

#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace demarche::test {
namespace {

struct KindName {
    ProjectionKind kind = ProjectionKind::Orthographic;
    const char* name = "";
};

constexpr auto names = std::to_array<KindName>({
    {ProjectionKind::Orthographic, "ortho"},
    {ProjectionKind::Perspective, "nsper"},
    {ProjectionKind::AzimuthalEquidistant, "aeqd"},
    {ProjectionKind::AzimuthalEqualArea, "laea"},
    {ProjectionKind::EqualEarth, "eqearth"},
    {ProjectionKind::NaturalEarth, "natearth"},
    {ProjectionKind::Robinson, "robin"},
    {ProjectionKind::Mercator, "merc"},
    {ProjectionKind::Equirectangular, "eqc"},
});

ProjectionDescriptor parseOperation(const std::string& operation) {
    ProjectionDescriptor descriptor;
    std::istringstream words(operation);
    for (std::string word; words >> word;) {
        const auto equals = word.find('=');
        const std::string key = word.substr(0, equals);
        const std::string value = word.substr(equals + 1);
        if (key == "+proj") descriptor.kind = kindNamed(value);
        if (key == "+lat_0") descriptor.centre.lat = std::stod(value);
        if (key == "+lon_0") descriptor.centre.lon = std::stod(value);
        if (key == "+h") descriptor.eyeDistance = 1.0 + std::stod(value);
    }
    return descriptor;
}

ProjRow parseRow(const std::string& line) {
    std::istringstream words(line);
    ProjRow row;
    std::string x;
    words >> row.place.lon >> row.place.lat >> x;
    if (x == "fail") return row;
    double y = 0.0;
    if (!(words >> y)) throw std::runtime_error("not a row: " + line);
    row.point = glm::dvec2(std::stod(x), y);
    return row;
}

}  // namespace

std::vector<ProjTable> readProjTables(ProjectionKind kind) {
    std::ifstream stream(std::string(DEMARCHE_SOURCE_DIR) + "/tests/testdata/projections/proj_sphere.tsv");
    if (!stream) throw std::runtime_error("proj_sphere.tsv is missing");
    std::vector<ProjTable> tables;
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with('+')) {
            tables.push_back({.operation = line, .projection = parseOperation(line)});
        } else {
            tables.back().rows.push_back(parseRow(line));
        }
    }
    std::erase_if(tables, [kind](const ProjTable& table) { return table.projection.kind != kind; });
    return tables;
}

ProjectionKind kindNamed(const std::string& name) {
    for (const KindName& entry : names) {
        if (name == entry.name) return entry.kind;
    }
    throw std::runtime_error("unknown projection: " + name);
}

std::string nameOf(ProjectionKind kind) {
    for (const KindName& entry : names) {
        if (kind == entry.kind) return entry.name;
    }
    return "?";
}

}  // namespace demarche::test
