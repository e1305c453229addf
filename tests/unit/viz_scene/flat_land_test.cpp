// The ground of maps as triangles: nothing is lost, torn or flooded where a map has its seam, its pole or its rim.
#include "viz/scene/flat_land.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <cmath>

#include "viz/mapdata/world_map.h"
#include "viz/projection/projected_shapes.h"
#include "viz/projection/projection_names.h"

namespace demarche {
namespace {

constexpr PictureSize flatSize{1280, 720};

const WorldMap& worldMap() {
    static const auto map = WorldMap::open(std::string(DEMARCHE_SOURCE_DIR) + "/assets/maps/world.dmap");
    return *map;
}

MapView viewOf(const MapProjection& projection, LonLat target, double scale) {
    return MapView({.target = target, .pixelsPerRadian = scale}, {.from = projection, .to = projection}, flatSize,
                   {640.0, 360.0});
}

FlatGround groundOf(const MapView& view, double toleranceKm = 16.0) {
    const MapLevel& level = worldMap().level(toleranceKm);
    std::vector<LandRange> ranges;
    for (const LandTile& tile : level.tiles) {
        if (view.mayShow(tile.capCentre, tile.capCosine))
            ranges.push_back({.first = tile.firstIndex, .count = tile.indexCount});
    }
    FlatGround ground;
    GroundMemory memory;
    memory.placed.begin(view, level);
    buildFlatGround(view, level, ranges, memory, ground);
    return ground;
}

double areaOf(glm::dvec2 a, glm::dvec2 b, glm::dvec2 c) {
    return 0.5 * ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
}

/// Square pixels of land, or of sea with what lies under the land. Slivers at the rim may turn over by half a pixel,
/// which their neighbours make up for.
double areaOf(const FlatGround& ground, bool sea) {
    double sum = 0.0;
    const std::size_t begin = sea ? 0 : ground.seaIndices;
    const std::size_t end = sea ? ground.seaIndices : ground.indices.size();
    for (std::size_t i = begin; i + 2 < end; i += 3) {
        const auto at = [&](std::size_t k) { return glm::dvec2(ground.vertices[ground.indices[i + k]].position); };
        sum += areaOf(at(0), at(1), at(2));
    }
    return std::abs(sum);
}

/// The unit drawn at a pixel; nothing where there is no land.
std::string unitAtPixel(const FlatGround& ground, glm::dvec2 pixel) {
    for (std::size_t i = ground.indices.size(); i >= ground.seaIndices + 3; i -= 3) {
        const auto at = [&](std::size_t k) { return glm::dvec2(ground.vertices[ground.indices[i - 3 + k]].position); };
        const double whole = areaOf(at(0), at(1), at(2));
        const double a = areaOf(pixel, at(1), at(2)) / whole;
        const double b = areaOf(at(0), pixel, at(2)) / whole;
        if (whole == 0.0 || a < 0.0 || b < 0.0 || a + b > 1.0) continue;
        return worldMap().units()[ground.vertices[ground.indices[i - 1]].unit % worldMap().units().size()].id;
    }
    return {};
}

/// Land of the level itself, in square globe radii.
double landOfTheGlobe() {
    const MapLevel& level = worldMap().level(16.0);
    double sum = 0.0;
    for (std::size_t i = 0; i + 2 < level.indices.size(); i += 3) {
        const auto at = [&](std::size_t k) {
            const LandVertex& v = level.vertices[level.indices[i + k]];
            return glm::dvec3(v.high[0], v.high[1], v.high[2]);
        };
        sum += 0.5 * glm::length(glm::cross(at(1) - at(0), at(2) - at(0)));
    }
    return sum;
}

// Equal-area maps of the whole world hold all land and all sea, wherever they are cut.
TEST(FlatGround, loses_and_floods_nothing_about_any_centre) {
    constexpr double scale = 100.0;
    const double land = landOfTheGlobe();
    // With a pole of the Earth on the rim thousands of slivers, none wider than a tenth of a pixel, are missing there.
    const auto allowedFor = [](ProjectionKind kind, LonLat centre) {
        return kind == ProjectionKind::AzimuthalEqualArea && centre.lat == 90.0 ? 0.012 : 0.004;
    };
    for (const ProjectionKind kind : {ProjectionKind::EqualEarth, ProjectionKind::AzimuthalEqualArea}) {
        for (const LonLat centre : {LonLat{0.0, 0.0}, LonLat{150.0, 0.0}, LonLat{31.4, 0.0}, LonLat{-37.3, 41.0},
                                    LonLat{25.0, 90.0}, LonLat{10.0, -90.0}, LonLat{100.0, -63.0}}) {
            const FlatGround ground = groundOf(viewOf({.kind = kind, .centre = centre}, centre, scale));
            const double allowed = allowedFor(kind, centre);
            SCOPED_TRACE(std::string(nameOf(kind)) + ' ' + std::to_string(centre.lon) + ' ' +
                         std::to_string(centre.lat));
            EXPECT_NEAR(areaOf(ground, false) / (scale * scale), land, allowed * land);
            EXPECT_NEAR(areaOf(ground, true) / (scale * scale), 4.0 * std::numbers::pi, 0.01 * 4.0 * std::numbers::pi);
        }
    }
}

TEST(FlatGround, keeps_Russia_and_Fiji_whole_across_180_degrees) {
    const struct {
        LonLat place;
        const char* unit;
    } sights[]{{{179.0, 67.5}, "RUS"},  {{-179.0, 67.5}, "RUS"}, {{-172.0, 66.5}, "RUS"},
               {{-179.6, 71.2}, "RUS"}, {{179.95, 68.5}, "RUS"}, {{-179.95, 68.5}, "RUS"},
               {{178.0, -17.8}, "FJI"}, {{179.3, -16.6}, "FJI"}, {{-179.97, -16.85}, "FJI"}};
    for (const auto& [name, kind] : projectionNames) {
        if (kind == ProjectionKind::Perspective) continue;
        for (const double lon : {0.0, 11.0, 180.0}) {
            for (const auto& sight : sights) {
                MapProjection projection{.kind = kind};
                if (!isGlobe(kind)) projection.centre = LonLat{lon, 0.0};
                const MapView view = viewOf(projection, sight.place, 4000.0);
                EXPECT_EQ(unitAtPixel(groundOf(view, 2.0), view.project(unitVector(sight.place))), sight.unit)
                    << name << " about " << lon << ": " << sight.place.lon << ' ' << sight.place.lat;
            }
        }
    }
}

TEST(FlatGround, has_the_south_pole_on_land_in_every_projection) {
    for (const auto& [name, kind] : projectionNames) {
        if (kind == ProjectionKind::Perspective || kind == ProjectionKind::Mercator) continue;
        const MapView view = viewOf({.kind = kind}, {20.0, -66.0}, 150.0);
        const FlatGround ground = groundOf(view);
        for (const double lon : {-120.0, 0.0, 20.0, 135.0}) {
            EXPECT_EQ(unitAtPixel(ground, view.project(unitVector({lon, -89.0}))), "ATA") << name << ' ' << lon;
        }
    }
}

// No side is straight where the map bends it by more than a quarter of a pixel: middles of long sides are looked at.
TEST(FlatGround, bends_what_the_map_bends) {
    int all = 0;
    for (const auto& [name, kind] : projectionNames) {
        if (kind == ProjectionKind::Perspective) continue;
        const MapView view = viewOf({.kind = kind}, {-40.0, 60.0}, 900.0);
        const FlatGround ground = groundOf(view);
        for (std::size_t i = ground.seaIndices; i + 2 < ground.indices.size(); i += 3) {
            for (std::size_t k = 0; k < 3; ++k) {
                const FlatVertex& a = ground.vertices[ground.indices[i + k]];
                const FlatVertex& b = ground.vertices[ground.indices[i + (k + 1) % 3]];
                const glm::dvec2 chord = glm::dvec2(b.position) - glm::dvec2(a.position);
                if (glm::length(chord) < 30.0 || glm::length(chord) > 400.0) continue;
                const glm::dvec3 middle = glm::normalize(glm::dvec3(a.direction) + glm::dvec3(b.direction));
                if (view.aboveHorizon(middle) < 0.05 ||
                    view.seamBetween(glm::dvec3(a.direction), glm::dvec3(b.direction)))
                    continue;
                const glm::dvec2 straight = 0.5 * (glm::dvec2(a.position) + glm::dvec2(b.position));
                EXPECT_LT(glm::distance(view.project(middle), straight), 0.4) << name;
                ++all;
            }
        }
    }
    EXPECT_GT(all, 100);
}

// The budget of docs/performance.md, at every zoom.
TEST(FlatGround, stays_within_its_budget_of_triangles) {
    for (const auto& [name, kind] : projectionNames) {
        if (kind == ProjectionKind::Perspective) continue;
        for (double scale = 60.0; scale < 60000.0; scale *= 1.8) {
            const MapView view = viewOf({.kind = kind}, {14.0, 46.0}, scale);
            const FlatGround ground = groundOf(view, 1.6 * view.kilometresPerPixel());
            EXPECT_LT(ground.indices.size() / 3, 90000U) << name << ' ' << scale;
        }
    }
}

}  // namespace
}  // namespace demarche
