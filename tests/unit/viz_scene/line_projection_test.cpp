#include "viz/scene/line_projection.h"

#include "viz/geo/great_circle.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr double halfWidth = 0.5;
constexpr double reach = 1.0;  // LineProjection's own, for the soft edge.

MapView wholeGlobe(LonLat target) {
    return MapView({.camera = {.target = target, .pixelsPerRadian = 300.0},
                    .size = {1920, 1080},
                    .principalPoint = {960.0, 540.0}});
}

std::vector<glm::dvec3> arc(LonLat from, LonLat to, int pieces) {
    const GreatCircle circle(from, to);
    std::vector<glm::dvec3> points;
    for (int i = 0; i <= pieces; ++i) points.push_back(circle.at(static_cast<double>(i) / pieces));
    return points;
}

/// The middle of the stroke, one point for each pair of edges; the joints between strokes are left out.
std::vector<glm::dvec2> middles(const std::vector<StrokeVertex>& vertices) {
    std::vector<glm::dvec2> result;
    for (std::size_t i = 0; i + 1 < vertices.size(); i += 2) {
        if (vertices[i].across <= 0.0F || vertices[i + 1].across >= 0.0F) continue;
        result.push_back((glm::dvec2(vertices[i].position) + glm::dvec2(vertices[i + 1].position)) / 2.0);
    }
    return result;
}

std::vector<StrokeVertex> project(const MapView& view, const std::vector<glm::dvec3>& points, double step = 1.5) {
    std::vector<StrokeVertex> vertices;
    LineProjection(view, {.halfWidthPixels = halfWidth, .stepPixels = step}, vertices).add(points);
    return vertices;
}

double fromOutline(const MapView& view, glm::dvec2 pixel) {
    return std::abs(glm::distance(pixel, view.principalPoint()) - view.outlineRadius().value());
}

TEST(LineProjections, ShowNothingOfALineBehindTheGlobe) {
    const MapView view = wholeGlobe({0.0, 0.0});
    EXPECT_TRUE(project(view, arc({170.0, -40.0}, {-160.0, 50.0}, 200)).empty());
}

TEST(LineProjections, KeepEverythingWithinTheOutline) {
    const MapView view = wholeGlobe({20.0, 30.0});
    for (int lon = -180; lon < 180; lon += 15) {
        const auto points = arc({static_cast<double>(lon), -80.0}, {lon + 20.0, 80.0}, 300);
        for (const glm::dvec2 p : middles(project(view, points))) {
            EXPECT_LE(glm::distance(p, view.principalPoint()), view.outlineRadius().value() + 0.5) << lon;
        }
    }
}

TEST(LineProjections, EndALineOnTheHorizonItCrosses) {
    const MapView view = wholeGlobe({0.0, 0.0});
    for (const int pieces : {20, 90, 400}) {
        const auto out = middles(project(view, arc({0.0, 10.0}, {150.0, 20.0}, pieces)));
        ASSERT_FALSE(out.empty());
        EXPECT_LT(fromOutline(view, out.back()), 0.5) << pieces;
        const auto in = middles(project(view, arc({150.0, 20.0}, {0.0, 10.0}, pieces)));
        ASSERT_FALSE(in.empty());
        EXPECT_LT(fromOutline(view, in.front()), 0.5) << pieces;
    }
}

TEST(LineProjections, FadeALineToNothingWhereItMeetsTheHorizon) {
    const MapView view = wholeGlobe({0.0, 0.0});
    const auto vertices = project(view, arc({0.0, 0.0}, {150.0, 0.0}, 300));
    ASSERT_FALSE(vertices.empty());
    EXPECT_FLOAT_EQ(vertices.front().opacity, 1.0F);
    EXPECT_LT(vertices.back().opacity, 0.01F);
}

TEST(LineProjections, AddNothingForLinesOutsideThePicture) {
    const MapView close({.camera = {.target = {10.0, 47.0}, .pixelsPerRadian = 20000.0},
                         .size = {1920, 1080},
                         .principalPoint = {960.0, 540.0}});
    EXPECT_TRUE(project(close, arc({30.0, 47.0}, {40.0, 60.0}, 100)).empty());
    EXPECT_TRUE(project(close, arc({-10.0, 40.0}, {-12.0, 55.0}, 100)).empty());
    EXPECT_FALSE(project(close, arc({9.0, 47.0}, {11.0, 47.0}, 100)).empty());
}

TEST(LineProjections, KeepTheWholeOfALineThatOnlyPassesThroughThePicture) {
    // Both ends are outside, no point of the line is inside: the segment between them still crosses the picture.
    const MapView close({.camera = {.target = {10.0, 47.0}, .pixelsPerRadian = 20000.0},
                         .size = {1920, 1080},
                         .principalPoint = {960.0, 540.0}});
    const auto crossing = middles(project(close, arc({4.0, 47.0}, {16.0, 47.0}, 1)));
    ASSERT_EQ(crossing.size(), 2U);
    EXPECT_LT(crossing.front().x, 0.0);
    EXPECT_GT(crossing.back().x, 1920.0);
}

TEST(LineProjections, ThinALineToItsStepButKeepItsEnds) {
    const MapView view = wholeGlobe({0.0, 0.0});
    const auto points = arc({-20.0, 5.0}, {25.0, 12.0}, 5000);
    const auto thinned = middles(project(view, points, 4.0));
    ASSERT_GE(thinned.size(), 3U);
    EXPECT_LT(glm::distance(thinned.front(), view.project(points.front())), 1e-3);
    EXPECT_LT(glm::distance(thinned.back(), view.project(points.back())), 1e-3);
    for (std::size_t i = 1; i + 1 < thinned.size(); ++i) {
        EXPECT_GE(glm::distance(thinned[i - 1], thinned[i]), 4.0 - 1e-3);
        EXPECT_LE(glm::distance(thinned[i - 1], thinned[i]), 4.2);
    }
}

TEST(LineProjections, ThinALineByLessThanItsStepAwayFromItsPlace) {
    const MapView view = wholeGlobe({0.0, 0.0});
    const auto points = arc({-60.0, -50.0}, {50.0, 60.0}, 3000);
    const auto thinned = middles(project(view, points, 3.0));
    for (const glm::dvec3& point : points) {
        double nearest = 1e9;
        for (const glm::dvec2 p : thinned) nearest = std::min(nearest, glm::distance(p, view.project(point)));
        EXPECT_LE(nearest, 3.0);
    }
}

TEST(LineProjections, SplitALineThatHidesAndComesBackIntoTwoStrokes) {
    const MapView view = wholeGlobe({0.0, 0.0});
    std::vector<glm::dvec3> around;
    for (int lon = 0; lon <= 360; lon += 2) around.push_back(unitVector({lon > 180 ? lon - 360.0 : lon, 10.0}));
    std::vector<StrokeVertex> vertices = project(view, around);
    const auto starts =
        std::ranges::count_if(middles(vertices), [&](glm::dvec2 p) { return fromOutline(view, p) < 0.5; });
    EXPECT_EQ(starts, 2);
    EXPECT_FLOAT_EQ(vertices[0].halfWidth, static_cast<float>(halfWidth));
    EXPECT_FLOAT_EQ(vertices[0].across, static_cast<float>(halfWidth + reach));
}

TEST(LineProjections, TakeEmptyAndSinglePointLinesForNothing) {
    const MapView view = wholeGlobe({0.0, 0.0});
    EXPECT_TRUE(project(view, {}).empty());
    EXPECT_TRUE(project(view, {unitVector({0.0, 0.0})}).empty());
}

}  // namespace
}  // namespace demarche
