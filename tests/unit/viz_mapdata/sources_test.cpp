// The map in the repository is the one that SOURCES.md vouches for.
#include "engine/base/sha256.h"
#include "tests/unit/viz_mapdata/bundled_map.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <vector>

namespace demarche::testing {
namespace {

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Sources, NameTheChecksumOfTheBundledMap) {
    const std::string map = contents(bundledMapFile());
    const std::vector<std::uint8_t> bytes(map.begin(), map.end());
    const std::string sources = contents(std::filesystem::path(DEMARCHE_SOURCE_DIR) / "SOURCES.md");
    EXPECT_NE(sources.find(sha256Hex(bytes)), std::string::npos) << sha256Hex(bytes);
}

TEST(Sources, NameTheChecksumOfTheBundledRelief) {
    const std::string relief = contents(bundledReliefFile());
    const std::vector<std::uint8_t> bytes(relief.begin(), relief.end());
    const std::string sources = contents(std::filesystem::path(DEMARCHE_SOURCE_DIR) / "SOURCES.md");
    EXPECT_NE(sources.find(sha256Hex(bytes)), std::string::npos) << sha256Hex(bytes);
}

TEST(Sources, ReliefStaysUnderThreeMegabytes) { EXPECT_LT(std::filesystem::file_size(bundledReliefFile()), 3000000U); }

TEST(Sources, MapStaysUnderFourAndAHalfMegabytes) { EXPECT_LT(std::filesystem::file_size(bundledMapFile()), 4500000u); }

}  // namespace
}  // namespace demarche::testing
