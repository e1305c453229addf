// Map files that are not whole: a diagnostic that names the file, never a crash.
#include "tests/unit/viz_mapdata/bundled_map.h"
#include "viz/mapdata/level_decoder.h"
#include "viz/mapdata/map_file.h"
#include "viz/mapdata/river_decoder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace demarche::testing {
namespace {

std::string bundledBytes() {
    std::ifstream in(bundledMapFile(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class DamagedFile : public ::testing::Test {
protected:
    Expected<WorldMap> opened(const std::string& bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        return WorldMap::open(file);
    }
    void TearDown() override { std::filesystem::remove(file); }

    std::filesystem::path file = std::filesystem::path(::testing::TempDir()) / "demarche_damaged.dmap";
    std::string whole = bundledBytes();
};

TEST_F(DamagedFile, AMissingOneIsNamed) {
    const auto map = WorldMap::open("nowhere/world.dmap");
    ASSERT_FALSE(map);
    EXPECT_NE(format(map.error()).find("nowhere/world.dmap"), std::string::npos);
}

TEST_F(DamagedFile, AFolderIsNoMap) { EXPECT_FALSE(WorldMap::open(::testing::TempDir())); }

TEST_F(DamagedFile, CutShortAnywhereItIsRefused) {
    for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{15}, std::size_t{40}, std::size_t{200},
                                   whole.size() / 2, whole.size() - 1}) {
        const auto map = opened(whole.substr(0, size));
        ASSERT_FALSE(map) << size;
        EXPECT_EQ(map.error().where.file, file.string());
    }
}

TEST_F(DamagedFile, OneChangedByteAnywhereIsNoticed) {
    for (std::size_t at = 0; at < whole.size(); at += at < 200 ? 1 : 99991) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x5a);
        EXPECT_FALSE(opened(changed)) << at;
    }
}

TEST_F(DamagedFile, SomethingAfterTheEndIsNoticed) { EXPECT_FALSE(opened(whole + "x")); }

TEST_F(DamagedFile, TheBundledOneIsFaultless) {
    EXPECT_TRUE(opened(whole));
    EXPECT_EQ(bundledMap().firstFault(), std::nullopt);
}

// What a checksum cannot catch: a level whose bytes say something else. Every flip decodes or is refused.
TEST(LevelDecoder, SurvivesAnyChangedByte) {
    const auto file = mapfile::MapFile::open(bundledMapFile());
    ASSERT_TRUE(file);
    const auto raw = file->unpacked(file->levels().back());
    ASSERT_TRUE(raw);
    const mapfile::LevelLimits limits{.units = bundledMap().units().size(), .views = 2};
    for (std::size_t at = 0; at < raw->size(); at += at < 64 ? 1 : 1777) {
        for (const std::uint8_t value : {std::uint8_t{0}, std::uint8_t{0x7f}, std::uint8_t{0xff}}) {
            std::vector<std::uint8_t> changed = *raw;
            changed[at] = value;
            const auto level = mapfile::decodeLevel(changed, limits);
            if (!level) continue;
            for (const std::uint32_t index : level->indices) ASSERT_LT(index, level->vertices.size());
            for (const LandVertex& vertex : level->vertices) ASSERT_LT(vertex.unit, 2 * limits.units);
            for (const MapArc& arc : level->arcs) ASSERT_LE(arc.firstPoint + arc.pointCount, level->linePoints.size());
        }
    }
}

TEST(LevelDecoder, RefusesALevelCutShort) {
    const auto file = mapfile::MapFile::open(bundledMapFile());
    ASSERT_TRUE(file);
    const auto raw = file->unpacked(file->levels().back());
    ASSERT_TRUE(raw);
    for (std::size_t size = 0; size < raw->size(); size += 1 + raw->size() / 50) {
        EXPECT_FALSE(mapfile::decodeLevel(std::span(*raw).first(size), {.units = 300, .views = 2})) << size;
    }
}

std::vector<std::uint8_t> rawRivers() {
    const auto file = mapfile::MapFile::open(bundledMapFile());
    return file ? file->unpacked(file->rivers()).value_or(std::vector<std::uint8_t>{}) : std::vector<std::uint8_t>{};
}

TEST(RiverDecoder, SurvivesAnyChangedByte) {
    const std::vector<std::uint8_t> raw = rawRivers();
    ASSERT_FALSE(raw.empty());
    for (std::size_t at = 0; at < raw.size(); at += at < 64 ? 1 : 1777) {
        for (const std::uint8_t value : {std::uint8_t{0}, std::uint8_t{0x7f}, std::uint8_t{0xff}}) {
            std::vector<std::uint8_t> changed = raw;
            changed[at] = value;
            MapLevel level;
            if (mapfile::addRivers(changed, 3, 6, level)) {
                EXPECT_TRUE(level.rivers.empty() && level.linePoints.empty());
            }
            for (const MapRiver& river : level.rivers) {
                ASSERT_LE(river.firstPoint + river.pointCount, level.linePoints.size());
            }
        }
    }
}

TEST(RiverDecoder, RefusesABlockCutShortOrForFewerLevels) {
    const std::vector<std::uint8_t> raw = rawRivers();
    MapLevel level;
    EXPECT_FALSE(mapfile::addRivers(raw, 5, 6, level));
    EXPECT_TRUE(mapfile::addRivers(raw, 4, 5, level));
    for (std::size_t size = 0; size < raw.size(); size += 1 + raw.size() / 50) {
        EXPECT_TRUE(mapfile::addRivers(std::span(raw).first(size), 0, 6, level)) << size;
    }
}

}  // namespace
}  // namespace demarche::testing
