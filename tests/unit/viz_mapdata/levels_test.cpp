// The levels of the bundled map: whole, in order, and fit for drawing.
#include "tests/unit/viz_mapdata/bundled_map.h"

#include <gtest/gtest.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <thread>
#include <vector>

namespace demarche::testing {
namespace {

glm::dvec3 position(const LandVertex& vertex) {
    return {static_cast<double>(vertex.high[0]) + static_cast<double>(vertex.low[0]),
            static_cast<double>(vertex.high[1]) + static_cast<double>(vertex.low[1]),
            static_cast<double>(vertex.high[2]) + static_cast<double>(vertex.low[2])};
}

// Solid angle of a triangle (van Oosterom and Strackee 1983), positive when counter-clockwise from outside.
double solidAngle(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& c) {
    const double volume = glm::dot(a, glm::cross(b, c));
    return 2.0 * std::atan2(volume, 1.0 + glm::dot(a, b) + glm::dot(b, c) + glm::dot(c, a));
}

std::map<std::string, double> areaKm2ByUnit(const MapLevel& level) {
    std::map<std::string, double> areas;
    for (std::size_t i = 0; i + 2 < level.indices.size(); i += 3) {
        const LandVertex& first = level.vertices[level.indices[i]];
        areas[bundledMap().units()[first.unit % bundledMap().units().size()].id] +=
            earthRadiusKm * earthRadiusKm *
            solidAngle(position(first), position(level.vertices[level.indices[i + 1]]),
                       position(level.vertices[level.indices[i + 2]]));
    }
    return areas;
}

class LevelTest : public ::testing::TestWithParam<double> {
protected:
    const MapLevel& level = bundledMap().level(GetParam());
};

TEST_P(LevelTest, HasTheToleranceAskedFor) { EXPECT_EQ(level.toleranceKm, GetParam()); }

TEST_P(LevelTest, EveryTriangleFacesOutward) {
    std::size_t wrong = 0;
    for (std::size_t i = 0; i + 2 < level.indices.size(); i += 3) {
        const glm::dvec3 a = position(level.vertices[level.indices[i]]);
        const glm::dvec3 b = position(level.vertices[level.indices[i + 1]]);
        const glm::dvec3 c = position(level.vertices[level.indices[i + 2]]);
        if (glm::dot(glm::cross(b - a, c - a), a) <= 0.0) ++wrong;
    }
    EXPECT_EQ(wrong, 0u);
}

TEST_P(LevelTest, HighAndLowTogetherAreExactToNanometres) {
    for (const LandVertex& vertex : level.vertices) {
        ASSERT_NEAR(glm::length(position(vertex)), 1.0, 1e-14);
        for (std::size_t axis = 0; axis < 3; ++axis) ASSERT_LE(std::abs(vertex.low[axis]), 3e-8f);
    }
}

TEST_P(LevelTest, TrianglesStayWithinOneUnit) {
    for (std::size_t i = 0; i + 2 < level.indices.size(); i += 3) {
        const std::uint32_t unit = level.vertices[level.indices[i]].unit;
        ASSERT_EQ(level.vertices[level.indices[i + 1]].unit, unit);
        ASSERT_EQ(level.vertices[level.indices[i + 2]].unit, unit);
    }
}

TEST_P(LevelTest, TilesCoverTheIndicesOnceAndInOrder) {
    std::uint32_t next = 0;
    for (const LandTile& tile : level.tiles) {
        EXPECT_EQ(tile.firstIndex, next);
        EXPECT_EQ(tile.indexCount % 3, 0u);
        next += tile.indexCount;
    }
    EXPECT_EQ(next, level.indices.size());
}

TEST_P(LevelTest, CapsHoldWhatTheyBound) {
    for (const LandTile& tile : level.tiles) {
        EXPECT_NEAR(glm::length(tile.capCentre), 1.0, 1e-12);
        for (std::uint32_t i = 0; i < tile.indexCount; ++i) {
            const glm::dvec3 corner = position(level.vertices[level.indices[tile.firstIndex + i]]);
            ASSERT_GE(glm::dot(corner, tile.capCentre), tile.capCosine);
        }
    }
    const auto expectHeld = [&](const auto& run) {
        for (std::uint32_t i = 0; i < run.pointCount; ++i) {
            ASSERT_GE(glm::dot(level.linePoints[run.firstPoint + i], run.capCentre), run.capCosine);
        }
    };
    for (const MapArc& arc : level.arcs) expectHeld(arc);
    for (const MapRiver& river : level.rivers) expectHeld(river);
}

TEST_P(LevelTest, ArcsAndThenRiversShareThePointsOutAmongThem) {
    std::uint32_t next = 0;
    for (const MapArc& arc : level.arcs) {
        EXPECT_EQ(arc.firstPoint, next);
        EXPECT_GE(arc.pointCount, 2u);
        EXPECT_EQ(arc.roleByView.size(), bundledMap().boundaryViews().size());
        next += arc.pointCount;
    }
    for (const MapRiver& river : level.rivers) {
        EXPECT_EQ(river.firstPoint, next);
        EXPECT_GE(river.pointCount, 2u);
        next += river.pointCount;
    }
    EXPECT_EQ(next, level.linePoints.size());
}

TEST_P(LevelTest, NoPieceOfALineIsLongEnoughToLeaveItsParallel) {
    constexpr double longest = 2.0 * std::numbers::pi / 180.0;
    for (const MapArc& arc : level.arcs) {
        for (std::uint32_t i = 1; i < arc.pointCount; ++i) {
            const auto& points = level.linePoints;
            ASSERT_LT(glm::distance(points[arc.firstPoint + i - 1], points[arc.firstPoint + i]), longest);
        }
    }
}

TEST_P(LevelTest, LandHasItsKnownArea) {
    const std::map<std::string, double> areas = areaKm2ByUnit(level);
    double total = 0.0;
    for (const auto& [unit, area] : areas) total += area;
    // With the big lakes, which belong to their states; ice shelves are not land.
    EXPECT_NEAR(total, 147.5e6, 2.0e6);
    // UN Statistics Division, Demographic Yearbook, table 3; within generalisation and the spherical globe.
    EXPECT_NEAR(areas.at("DEU"), 357.6e3, 8e3);
    EXPECT_NEAR(areas.at("UKR") + areas.at("UKR-crimea"), 603.5e3, 10e3);
    EXPECT_NEAR(areas.at("UKR-crimea"), 27e3, 2e3);
    EXPECT_NEAR(areas.at("AUS"), 7692e3, 50e3);
    EXPECT_NEAR(areas.at("BRA"), 8516e3, 80e3);
    EXPECT_NEAR(areas.at("CHE"), 41.3e3, 1e3 + 100.0 * GetParam());
    EXPECT_NEAR(areas.at("RUS"), 17098e3 - 27e3, 350e3);
}

INSTANTIATE_TEST_SUITE_P(Ladder, LevelTest, ::testing::Values(1.0, 2.0, 4.0, 8.0, 16.0, 32.0));

TEST(Levels, EveryCoarserLevelIsSmaller) {
    std::size_t last = bundledMap().level(1.0).linePoints.size() + 1;
    for (const double tolerance : bundledMap().tolerancesKm()) {
        const std::size_t points = bundledMap().level(tolerance).linePoints.size();
        EXPECT_LT(points, last);
        last = points;
    }
}

TEST(Levels, TheCoarsestLevelThatIsFineEnoughIsTaken) {
    EXPECT_EQ(bundledMap().level(7.9).toleranceKm, 4.0);
    EXPECT_EQ(bundledMap().level(8.0).toleranceKm, 8.0);
    EXPECT_EQ(bundledMap().level(1000.0).toleranceKm, 32.0);
    EXPECT_EQ(bundledMap().level(0.1).toleranceKm, 1.0);
}

TEST(Levels, StatesOfAnySizeThatShowsStayInTheCoarsestLevel) {
    std::set<std::string> present;
    for (const auto& [unit, area] : areaKm2ByUnit(bundledMap().level(32.0))) present.insert(unit);
    for (const char* unit :
         {"LUX", "CYP", "SGP", "QAT", "BHR", "MUS", "AND", "XKX", "LBN", "BRN", "FJI", "UKR-crimea"}) {
        EXPECT_TRUE(present.contains(unit)) << unit;
    }
}

TEST(Levels, EveryUnitIsInTheFinestLevel) {
    std::set<std::string> present;
    for (const auto& [unit, area] : areaKm2ByUnit(bundledMap().level(1.0))) present.insert(unit);
    for (const MapUnit& unit : bundledMap().units()) {
        // The source's grid leaves no area of the Vatican.
        EXPECT_TRUE(unit.id == "VAT" || present.contains(unit.id)) << unit.id;
    }
}

TEST(Levels, LonLatFortyNineStaysAParallel) {
    std::size_t onParallel = 0;
    for (const MapArc& arc : bundledMap().level(8.0).arcs) {
        for (std::uint32_t i = 0; i < arc.pointCount; ++i) {
            const LonLat place = lonLat(bundledMap().level(8.0).linePoints[arc.firstPoint + i]);
            if (place.lon > -122.0 && place.lon < -96.0 && std::abs(place.lat - 49.0) < 0.02) ++onParallel;
        }
    }
    EXPECT_GE(onParallel, 18u);
}

TEST(Levels, SeveralThreadsMayAskForTheSameLevelAtOnce) {
    const auto map = WorldMap::open(bundledMapFile());
    ASSERT_TRUE(map);
    std::vector<const MapLevel*> seen(4, nullptr);
    {
        std::vector<std::jthread> threads;
        for (const MapLevel*& slot : seen) threads.emplace_back([&] { slot = &map->level(16.0); });
    }
    for (const MapLevel* level : seen) {
        EXPECT_EQ(level, seen.front());
        EXPECT_FALSE(level->indices.empty());
    }
}

}  // namespace
}  // namespace demarche::testing
