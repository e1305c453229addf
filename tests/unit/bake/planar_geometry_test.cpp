#include "assets/bake/planar_geometry.h"

#include <gtest/gtest.h>

#include <numbers>

namespace demarche::bake {
namespace {

Polyline square(std::int32_t low, std::int32_t high) {
    return {{low, low}, {high, low}, {high, high}, {low, high}, {low, low}};
}

TEST(PlanarGeometry, LinesThatCrossAreSplitThere) {
    PlanarGeometry geometry;
    EXPECT_EQ(geometry.noded({{{0, 0}, {10, 10}}, {{0, 10}, {10, 0}}}).size(), 4u);
}

TEST(PlanarGeometry, ALineThatLiesTwiceIsKeptOnce) {
    PlanarGeometry geometry;
    EXPECT_EQ(geometry.noded({{{0, 0}, {10, 0}}, {{10, 0}, {0, 0}}}).size(), 1u);
}

TEST(PlanarGeometry, ARingInsideARingIsAHoleAndAFace) {
    PlanarGeometry geometry;
    const std::vector<Face> faces = geometry.faces({square(0, 100), square(20, 40)});
    ASSERT_EQ(faces.size(), 2u);
    std::size_t holes = 0;
    for (const Face& face : faces) {
        EXPECT_GT(doubleArea(face.shell), 0);
        for (const Polyline& hole : face.holes) {
            EXPECT_LT(doubleArea(hole), 0);
            ++holes;
        }
    }
    EXPECT_EQ(holes, 1u);
}

TEST(PlanarGeometry, TrianglesCoverAFaceWithAHoleAndKeepPointsOnStraightEdges) {
    PlanarGeometry geometry;
    const Face face{.shell = {{0, 0}, {50, 0}, {100, 0}, {100, 100}, {0, 100}},
                    .holes = {{{20, 20}, {20, 40}, {40, 40}, {40, 20}}},
                    .inside = {}};
    const std::vector<Triangle> triangles = geometry.triangles(face);
    // Points + 2 x holes - 2.
    EXPECT_EQ(triangles.size(), 9u);
    std::int64_t area = 0;
    for (const Triangle& triangle : triangles) {
        EXPECT_GT(doubleArea(triangle[0], triangle[1], triangle[2]), 0);
        area += doubleArea(triangle[0], triangle[1], triangle[2]);
    }
    EXPECT_EQ(area, 2 * (100 * 100 - 20 * 20));
}

TEST(Grid, AnOctantHasAnEighthOfTheGlobesArea) {
    const Polyline octant{gridPoint({0, 0}), gridPoint({90, 0}), gridPoint({90, 90}), gridPoint({0, 90})};
    const double globe = 4.0 * std::numbers::pi * earthRadiusKm * earthRadiusKm;
    EXPECT_NEAR(ringKm2(octant), globe / 8.0, 1e-6 * globe);
}

}  // namespace
}  // namespace demarche::bake
