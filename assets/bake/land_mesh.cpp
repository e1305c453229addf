#include "assets/bake/land_mesh.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>

namespace demarche::bake {
namespace {

// One size of cell everywhere: neighbours then share the very same points on their common edge.
constexpr std::int32_t cellSteps = 5 * degreeSteps;
constexpr std::int32_t tileSteps = 10 * degreeSteps;

// A parallel is drawn as straight pieces: shorter ones where the level is fine enough for the difference to show.
std::vector<Polyline> graticule(double toleranceKm) {
    std::vector<Polyline> lines;
    for (std::int32_t x = -halfTurn; x <= halfTurn; x += cellSteps) {
        lines.push_back({{.x = x, .y = southPole}, {.x = x, .y = northPole}});
    }
    for (std::int32_t y = southPole; y <= northPole; y += cellSteps) {
        lines.push_back(divided({{.x = -halfTurn, .y = y}, {.x = halfTurn, .y = y}}, toleranceKm < 4.0 ? 1.25 : 2.5));
    }
    return lines;
}

struct UnitFace {
    Face face;
    int unit = noUnit;
    GridPoint low;
    GridPoint high;
};

// Faces of the level's arcs with the unit that the arcs name on their inner side.
std::vector<UnitFace> landFaces(const Level& level, PlanarGeometry& geometry) {
    std::map<std::pair<GridPoint, GridPoint>, int> unitLeftOf;
    std::vector<Polyline> lines;
    for (const BorderArc& arc : level.arcs) {
        lines.push_back(arc.points);
        for (std::size_t i = 1; i < arc.points.size(); ++i) {
            unitLeftOf[{arc.points[i - 1], arc.points[i]}] = arc.left;
            unitLeftOf[{arc.points[i], arc.points[i - 1]}] = arc.right;
        }
    }
    std::vector<UnitFace> faces;
    for (Face& face : geometry.faces(lines)) {
        const auto unit = unitLeftOf.find({face.shell[0], face.shell[1]});
        if (unit == unitLeftOf.end()) throw std::runtime_error("a face has an edge that no arc has");
        if (unit->second == noUnit) continue;
        constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();
        UnitFace land{.face = std::move(face), .unit = unit->second, .low = {most, most}, .high = {-most, -most}};
        for (const GridPoint point : land.face.shell) {
            land.low = {.x = std::min(land.low.x, point.x), .y = std::min(land.low.y, point.y)};
            land.high = {.x = std::max(land.high.x, point.x), .y = std::max(land.high.y, point.y)};
        }
        land.face.holes.push_back(land.face.shell);
        faces.push_back(std::move(land));
    }
    return faces;
}

int unitAt(const std::vector<UnitFace>& faces, LonLat where) {
    const double x = where.lon * degreeSteps;
    const double y = where.lat * degreeSteps;
    for (const UnitFace& land : faces) {
        if (x < land.low.x || x > land.high.x || y < land.low.y || y > land.high.y) continue;
        if (contains(land.face.holes, where)) return land.unit;
    }
    return noUnit;
}

// Position of a tile along a Hilbert curve on 64 x 64 tiles (Wikipedia, "Hilbert curve", xy2d).
int hilbertPosition(int x, int y) {
    int position = 0;
    for (int s = 32; s > 0; s /= 2) {
        const int rx = (x & s) > 0 ? 1 : 0;
        const int ry = (y & s) > 0 ? 1 : 0;
        position += s * s * ((3 * rx) ^ ry);
        if (ry != 0) continue;
        if (rx == 1) {
            x = 63 - x;
            y = 63 - y;
        }
        std::swap(x, y);
    }
    return position;
}

int tileOf(LonLat where) {
    const auto column = static_cast<int>(std::floor((where.lon * degreeSteps + halfTurn) / tileSteps));
    const auto row = static_cast<int>(std::floor((where.lat * degreeSteps - southPole) / tileSteps));
    return hilbertPosition(column, row);
}

// Flat triangles at a pole, where two corners are one place, and those that turn over because a straight line of
// longitude and latitude is bent on the globe: their neighbours cover their place already.
bool facesOutward(const Triangle& triangle) {
    const glm::dvec3 a = unitVector(place(triangle[0]));
    const glm::dvec3 b = unitVector(place(triangle[1]));
    const glm::dvec3 c = unitVector(place(triangle[2]));
    return glm::dot(glm::cross(b - a, c - a), a) > 1e-15;
}

struct AreaPair {
    double outlineKm2 = 0.0;
    double trianglesKm2 = 0.0;
};

}  // namespace

LandMesh buildLandMesh(const Level& level, PlanarGeometry& geometry) {
    const std::vector<UnitFace> land = landFaces(level, geometry);
    std::vector<Polyline> lines = graticule(level.toleranceKm);
    for (const BorderArc& arc : level.arcs) lines.push_back(divided(arc.points, 1.25));
    LandMesh mesh;
    std::map<int, MeshTile> tiles;
    std::map<int, AreaPair> areas;
    for (const Face& face : geometry.faces(geometry.noded(lines))) {
        const int unit = unitAt(land, face.inside);
        if (unit == noUnit) continue;
        AreaPair& area = areas[unit];
        area.outlineKm2 += ringKm2(face.shell);
        for (const Polyline& hole : face.holes) area.outlineKm2 += ringKm2(hole);
        for (const Triangle& triangle : geometry.triangles(face)) {
            area.trianglesKm2 += ringKm2({triangle.begin(), triangle.end()});
            if (facesOutward(triangle)) {
                tiles[tileOf(face.inside)].triangles.push_back({triangle, unit});
            } else {
                mesh.leftOutKm2 += std::abs(ringKm2({triangle.begin(), triangle.end()}));
            }
        }
    }
    for (auto& [position, tile] : tiles) mesh.tiles.push_back(std::move(tile));
    for (const auto& [unit, area] : areas) {
        mesh.worstAreaError =
            std::max(mesh.worstAreaError, std::abs(area.trianglesKm2 - area.outlineKm2) / area.outlineKm2);
    }
    return mesh;
}

}  // namespace demarche::bake
