// The relief: whole or refused, without a seam, and what it says of known ground.
#include "viz/mapdata/relief_map.h"

#include "tests/unit/viz_mapdata/bundled_map.h"
#include "viz/mapdata/cube_faces.h"

#include <gtest/gtest.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace demarche::testing {
namespace {

const ReliefMap& bundledRelief() {
    static const ReliefMap relief = ReliefMap::open(bundledReliefFile()).value();
    return relief;
}

/// The texel nearest to a direction, found by looking at all faces.
int toneAt(const ReliefLevel& level, const glm::dvec3& direction) {
    int tone = -1;
    double nearest = -2.0;
    for (std::size_t face = 0; face < cubeFaces; ++face) {
        const glm::dvec3 axis = cubeDirection(face, 0.0, 0.0);
        const double along = glm::dot(axis, direction);
        if (along <= nearest) continue;
        nearest = along;
        const glm::dvec3 across = cubeDirection(face, 1.0, 0.0) - axis;
        const glm::dvec3 down = cubeDirection(face, 0.0, 1.0) - axis;
        const auto cell = [&](const glm::dvec3& side) {
            const double place = (glm::dot(side, direction) / along + 1.0) * 0.5 * level.side;
            return static_cast<std::size_t>(std::clamp(static_cast<int>(place), 0, level.side - 1));
        };
        const auto side = static_cast<std::size_t>(level.side);
        tone = level.texels[(face * side + cell(down)) * side + cell(across)];
    }
    return tone;
}

int toneAt(LonLat place) { return toneAt(bundledRelief().levels().front(), unitVector(place)); }

TEST(Relief, DeepSeaIsDarkAndFlatLandNeutral) {
    EXPECT_LT(toneAt({.lon = -40.0, .lat = 30.0}), 60) << "Atlantic, about 4000 m";
    EXPECT_GT(toneAt({.lon = 3.0, .lat = 56.0}), 105) << "North Sea, about 70 m";
    EXPECT_NEAR(toneAt({.lon = -60.0, .lat = -3.5}), ReliefMap::neutral, 30) << "Amazon basin";
}

/// The mean along the way from one place to another.
double meanTone(LonLat from, LonLat to) {
    double sum = 0.0;
    constexpr int places = 50;
    for (int i = 0; i < places; ++i) {
        const double share = (i + 0.5) / places;
        sum += toneAt({.lon = std::lerp(from.lon, to.lon, share), .lat = std::lerp(from.lat, to.lat, share)});
    }
    return sum / places;
}

TEST(Relief, SlopesToTheNorthWestAreLitAndOthersInShade) {
    const double southOfTheHimalaya = meanTone({.lon = 80.5, .lat = 29.0}, {.lon = 88.0, .lat = 27.0});
    const double westOfTheAndes = meanTone({.lon = -69.8, .lat = -20.0}, {.lon = -69.8, .lat = -30.0});
    EXPECT_LT(southOfTheHimalaya, ReliefMap::neutral - 10);
    EXPECT_GT(westOfTheAndes, ReliefMap::neutral + 10);
}

TEST(Relief, FacesMeetWithoutASeamAtEveryLevel) {
    for (const ReliefLevel& level : bundledRelief().levels()) {
        const double past = 1.0 + 0.2 / level.side;
        const double inside = 1.0 - 1.0 / level.side;
        for (std::size_t face = 0; face < cubeFaces; ++face) {
            // Away from the corners, where three meet and all have the mean of the three only nearly.
            for (int i = 1; i < level.side - 1; ++i) {
                const double along = (2.0 * i + 1.0) / level.side - 1.0;
                for (const double side : {-1.0, 1.0}) {
                    ASSERT_EQ(toneAt(level, cubeDirection(face, side * inside, along)),
                              toneAt(level, cubeDirection(face, side * past, along)))
                        << "side " << level.side << " face " << face << " at " << along;
                    ASSERT_EQ(toneAt(level, cubeDirection(face, along, side * inside)),
                              toneAt(level, cubeDirection(face, along, side * past)));
                }
            }
        }
    }
}

TEST(Relief, LevelsHalveDownToTheLast) {
    const auto levels = bundledRelief().levels();
    ASSERT_GT(levels.size(), 3U);
    for (std::size_t i = 1; i < levels.size(); ++i) EXPECT_EQ(2 * levels[i].side, levels[i - 1].side);
}

class DamagedRelief : public ::testing::Test {
protected:
    Expected<ReliefMap> opened(const std::string& bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        return ReliefMap::open(file);
    }
    void TearDown() override { std::filesystem::remove(file); }

    std::filesystem::path file = std::filesystem::path(::testing::TempDir()) / "demarche_damaged.drel";
    std::string whole = [] {
        std::ifstream in(bundledReliefFile(), std::ios::binary);
        return std::string{std::istreambuf_iterator<char>(in), {}};
    }();
};

TEST_F(DamagedRelief, AMissingOneIsNamed) {
    const auto relief = ReliefMap::open("nowhere/world.drel");
    ASSERT_FALSE(relief);
    EXPECT_NE(format(relief.error()).find("nowhere/world.drel"), std::string::npos);
}

TEST_F(DamagedRelief, CutShortOrGoingOnItIsRefused) {
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{7}, std::size_t{40}, whole.size() / 2, whole.size() - 1}) {
        const auto relief = opened(whole.substr(0, size));
        ASSERT_FALSE(relief) << size;
        EXPECT_EQ(relief.error().where.file, file.string());
    }
    EXPECT_FALSE(opened(whole + "x"));
}

TEST_F(DamagedRelief, AChangedByteIsNoticed) {
    // The last of these bytes is the step of the tones, where some other values are as good: 4 becomes 94, which is
    // not.
    for (std::size_t at = 0; at < whole.size(); at += at < 68 ? 1 : 399989) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x5a);
        EXPECT_FALSE(opened(changed)) << at;
    }
}

}  // namespace
}  // namespace demarche::testing
