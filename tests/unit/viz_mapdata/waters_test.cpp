// Lakes and rivers of the bundled map.
#include "tests/unit/viz_mapdata/bundled_map.h"

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

struct KnownPlace {
    const char* name;
    LonLat at;
    const char* unit;
};

TEST(Lakes, AreWhereTheyAreAndBelongToTheirStates) {
    for (const KnownPlace& lake : {KnownPlace{"Baikal", {108.0, 53.5}, "RUS"},
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
    for (const KnownPlace& land : {KnownPlace{"Manitoulin", {-82.3, 45.7}, "CAN"},
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
