// Lakes and rivers of the bundled map.
#include "tests/unit/viz_mapdata/bundled_map.h"
#include "viz/mapdata/river_net.h"

#include <gtest/gtest.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <limits>

namespace demarche::testing {
namespace {

double nearestRiverKm(LonLat place) {
    const MapLevel& level = bundledMap().level(1.0);
    double nearest = std::numeric_limits<double>::infinity();
    for (const MapRiver& river : level.rivers) {
        for (std::uint32_t i = 0; i < river.pointCount; ++i) {
            nearest = std::min(nearest, glm::distance(level.linePoints[river.firstPoint + i], unitVector(place)));
        }
    }
    return nearest * earthRadiusKm;
}

/// To the lines themselves, not to their points.
double nearestLineKm(LonLat place) {
    const MapLevel& level = bundledMap().level(1.0);
    const glm::dvec3 from = unitVector(place);
    double nearest = std::numeric_limits<double>::infinity();
    for (const MapRiver& river : level.rivers) {
        for (std::uint32_t i = 1; i < river.pointCount; ++i) {
            const glm::dvec3 a = level.linePoints[river.firstPoint + i - 1];
            const glm::dvec3 way = level.linePoints[river.firstPoint + i] - a;
            const double share = std::clamp(glm::dot(from - a, way) / glm::dot(way, way), 0.0, 1.0);
            nearest = std::min(nearest, glm::distance(from, a + share * way));
        }
    }
    return nearest * earthRadiusKm;
}

struct PlaceInWater {
    const char* name;
    LonLat at;
    const char* unit;
};

TEST(Lakes, AreWhereTheyAreAndBelongToTheirStates) {
    for (const PlaceInWater& lake : {PlaceInWater{"Baikal", {108.0, 53.5}, "RUS"},
                                     {"Victoria", {33.0, -1.5}, "TZA"},
                                     {"Victoria, north", {33.0, -0.3}, "UGA"},
                                     {"Superior", {-87.0, 47.6}, "USA"},
                                     {"Ladoga", {31.5, 60.8}, "RUS"},
                                     {"Kremenchuk reservoir", {32.6, 49.3}, "UKR"}}) {
        EXPECT_TRUE(inLake(bundledMap(), lake.at)) << lake.name;
        EXPECT_EQ(unitIdAt(lake.at), lake.unit) << lake.name;
    }
}

TEST(Lakes, HaveIslandsAndEnd) {
    for (const PlaceInWater& land : {PlaceInWater{"Manitoulin", {-82.3, 45.7}, "CAN"},
                                     {"Olkhon", {107.4, 53.15}, "RUS"},
                                     {"Kyiv", {30.52, 50.45}, "UKR"},
                                     {"Kampala", {32.58, 0.35}, "UGA"}}) {
        EXPECT_FALSE(inLake(bundledMap(), land.at)) << land.name;
        EXPECT_EQ(unitIdAt(land.at), land.unit) << land.name;
    }
    EXPECT_FALSE(inLake(bundledMap(), {-30.0, 40.0})) << "the sea is no lake";
}

// Empty since the dam was destroyed in June 2023: the river shows in its place.
TEST(Lakes, OfKakhovkaIsNoMore) {
    for (const LonLat place : {LonLat{34.15, 47.45}, LonLat{33.9, 47.3}, LonLat{34.6, 47.5}, LonLat{33.6, 46.95}}) {
        EXPECT_FALSE(inLake(bundledMap(), place)) << place.lon;
        EXPECT_EQ(unitIdAt(place), "UKR");
    }
    EXPECT_LT(nearestRiverKm({34.15, 47.45}), 15.0);
    EXPECT_LT(nearestRiverKm({33.37, 46.76}), 5.0) << "Nova Kakhovka";
    for (const MapRiver& river : bundledMap().level(1.0).rivers) {
        const glm::dvec3 start = bundledMap().level(1.0).linePoints[river.firstPoint];
        const double km = glm::distance(start, unitVector({34.15, 47.45})) * earthRadiusKm;
        EXPECT_FALSE(river.inLake && km < 60.0) << km;
    }
}

TEST(Rivers, RunWhereTheyRun) {
    EXPECT_LT(nearestRiverKm({30.56, 50.45}), 5.0) << "the Dnipro at Kyiv";
    EXPECT_LT(nearestRiverKm({31.24, 30.04}), 5.0) << "the Nile at Cairo";
    EXPECT_LT(nearestRiverKm({19.05, 47.50}), 5.0) << "the Danube at Budapest";
    EXPECT_GT(nearestRiverKm({20.0, 24.0}), 300.0) << "the Libyan desert";
}

TEST(Rivers, FollowTheDniproClosely) {
    // In the middle of the river; at the city of Dnipro and at Kherson by our own points, at Zaporizhzhia as far off as
    // the source is.
    struct Place {
        const char* name;
        LonLat at;
        double withinKm;
    };
    for (const Place& place : {Place{"Smolensk", {32.05, 54.788}, 1.0},
                               {"Kyiv", {30.565, 50.45}, 1.0},
                               {"Kremenchuk", {33.41, 49.057}, 1.0},
                               {"Dnipro", {35.065, 48.477}, 1.0},
                               {"Zaporizhzhia", {35.083, 47.86}, 1.8},
                               {"Nova Kakhovka", {33.365, 46.775}, 1.0},
                               {"Kherson", {32.612, 46.622}, 1.0}}) {
        EXPECT_LT(nearestLineKm(place.at), place.withinKm) << place.name;
    }
    EXPECT_GT(nearestLineKm({35.0462, 48.4647}), 1.0) << "not through the middle of the city";
}

TEST(Rivers, AreFollowedFromOneRunToTheNextWithoutAGap) {
    const MapLevel& level = bundledMap().level(1.0);
    const RiverNet net(level);
    const std::vector<glm::dvec3> dnipro = net.course({33.39, 54.92}, {32.42, 46.5});
    double km = 0.0;
    double longest = 0.0;
    for (std::size_t i = 1; i < dnipro.size(); ++i) {
        const double step = glm::distance(dnipro[i - 1], dnipro[i]) * earthRadiusKm;
        km += step;
        longest = std::max(longest, step);
    }
    EXPECT_GT(dnipro.size(), 1500U);
    EXPECT_GT(km, 1700.0);
    EXPECT_LT(km, 2300.0);
    EXPECT_LT(longest, 12.0);
    EXPECT_TRUE(net.course({33.39, 54.92}, {-60.0, -3.1}).empty()) << "no way from the Dnipro to the Amazon";
}

TEST(Rivers, AreLongestFirstAndFewerInCoarserLevels) {
    std::size_t last = std::numeric_limits<std::size_t>::max();
    for (const double tolerance : bundledMap().tolerancesKm()) {
        const std::vector<MapRiver>& rivers = bundledMap().level(tolerance).rivers;
        EXPECT_TRUE(std::ranges::is_sorted(rivers, std::greater{}, &MapRiver::lengthKm));
        EXPECT_GT(rivers.size(), 50u);
        EXPECT_LE(rivers.size(), last);
        last = rivers.size();
    }
}

TEST(Rivers, OfOneNameAreOfOneLength) {
    // The Danube is several features in the source.
    double vienna = 0.0;
    double delta = 0.0;
    const MapLevel& level = bundledMap().level(1.0);
    for (const MapRiver& river : level.rivers) {
        for (std::uint32_t i = 0; i < river.pointCount; ++i) {
            const glm::dvec3& point = level.linePoints[river.firstPoint + i];
            if (glm::distance(point, unitVector({16.4, 48.22})) * earthRadiusKm < 8.0) vienna = river.lengthKm;
            if (glm::distance(point, unitVector({26.6, 44.07})) * earthRadiusKm < 8.0) delta = river.lengthKm;
        }
    }
    EXPECT_GT(vienna, 2000.0);
    EXPECT_EQ(vienna, delta);
}

}  // namespace
}  // namespace demarche::testing
