#include "engine/image/image.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(Image, StartsFilledAndKeepsWhatIsSet) {
    Image image({3, 2}, {1, 2, 3, 4});
    image.set(2, 1, {9, 8, 7, 6});
    EXPECT_EQ(image.at(0, 0), (Rgba8{1, 2, 3, 4}));
    EXPECT_EQ(image.at(2, 1), (Rgba8{9, 8, 7, 6}));
    EXPECT_EQ(image.bytes().size(), 24U);
}

TEST(Image, RowsLieOneAfterAnotherFromTheTop) {
    Image image({2, 2});
    image.set(1, 1, {5, 0, 0, 0});
    EXPECT_EQ(image.row(1)[4], 5);
    EXPECT_EQ(image.row(1).data() - image.row(0).data(), 8);
}

TEST(Image, WithoutPixelsIsEmpty) {
    EXPECT_TRUE(Image().empty());
    EXPECT_TRUE(Image({0, 5}).empty());
    EXPECT_FALSE(Image({1, 1}).empty());
}

}  // namespace
}  // namespace demarche
