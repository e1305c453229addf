#include "viz/scene/stroke.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <cmath>

namespace demarche {
namespace {

using Vertices = std::vector<StrokeVertex>;

double triangleArea(const StrokeVertex& a, const StrokeVertex& b, const StrokeVertex& c) {
    const glm::dvec2 u = glm::dvec2(b.position) - glm::dvec2(a.position);
    const glm::dvec2 v = glm::dvec2(c.position) - glm::dvec2(a.position);
    return std::abs(u.x * v.y - u.y * v.x) / 2.0;
}

double stripArea(const Vertices& vertices) {
    double area = 0.0;
    for (std::size_t i = 2; i < vertices.size(); ++i) {
        area += triangleArea(vertices[i - 2], vertices[i - 1], vertices[i]);
    }
    return area;
}

Vertices strokeThrough(std::initializer_list<glm::dvec2> positions, float halfWidth, double reach) {
    std::vector<StrokePoint> points;
    for (const glm::dvec2 p : positions) points.push_back({.position = p, .halfWidth = halfWidth});
    Vertices vertices;
    appendStroke(vertices, points, reach);
    return vertices;
}

bool allFinite(const Vertices& vertices) {
    for (const StrokeVertex& v : vertices) {
        if (!std::isfinite(v.position.x) || !std::isfinite(v.position.y) || !std::isfinite(v.along)) return false;
    }
    return true;
}

TEST(Strokes, AStraightLineIsAsWideAsTwiceHalfWidthAndReach) {
    for (const glm::dvec2 end : {glm::dvec2(100.0, 0.0), glm::dvec2(0.0, -80.0), glm::dvec2(30.0, 40.0)}) {
        const Vertices v = strokeThrough({{0.0, 0.0}, end * 0.3, end}, 2.5F, 1.5);
        ASSERT_EQ(v.size(), 6U);
        for (std::size_t i = 0; i < v.size(); i += 2) {
            EXPECT_NEAR(glm::distance(glm::dvec2(v[i].position), glm::dvec2(v[i + 1].position)), 8.0, 1e-4);
            EXPECT_FLOAT_EQ(v[i].across, 4.0F);
            EXPECT_FLOAT_EQ(v[i + 1].across, -4.0F);
            EXPECT_EQ(v[i].halfWidth, 2.5F);
        }
        EXPECT_NEAR(stripArea(v), 8.0 * glm::length(end), 1e-2);
    }
}

TEST(Strokes, ATaperedLineIsAsWideAtEachPointAsThatPointSays) {
    const std::vector<StrokePoint> points{{.position = {0.0, 0.0}, .halfWidth = 1.0F},
                                          {.position = {50.0, 0.0}, .halfWidth = 3.0F, .opacity = 0.5F}};
    Vertices v;
    appendStroke(v, points, 2.0);
    ASSERT_EQ(v.size(), 4U);
    EXPECT_FLOAT_EQ(glm::distance(v[0].position, v[1].position), 6.0F);
    EXPECT_FLOAT_EQ(glm::distance(v[2].position, v[3].position), 10.0F);
    EXPECT_EQ(v[3].opacity, 0.5F);
}

TEST(Strokes, CountTheirLengthFromTheStart) {
    const Vertices v = strokeThrough({{0.0, 0.0}, {30.0, 40.0}, {30.0, 100.0}}, 1.0F, 1.0);
    ASSERT_EQ(v.size(), 6U);
    EXPECT_FLOAT_EQ(v[0].along, 0.0F);
    EXPECT_FLOAT_EQ(v[2].along, 50.0F);
    EXPECT_FLOAT_EQ(v[5].along, 110.0F);
}

TEST(Strokes, ARightAngleIsMitredToItsOuterCorner) {
    const Vertices v = strokeThrough({{0.0, 0.0}, {50.0, 0.0}, {50.0, 50.0}}, 2.0F, 1.0);
    ASSERT_EQ(v.size(), 6U);
    EXPECT_NEAR(glm::distance(glm::vec2(53.0F, -3.0F), v[2].position), 0.0, 1e-4);
    EXPECT_NEAR(glm::distance(glm::vec2(47.0F, 3.0F), v[3].position), 0.0, 1e-4);
}

TEST(Strokes, ASharpBendThrowsNoSpikeBeyondTwiceTheWidth) {
    for (int degrees = 0; degrees <= 180; degrees += 1) {
        const double turn = degrees * 3.14159265358979 / 180.0;
        const glm::dvec2 corner{100.0, 0.0};
        const glm::dvec2 end = corner + 100.0 * glm::dvec2(std::cos(turn), std::sin(turn));
        const Vertices v = strokeThrough({{0.0, 0.0}, corner, end}, 3.0F, 1.0);
        ASSERT_EQ(v.size(), 6U) << degrees;
        ASSERT_TRUE(allFinite(v)) << degrees;
        for (const std::size_t i : {2U, 3U}) {
            EXPECT_LE(glm::distance(glm::dvec2(v[i].position), corner), 2.0 * 4.0 + 1e-3) << degrees;
        }
    }
}

TEST(Strokes, FewerThanTwoDistinctPointsAddNothing) {
    EXPECT_TRUE(strokeThrough({}, 1.0F, 1.0).empty());
    EXPECT_TRUE(strokeThrough({{5.0, 5.0}}, 1.0F, 1.0).empty());
    EXPECT_TRUE(strokeThrough({{5.0, 5.0}, {5.0, 5.0}, {5.0, 5.0}}, 1.0F, 1.0).empty());
}

TEST(Strokes, RepeatedPointsChangeNeitherWidthNorLength) {
    const Vertices once = strokeThrough({{0.0, 0.0}, {10.0, 0.0}, {10.0, 20.0}}, 1.0F, 1.0);
    const Vertices repeated =
        strokeThrough({{0.0, 0.0}, {0.0, 0.0}, {10.0, 0.0}, {10.0, 0.0}, {10.0, 20.0}, {10.0, 20.0}}, 1.0F, 1.0);
    EXPECT_TRUE(allFinite(repeated));
    EXPECT_EQ(once.back().along, repeated.back().along);
    EXPECT_EQ(once.front(), repeated.front());
    EXPECT_EQ(once.back(), repeated.back());
}

TEST(Strokes, OnlyTrianglesWithoutAreaJoinOneStrokeToTheNext) {
    const std::vector<StrokePoint> first{
        {.position = {0.0, 0.0}}, {.position = {40.0, 5.0}}, {.position = {60.0, 50.0}}};
    const std::vector<StrokePoint> second{{.position = {300.0, 10.0}}, {.position = {200.0, 90.0}}};
    const std::vector<StrokePoint> third{{.position = {-50.0, 400.0}}, {.position = {-50.0, 500.0}}};
    Vertices together;
    double areas = 0.0;
    for (const auto& points : {first, second, third}) {
        Vertices alone;
        appendStroke(alone, points, 1.0);
        areas += stripArea(alone);
        appendStroke(together, points, 1.0);
    }
    EXPECT_NEAR(stripArea(together), areas, 1e-2);
    EXPECT_EQ(together.size(), 6U + 2U + 4U + 2U + 4U);
}

TEST(Strokes, EachStrokeAfterTheFirstStartsOnAnEvenVertexSoThatItsSidesDoNotSwap) {
    Vertices together;
    const std::vector<StrokePoint> points{{.position = {0.0, 0.0}}, {.position = {40.0, 5.0}}};
    for (int i = 0; i < 3; ++i) {
        appendStroke(together, points, 1.0);
        EXPECT_EQ(together.size() % 2, 0U);
    }
}

}  // namespace
}  // namespace demarche
