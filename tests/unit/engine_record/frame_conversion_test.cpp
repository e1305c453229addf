#include "engine/record/frame_conversion.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace demarche {
namespace {

using Colour = std::array<std::uint8_t, 3>;

std::vector<std::uint8_t> filled(PictureSize size, Colour colour) {
    std::vector<std::uint8_t> rgba(frameBytes(size, PixelFormat::Rgba), 255);
    for (std::size_t i = 0; i < rgba.size(); i += 4) std::copy(colour.begin(), colour.end(), &rgba[i]);
    return rgba;
}

std::vector<std::uint8_t> noise(PictureSize size) {
    std::vector<std::uint8_t> rgba(frameBytes(size, PixelFormat::Rgba));
    std::uint32_t state = 1;
    for (std::uint8_t& byte : rgba) {
        state = state * 1664525u + 1013904223u;
        byte = static_cast<std::uint8_t>(state >> 24);
    }
    return rgba;
}

std::vector<std::uint8_t> converted(const std::vector<std::uint8_t>& rgba, PictureSize size, PixelFormat format) {
    std::vector<std::uint8_t> out(frameBytes(size, format));
    convertFrame(rgba, size, format, out);
    return out;
}

/// BT.709 limited range in real numbers: Y, Cb, Cr.
std::array<double, 3> exactYuv(double r, double g, double b) {
    const double y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return {16.0 + y * 219.0 / 255.0, 128.0 + (b - y) / 1.8556 * 224.0 / 255.0,
            128.0 + (r - y) / 1.5748 * 224.0 / 255.0};
}

TEST(ConvertFrame, GivesTheKnownBt709ValuesOfBlackWhiteAndThePrimaries) {
    struct Known {
        Colour rgb;
        Colour yuv;
    };
    for (const Known& known : {Known{{0, 0, 0}, {16, 128, 128}}, Known{{255, 255, 255}, {235, 128, 128}},
                               Known{{255, 0, 0}, {63, 102, 240}}, Known{{0, 255, 0}, {173, 42, 26}},
                               Known{{0, 0, 255}, {32, 240, 118}}, Known{{128, 128, 128}, {126, 128, 128}}}) {
        const PictureSize size{4, 2};
        const auto yuv = converted(filled(size, known.rgb), size, PixelFormat::Yuv420);
        for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(yuv[i], known.yuv[0]);
        for (std::size_t i = 8; i < 10; ++i) EXPECT_EQ(yuv[i], known.yuv[1]);
        for (std::size_t i = 10; i < 12; ++i) EXPECT_EQ(yuv[i], known.yuv[2]);
    }
}

TEST(ConvertFrame, GreysHaveNoColourAtAll) {
    for (int grey = 0; grey < 256; ++grey) {
        const auto level = static_cast<std::uint8_t>(grey);
        const auto yuv = converted(filled({2, 2}, {level, level, level}), {2, 2}, PixelFormat::Yuv420);
        ASSERT_EQ(yuv[4], 128) << grey;
        ASSERT_EQ(yuv[5], 128) << grey;
    }
}

TEST(ConvertFrame, StaysWithinRoundingOfTheExactFormula) {
    const PictureSize size{2, 2};
    for (int r = 0; r < 256; r += 15) {
        for (int g = 0; g < 256; g += 15) {
            for (int b = 0; b < 256; b += 15) {
                const Colour colour{static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(g),
                                    static_cast<std::uint8_t>(b)};
                const auto yuv = converted(filled(size, colour), size, PixelFormat::Yuv420);
                const auto exact = exactYuv(r, g, b);
                ASSERT_NEAR(yuv[0], exact[0], 0.53);
                ASSERT_NEAR(yuv[4], exact[1], 0.53);
                ASSERT_NEAR(yuv[5], exact[2], 0.53);
            }
        }
    }
}

TEST(ConvertFrame, ComesBackToTheSameColourWithinTwoSteps) {
    for (const Colour& colour : {Colour{12, 60, 110}, Colour{200, 30, 40}, Colour{240, 240, 235}, Colour{0, 90, 160}}) {
        const auto yuv = converted(filled({2, 2}, colour), {2, 2}, PixelFormat::Yuv420);
        const double y = (yuv[0] - 16.0) * 255.0 / 219.0;
        const double cb = (yuv[4] - 128.0) * 255.0 / 224.0;
        const double cr = (yuv[5] - 128.0) * 255.0 / 224.0;
        const double r = y + 1.5748 * cr;
        const double b = y + 1.8556 * cb;
        const double g = (y - 0.2126 * r - 0.0722 * b) / 0.7152;
        EXPECT_NEAR(r, colour[0], 2.0);
        EXPECT_NEAR(g, colour[1], 2.0);
        EXPECT_NEAR(b, colour[2], 2.0);
    }
}

TEST(ConvertFrame, ChromaSitsOnTheLeftColumnOfItsPair) {
    const PictureSize size{14, 6};
    const auto rgba = noise(size);
    const auto yuv = converted(rgba, size, PixelFormat::Yuv420);
    const auto sample = [&](int x, int y, int channel) {
        return static_cast<double>(rgba[static_cast<std::size_t>(4 * (y * size.width + std::max(x, 0)) + channel)]);
    };
    for (int cy = 0; cy < size.height / 2; ++cy) {
        for (int cx = 0; cx < size.width / 2; ++cx) {
            std::array<double, 3> mean{};
            for (int channel = 0; channel < 3; ++channel) {
                for (const int y : {2 * cy, 2 * cy + 1}) {
                    mean[static_cast<std::size_t>(channel)] +=
                        (sample(2 * cx - 1, y, channel) + 2.0 * sample(2 * cx, y, channel) +
                         sample(2 * cx + 1, y, channel)) /
                        8.0;
                }
            }
            const auto exact = exactYuv(mean[0], mean[1], mean[2]);
            const auto at = static_cast<std::size_t>(size.width * size.height + cy * size.width / 2 + cx);
            EXPECT_NEAR(yuv[at], exact[1], 0.53) << cx << ' ' << cy;
            EXPECT_NEAR(yuv[at + 21], exact[2], 0.53) << cx << ' ' << cy;
        }
    }
}

TEST(ConvertFrame, NeverLeavesTheLimitedRange) {
    const PictureSize size{64, 64};
    const auto yuv = converted(noise(size), size, PixelFormat::Yuv420);
    EXPECT_GE(*std::min_element(yuv.begin(), yuv.end()), 16);
    EXPECT_LE(*std::max_element(yuv.begin(), yuv.begin() + 64 * 64), 235);
    EXPECT_LE(*std::max_element(yuv.begin() + 64 * 64, yuv.end()), 240);
}

TEST(ConvertFrame, DropsAlphaForRgb24AndKeepsRgbaAsItIs) {
    const PictureSize size{3, 1};
    const std::vector<std::uint8_t> rgba{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    EXPECT_EQ(converted(rgba, size, PixelFormat::Rgb24), (std::vector<std::uint8_t>{1, 2, 3, 5, 6, 7, 9, 10, 11}));
    EXPECT_EQ(converted(rgba, size, PixelFormat::Rgba), rgba);
}

TEST(ConvertFrame, TurnsRowsRoundOnTheWay) {
    const PictureSize size{16, 8};
    const std::vector<std::uint8_t> upright = noise(size);
    std::vector<std::uint8_t> turned;
    for (int y = size.height; y-- > 0;) {
        const auto row = upright.begin() + y * size.width * 4;
        turned.insert(turned.end(), row, row + size.width * 4);
    }
    for (const PixelFormat format : {PixelFormat::Rgba, PixelFormat::Rgb24, PixelFormat::Yuv420}) {
        std::vector<std::uint8_t> out(frameBytes(size, format));
        convertFrame(turned, size, format, out, RowOrder::BottomFirst);
        EXPECT_EQ(out, converted(upright, size, format)) << nameOf(format);
    }
}

TEST(PixelFormatSizes, OddSidesFitOnlyWithoutSharedChroma) {
    EXPECT_FALSE(fits({1919, 1080}, PixelFormat::Yuv420));
    EXPECT_FALSE(fits({1920, 1079}, PixelFormat::Yuv420));
    EXPECT_TRUE(fits({1919, 1079}, PixelFormat::Rgb24));
    EXPECT_FALSE(fits({0, 10}, PixelFormat::Rgba));
    EXPECT_EQ(frameBytes({1920, 1080}, PixelFormat::Yuv420), 3110400u);
}

}  // namespace
}  // namespace demarche
