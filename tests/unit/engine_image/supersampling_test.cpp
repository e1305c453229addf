#include "engine/image/supersampling.h"

#include <gtest/gtest.h>

#include <vector>

namespace demarche {
namespace {

std::vector<std::uint8_t> picture(PictureSize size, std::uint8_t (*level)(int x, int y)) {
    std::vector<std::uint8_t> rgba;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            for (int c = 0; c < 3; ++c) rgba.push_back(level(x, y));
            rgba.push_back(255);
        }
    }
    return rgba;
}

TEST(Supersampling, keeps_even_areas_of_every_grade_as_they_are) {
    const PictureSize size{512, 2};
    const auto large = picture(size, [](int x, int) { return static_cast<std::uint8_t>(x / 2); });
    std::vector<std::uint8_t> small(256 * 4);
    averageSquares(large, size, 2, small);
    for (std::size_t i = 0; i < 256; ++i) EXPECT_EQ(small[i * 4], i);
}

TEST(Supersampling, mixes_in_linear_light) {
    const PictureSize size{2, 2};
    const auto large = picture(size, [](int x, int) { return static_cast<std::uint8_t>(x == 0 ? 0 : 255); });
    std::vector<std::uint8_t> small(4);
    averageSquares(large, size, 2, small);
    // Half the light of white is 188 in sRGB, not 128.
    EXPECT_EQ(small[0], 188);
    EXPECT_EQ(small[3], 255);
}

TEST(Supersampling, takes_each_square_for_itself) {
    const PictureSize size{6, 3};
    const auto large = picture(size, [](int x, int) { return static_cast<std::uint8_t>(x < 3 ? 10 : 200); });
    std::vector<std::uint8_t> small(2 * 4);
    averageSquares(large, size, 3, small);
    EXPECT_EQ(small[0], 10);
    EXPECT_EQ(small[4], 200);
}

}  // namespace
}  // namespace demarche
