#include "engine/math/easing.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

using Curve = double (*)(double);
constexpr Curve curves[] = {smoothStep, smootherStep, clamp01};

TEST(Easing, StartsAtNoughtAndEndsAtOneExactly) {
    for (const Curve curve : curves) {
        EXPECT_EQ(curve(0.0), 0.0);
        EXPECT_EQ(curve(1.0), 1.0);
    }
}

TEST(Easing, StaysAtItsEndsOutside) {
    for (const Curve curve : curves) {
        EXPECT_EQ(curve(-3.0), 0.0);
        EXPECT_EQ(curve(1e9), 1.0);
    }
}

TEST(Easing, NeverGoesBack) {
    for (const Curve curve : curves) {
        double before = 0.0;
        for (int i = 0; i <= 10000; ++i) {
            const double now = curve(i / 10000.0);
            EXPECT_GE(now, before);
            before = now;
        }
    }
}

TEST(Easing, IsTheSameFromBothEnds) {
    for (const Curve curve : curves) {
        for (int i = 0; i <= 100; ++i) EXPECT_NEAR(curve(i / 100.0) + curve(1.0 - i / 100.0), 1.0, 1e-12);
    }
}

TEST(Easing, HasNoSpeedAtItsEnds) {
    constexpr double h = 1e-5;
    EXPECT_LT(smoothStep(h) / h, 1e-4);
    EXPECT_LT((1.0 - smoothStep(1.0 - h)) / h, 1e-4);
    EXPECT_LT(smootherStep(h) / h, 1e-8);
    EXPECT_LT((1.0 - smootherStep(1.0 - h)) / h, 1e-8);
}

TEST(Ramp, GoesFromBeginToEnd) {
    EXPECT_EQ(ramp(2.0, 4.0, 1.0), 0.0);
    EXPECT_EQ(ramp(2.0, 4.0, 2.0), 0.0);
    EXPECT_EQ(ramp(2.0, 4.0, 3.0), 0.5);
    EXPECT_EQ(ramp(2.0, 4.0, 4.0), 1.0);
    EXPECT_EQ(ramp(2.0, 4.0, 9.0), 1.0);
}

TEST(Ramp, IsAStepWhenItsEndsCoincide) {
    EXPECT_EQ(ramp(2.0, 2.0, 1.999), 0.0);
    EXPECT_EQ(ramp(2.0, 2.0, 2.0), 1.0);
}

TEST(Lerp, GoesFromOneValueToTheOther) {
    EXPECT_EQ(lerp(10.0, 20.0, 0.0), 10.0);
    EXPECT_EQ(lerp(10.0, 20.0, 0.25), 12.5);
    EXPECT_EQ(lerp(10.0, 20.0, 1.0), 20.0);
}

}  // namespace
}  // namespace demarche
