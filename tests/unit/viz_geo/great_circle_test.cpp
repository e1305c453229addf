#include "viz/geo/great_circle.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <numbers>

#include "tests/unit/viz_geo/reference_table.h"

namespace demarche {
namespace {

constexpr double degreesPerRadian = 180.0 / std::numbers::pi;

TEST(GreatCircle, meets_the_waypoints_of_geographiclib) {
    const auto file = test::referenceFile("geodesic/sphere_greatcircle.tsv");
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "no reference table at " << file;
    const auto rows = test::readTable(file);
    ASSERT_GE(rows.size(), 2000U);
    double worst = 0.0;
    double worstNearAntipodal = 0.0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& r = rows[i];
        const LonLat from{std::stod(r[2]), std::stod(r[1])};
        const LonLat to{std::stod(r[4]), std::stod(r[3])};
        const GreatCircle arc(from, to);
        const glm::dvec3 expected = unitVector({std::stod(r[10]), std::stod(r[9])});
        const double error = angleBetween(arc.at(std::stod(r[8])), expected).value * degreesPerRadian;
        const bool nearAntipodal = r[0].find("antipod") != std::string::npos;
        double& limit = nearAntipodal ? worstNearAntipodal : worst;
        limit = std::max(limit, error);
    }
    EXPECT_LE(worst, 1e-12);
    EXPECT_LE(worstNearAntipodal, 1e-6);
    RecordProperty("worst_degrees", std::to_string(worst * 1e12) + "e-12");
    RecordProperty("worst_near_antipodal_degrees", std::to_string(worstNearAntipodal * 1e6) + "e-6");
}

TEST(GreatCircle, starts_and_ends_at_its_ends) {
    const GreatCircle arc({-149.9003, 61.2181}, {37.6173, 55.7558});
    EXPECT_LT(angleBetween(arc.at(0.0), unitVector({-149.9003, 61.2181})).value, 1e-15);
    EXPECT_LT(angleBetween(arc.at(1.0), unitVector({37.6173, 55.7558})).value, 1e-15);
}

TEST(GreatCircle, goes_over_the_arctic_from_anchorage_to_moscow) {
    const GreatCircle arc({-149.9003, 61.2181}, {37.6173, 55.7558});
    double north = 0.0;
    for (int i = 0; i <= 100; ++i) north = std::max(north, lonLat(arc.at(i / 100.0)).lat);
    EXPECT_GT(north, 86.0);
}

TEST(GreatCircle, of_antipodes_goes_over_the_north_pole) {
    const GreatCircle arc({20.0, 10.0}, {-160.0, -10.0});
    EXPECT_NEAR(arc.angle().value, std::numbers::pi, 1e-7);
    EXPECT_GT(lonLat(arc.at(80.0 / 180.0)).lat, 89.9);
}

TEST(GreatCircle, between_the_poles_follows_greenwich) {
    const GreatCircle arc({0.0, 90.0}, {0.0, -90.0});
    EXPECT_NEAR(lonLat(arc.at(0.5)).lon, 0.0, 1e-9);
    EXPECT_NEAR(lonLat(arc.at(0.5)).lat, 0.0, 1e-9);
}

TEST(GreatCircle, of_one_place_stays_there) {
    const GreatCircle arc({37.6, 55.7}, {37.6, 55.7});
    EXPECT_EQ(arc.angle().value, 0.0);
    EXPECT_LT(angleBetween(arc.at(0.5), unitVector({37.6, 55.7})).value, 1e-15);
}

TEST(GreatCircle, and_its_reverse_share_their_middle) {
    const GreatCircle there({-149.9, 61.2}, {54.4, 24.5});
    const GreatCircle back({54.4, 24.5}, {-149.9, 61.2});
    EXPECT_LT(glm::length(there.at(0.5) - back.at(0.5)), 1e-15);
}

}  // namespace
}  // namespace demarche
