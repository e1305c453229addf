#include "engine/image/thumbnail.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(Thumbnails, AreOfTheMiddleSquare) {
    Image wide({6, 2}, {255, 0, 0, 255});
    for (int x : {2, 3}) {
        for (int y : {0, 1}) wide.set(x, y, {0, 0, 255, 255});
    }
    const Image small = squareThumbnail(wide, 2);
    EXPECT_EQ(small.size(), (PictureSize{2, 2}));
    for (int i = 0; i < 4; ++i) EXPECT_EQ(small.at(i % 2, i / 2), (Rgba8{0, 0, 255, 255}));
    Image high({1, 3}, {255, 0, 0, 255});
    high.set(0, 1, {0, 255, 0, 255});
    EXPECT_EQ(squareThumbnail(high, 1).at(0, 0), (Rgba8{0, 255, 0, 255}));
}

TEST(Thumbnails, AverageLightAndNotBytes) {
    Image chequered({2, 2}, {0, 0, 0, 255});
    chequered.set(0, 0, {255, 255, 255, 255});
    chequered.set(1, 1, {255, 255, 255, 255});
    // Half the light of white is 188 in sRGB.
    EXPECT_EQ(squareThumbnail(chequered, 1).at(0, 0), (Rgba8{188, 188, 188, 255}));
}

TEST(Thumbnails, WeighColoursByAlpha) {
    Image half({2, 2}, {0, 0, 0, 0});
    half.set(0, 0, {200, 100, 50, 255});
    half.set(1, 0, {200, 100, 50, 255});
    EXPECT_EQ(squareThumbnail(half, 1).at(0, 0), (Rgba8{200, 100, 50, 128}));
}

TEST(Thumbnails, OfSmallerPicturesRepeatPixelsAndOfNothingAreTransparent) {
    Image dot({1, 1}, {10, 20, 30, 255});
    EXPECT_EQ(squareThumbnail(dot, 3).at(2, 2), (Rgba8{10, 20, 30, 255}));
    EXPECT_EQ(squareThumbnail(Image(), 2).at(1, 1), (Rgba8{0, 0, 0, 0}));
}

TEST(Thumbnails, CoverPartsOfPixels) {
    // Three columns on two: the middle one belongs half to each.
    Image columns({3, 3}, {0, 0, 0, 255});
    for (int y = 0; y < 3; ++y) columns.set(0, y, {255, 255, 255, 255});
    const Image small = squareThumbnail(columns, 2);
    EXPECT_EQ(small.at(0, 0), (Rgba8{213, 213, 213, 255}));  // Two thirds of the light.
    EXPECT_EQ(small.at(1, 1), (Rgba8{0, 0, 0, 255}));
}

}  // namespace
}  // namespace demarche
