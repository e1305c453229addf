#include "engine/image/image_compare.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(ImageCompare, EqualPicturesDifferNowhere) {
    const Image image({4, 3}, {10, 20, 30, 255});
    const auto difference = compareImages(image, image);
    ASSERT_TRUE(difference.has_value());
    EXPECT_EQ(difference->maxChannelDifference, 0);
    EXPECT_EQ(difference->differingPixels, 0);
    EXPECT_EQ(difference->differingFraction, 0.0);
}

TEST(ImageCompare, TheWorstPixelIsFoundAndOnlyThoseOverTheThresholdCount) {
    const Image a({4, 3}, {100, 100, 100, 255});
    Image b = a;
    b.set(1, 0, {102, 100, 100, 255});
    b.set(3, 2, {100, 100, 60, 255});
    b.set(0, 1, {100, 100, 100, 250});
    const auto difference = compareImages(a, b, 2);
    ASSERT_TRUE(difference.has_value());
    EXPECT_EQ(difference->maxChannelDifference, 40);
    EXPECT_EQ(difference->worstX, 3);
    EXPECT_EQ(difference->worstY, 2);
    EXPECT_EQ(difference->differingPixels, 2);
    EXPECT_DOUBLE_EQ(difference->differingFraction, 2.0 / 12.0);
    EXPECT_EQ(compareImages(a, b, 1)->differingPixels, 3);
}

TEST(ImageCompare, TheDifferencePictureShowsRedWhereItDiffers) {
    const Image a({2, 1}, {0, 0, 0, 255});
    Image b = a;
    b.set(1, 0, {1, 0, 0, 255});
    const Image picture = compareImages(a, b)->picture;
    const Rgba8 same = picture.at(0, 0);
    EXPECT_TRUE(same[0] == same[1] && same[1] == same[2]);
    EXPECT_GE(picture.at(1, 0)[0], 128);
    EXPECT_EQ(picture.at(1, 0)[1], 0);
}

TEST(ImageCompare, PicturesOfDifferentSizeAreRefused) {
    const auto difference = compareImages(Image({2, 1}), Image({1, 2}));
    ASSERT_FALSE(difference.has_value());
    EXPECT_EQ(difference.error().expected, "2x1");
    EXPECT_EQ(difference.error().found, "1x2");
}

TEST(ImageCompare, ADescriptionSaysHowMuchAndWhere) {
    Image b({10, 10});
    b.set(7, 8, {12, 0, 0, 0});
    EXPECT_EQ(describe(*compareImages(Image({10, 10}), b)),
              "worst 12 of 255 at (7, 8); 1 pixels (1.0000 %) over the threshold");
}

}  // namespace
}  // namespace demarche
