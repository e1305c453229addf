#include "engine/math/angle.h"
#include "engine/math/rect.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

constexpr Rect room{10.0, 20.0, 30.0, 40.0};

TEST(Rects, KnowTheirFarEdgesAndMiddle) {
    EXPECT_EQ(room.right(), 40.0);
    EXPECT_EQ(room.bottom(), 60.0);
    EXPECT_EQ(room.centre(), glm::dvec2(25.0, 40.0));
}

TEST(Rects, OwnTheirNearEdgesButNotTheirFarOnes) {
    EXPECT_TRUE(room.contains(glm::dvec2(10.0, 20.0)));
    EXPECT_FALSE(room.contains(glm::dvec2(40.0, 30.0)));
    EXPECT_FALSE(room.contains(glm::dvec2(30.0, 60.0)));
    EXPECT_FALSE(room.contains(glm::dvec2(9.999, 30.0)));
}

TEST(Rects, ThatOnlyTouchDoNotIntersect) {
    EXPECT_FALSE(room.intersects({40.0, 20.0, 5.0, 5.0}));
    EXPECT_FALSE(room.intersects({10.0, 60.0, 5.0, 5.0}));
    EXPECT_TRUE(room.intersects({39.9, 59.9, 5.0, 5.0}));
    EXPECT_TRUE(room.intersects({0.0, 0.0, 100.0, 100.0}));
}

TEST(Rects, IntersectWhicheverIsAsked) {
    for (const Rect other : {Rect{0.0, 0.0, 11.0, 21.0}, Rect{0.0, 0.0, 9.0, 9.0}, Rect{20.0, 30.0, 1.0, 1.0}}) {
        EXPECT_EQ(room.intersects(other), other.intersects(room));
    }
}

TEST(Rects, ContainThemselvesButNothingThatSticksOut) {
    EXPECT_TRUE(room.contains(room));
    EXPECT_TRUE(room.contains(room.inflated(-1.0)));
    EXPECT_FALSE(room.contains(room.inflated(0.001)));
}

TEST(Rects, GrowOnEverySide) { EXPECT_EQ(room.inflated(2.0), (Rect{8.0, 18.0, 34.0, 44.0})); }

TEST(Rects, AreEmptyWithoutWidthOrHeight) {
    EXPECT_FALSE(room.empty());
    EXPECT_TRUE((Rect{1.0, 1.0, 0.0, 5.0}).empty());
    EXPECT_TRUE((Rect{1.0, 1.0, 5.0, 0.0}).empty());
    EXPECT_TRUE(room.inflated(-16.0).empty());
}

TEST(Angles, ConvertBetweenDegreesAndRadians) {
    EXPECT_DOUBLE_EQ(Radians(Degrees(180.0)).value, std::numbers::pi);
    EXPECT_DOUBLE_EQ(Degrees(Radians(std::numbers::pi / 2.0)).value, 90.0);
    EXPECT_LT(Degrees(10.0), Degrees(20.0));
}

}  // namespace
}  // namespace demarche
