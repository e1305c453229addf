// Which side of a ring is its inside, whatever way it is written.
#include "viz/geo/spherical_ring.h"
#include "tests/unit/viz_geo/unit_vectors.h"

#include "tests/support/hard_shapes.h"
#include "viz/geo/lonlat.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numbers>

namespace demarche::test {
namespace {

TEST(SolidAngle, OfAnOctantIsAnEighthOfTheSphere) {
    const std::vector<glm::dvec3> octant = units({{0, 0}, {90, 0}, {0, 90}});
    EXPECT_NEAR(solidAngleOnLeft(octant), std::numbers::pi / 2.0, 1e-12);
    const std::vector<glm::dvec3> back(octant.rbegin(), octant.rend());
    EXPECT_NEAR(solidAngleOnLeft(back), 3.5 * std::numbers::pi, 1e-12);
}

TEST(SphericalRing, AgreesWithAnIndependentTestOnHardShapes) {
    for (const HardShape& shape : hardShapes()) {
        if (shape.polygon.rings.size() > 1) continue;
        const SphericalRing ring(units(shape.polygon.rings.front()));
        const PlaneAnswer answer(shape);
        int inside = 0;
        for (double lat = -88.7; lat < 90.0; lat += 3.1) {
            for (double lon = -179.3; lon < 180.0; lon += 3.3) {
                ASSERT_EQ(ring.contains(unitVector({lon, lat})), answer.inside({lon, lat}))
                    << shape.name << " at " << lon << ", " << lat;
                inside += answer.inside({lon, lat}) ? 1 : 0;
            }
        }
        EXPECT_GT(inside, 3) << shape.name;
    }
}

TEST(SphericalRing, IsTheSmallerSideWhicheverWayItIsWritten) {
    std::vector<glm::dvec3> there = units({{10, 40}, {20, 40}, {20, 50}, {10, 50}});
    std::vector<glm::dvec3> back(there.rbegin(), there.rend());
    for (const auto& points : {there, back}) {
        const SphericalRing ring(points);
        EXPECT_TRUE(ring.contains(unitVector({15, 45})));
        EXPECT_FALSE(ring.contains(unitVector({-165, -45})));
        EXPECT_LT(solidAngleOnLeft(ring.points()), 1.0);
    }
}

TEST(SphericalRing, WithoutAnInsideIsEmpty) {
    EXPECT_TRUE(SphericalRing({}).empty());
    EXPECT_TRUE(SphericalRing(units({{10, 40}, {20, 40}})).empty());
    EXPECT_TRUE(SphericalRing(units({{10, 40}, {10, 40}, {10, 40}, {10, 40}})).empty());
    // There and back along one line.
    EXPECT_TRUE(SphericalRing(units({{0, 0}, {10, 0}, {20, 0}, {10, 0}})).empty());
}

TEST(SphericalRing, CountsAPlaceOppositeItsInsideAsOutside) {
    const SphericalRing ring(units({{10, 40}, {20, 40}, {20, 50}, {10, 50}}));
    for (const glm::dvec3& point : ring.points()) EXPECT_FALSE(ring.contains(-point));
}

}  // namespace
}  // namespace demarche::test
