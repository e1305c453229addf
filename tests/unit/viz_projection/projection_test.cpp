#include "viz/projection/projection.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

#include "tests/unit/viz_projection/proj_table.h"
#include "viz/geo/globe_view.h"
#include "viz/geo/great_circle.h"

namespace demarche {
namespace {

double degreesApart(LonLat a, LonLat b) { return Degrees(angleBetween(unitVector(a), unitVector(b))).value; }

double farthestCoordinate(glm::dvec2 a, glm::dvec2 b) { return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)); }

class EveryProjection : public testing::TestWithParam<ProjectionKind> {
protected:
    [[nodiscard]] static Projection at(LonLat centre, Radians bearing = {}) {
        return Projection({.kind = GetParam(), .centre = centre, .bearing = bearing, .eyeDistance = 3.0});
    }
};

TEST_P(EveryProjection, agrees_with_proj_on_every_row_and_on_what_is_hidden) {
    double worst = 0.0;
    int rows = 0;
    for (const auto& table : test::readProjTables(GetParam())) {
        const Projection projection(table.projection);
        for (const test::ProjRow& row : table.rows) {
            const auto point = projection.forward(row.place);
            ASSERT_EQ(point.has_value(), row.point.has_value())
                << table.operation << ' ' << row.place.lon << ' ' << row.place.lat;
            ++rows;
            if (point) worst = std::max(worst, farthestCoordinate(*point, *row.point));
        }
    }
    EXPECT_GE(rows, 288);
    EXPECT_LE(worst, 1e-13);
    RecordProperty("worst", std::to_string(worst * 1e15) + "e-15");
}

TEST_P(EveryProjection, inverse_finds_the_place_of_every_row_again) {
    // Where the map is flat (horizon, rim of Lambert's, Equal Earth's poles) one point stands for many places: there
    // the place found must have the same point, to the last bits, or be the one that has none: opposite the centre.
    constexpr double lastBits = 1e-15;
    double worst = 0.0;
    double worstAlike = 0.0;
    int alike = 0;
    for (const auto& table : test::readProjTables(GetParam())) {
        const Projection projection(table.projection);
        for (const test::ProjRow& row : table.rows) {
            const auto point = projection.forward(row.place);
            if (!point) continue;
            const auto place = projection.inverse(*point);
            ASSERT_TRUE(place) << table.operation << ' ' << row.place.lon << ' ' << row.place.lat;
            const double error = degreesApart(*place, row.place);
            const auto again = projection.forward(*place);
            if (error > 1e-9 && (!again || farthestCoordinate(*again, *point) <= lastBits)) {
                ++alike;
                worstAlike = std::max(worstAlike, error);
                continue;
            }
            worst = std::max(worst, error);
        }
    }
    EXPECT_LE(worst, 2e-12);
    EXPECT_LE(worstAlike, 2e-6);
    EXPECT_LE(alike, 2);
    RecordProperty("worst", std::to_string(worst * 1e12) + "e-12");
    RecordProperty("alike", std::to_string(alike) + ": " + std::to_string(worstAlike * 1e9) + "e-9");
}

TEST_P(EveryProjection, inverse_finds_the_place_again_in_oblique_views) {
    const Projection projection = at({-75.0, 40.0}, Degrees(25.0));
    int seen = 0;
    for (double lon = -178.0; lon < 180.0; lon += 7.0) {
        for (double lat = -88.0; lat < 90.0; lat += 7.0) {
            const auto point = projection.forward({lon, lat});
            if (!point) continue;
            const auto place = projection.inverse(*point);
            ASSERT_TRUE(place) << lon << ' ' << lat;
            EXPECT_LE(degreesApart(*place, {lon, lat}), 1e-9) << lon << ' ' << lat;
            ++seen;
        }
    }
    EXPECT_GE(seen, 400);
}

TEST_P(EveryProjection, has_its_centre_in_the_middle_and_the_bearing_up) {
    const Projection projection = at({-75.0, 40.0}, Degrees(90.0));
    const auto middle = projection.forward({-75.0, 40.0});
    ASSERT_TRUE(middle);
    EXPECT_LE(glm::length(*middle), 1e-15);
    const auto east = projection.forward({-74.9, 40.0});
    ASSERT_TRUE(east);
    EXPECT_GT(east->y, 0.001);
    EXPECT_LE(std::abs(east->x), 0.001 * east->y);
}

TEST_P(EveryProjection, shows_nothing_beside_the_map) {
    EXPECT_FALSE(at({10.0, 20.0}).inverse({3.3, 1.7}));
    EXPECT_FALSE(at({10.0, 20.0}).inverse({std::nan(""), 0.0}));
    EXPECT_FALSE(at({10.0, 20.0}).inverse({0.0, std::nan("")}));
}

INSTANTIATE_TEST_SUITE_P(Projections, EveryProjection, testing::ValuesIn(test::allKinds),
                         [](const auto& kind) { return test::nameOf(kind.param); });

TEST(PerspectiveProjection, shows_what_the_globe_view_shows) {
    const GlobeView view({.camera = {.target = {37.6, 55.8}, .pixelsPerRadian = 700.0, .bearing = Degrees(20.0)},
                          .size = {1920, 1080},
                          .principalPoint = {900.0, 500.0}});
    const Projection projection({.kind = ProjectionKind::Perspective,
                                 .centre = view.camera().target,
                                 .bearing = view.camera().bearing,
                                 .eyeDistance = view.eyeDistance()});
    for (double lon = -175.0; lon < 180.0; lon += 10.0) {
        for (double lat = -85.0; lat < 90.0; lat += 10.0) {
            const glm::dvec3 unit = unitVector({lon, lat});
            const auto point = projection.forward({lon, lat});
            ASSERT_EQ(point.has_value(), view.aboveHorizon(unit) >= 0.0);
            if (!point) continue;
            const glm::dvec2 pixel = view.principalPoint() + glm::dvec2(point->x, -point->y) * 700.0;
            EXPECT_LE(glm::distance(pixel, view.project(unit)), 1e-9);
        }
    }
}

TEST(ProjectionBoundary, is_the_horizon_the_opposite_place_or_the_antimeridian) {
    const auto boundaryOf = [](ProjectionKind kind) {
        return Projection({.kind = kind, .eyeDistance = 2.0}).boundary();
    };
    EXPECT_EQ(boundaryOf(ProjectionKind::Robinson).cut, SphereCut::Antimeridian);
    EXPECT_NEAR(Degrees(boundaryOf(ProjectionKind::Orthographic).angle).value, 90.0, 1e-12);
    EXPECT_NEAR(Degrees(boundaryOf(ProjectionKind::Perspective).angle).value, 60.0, 1e-12);
    EXPECT_NEAR(Degrees(boundaryOf(ProjectionKind::AzimuthalEqualArea).angle).value, 180.0, 1e-12);
}

TEST(RobinsonProjection, keeps_latitudes_but_for_the_seams_of_its_table) {
    const Projection projection({.kind = ProjectionKind::Robinson});
    for (double lat = -90.0; lat <= 90.0; lat += 0.01) {
        const auto place = projection.inverse(*projection.forward({180.0, lat}));
        ASSERT_TRUE(place) << lat;
        EXPECT_NEAR(place->lat, lat, 3e-5) << lat;
    }
}

}  // namespace
}  // namespace demarche
