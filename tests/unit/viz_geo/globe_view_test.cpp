#include "viz/geo/globe_view.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <cmath>

namespace demarche {
namespace {

GlobeView moscowView(double pixelsPerRadian = 1300.0) {
    return GlobeView({.camera = {.target = {37.6, 55.8}, .pixelsPerRadian = pixelsPerRadian},
                      .size = {1920, 1080},
                      .principalPoint = {1200.0, 500.0}});
}

TEST(GlobeView, puts_the_target_at_the_principal_point) {
    const glm::dvec2 pixel = moscowView().project(unitVector({37.6, 55.8}));
    EXPECT_NEAR(pixel.x, 1200.0, 1e-9);
    EXPECT_NEAR(pixel.y, 500.0, 1e-9);
}

TEST(GlobeView, has_the_stated_scale_at_the_target) {
    const GlobeView view = moscowView();
    const glm::dvec2 north = view.project(unitVector({37.6, 55.8 + 0.01}));
    EXPECT_NEAR(500.0 - north.y, Radians(Degrees(0.01)).value * 1300.0, 1e-4);
}

TEST(GlobeView, draws_the_horizon_on_the_outline) {
    const GlobeView view = moscowView(400.0);
    const double horizon = std::acos(1.0 / view.eyeDistance());
    const glm::dvec3 onHorizon = view.frame().unturned({std::sin(horizon), 0.0, std::cos(horizon)});
    EXPECT_NEAR(view.project(onHorizon).x - 1200.0, view.outlineRadius(), 1e-9);
    EXPECT_NEAR(view.aboveHorizon(onHorizon), 0.0, 1e-12);
}

TEST(GlobeView, finds_the_place_under_a_pixel) {
    const GlobeView view = moscowView();
    for (const LonLat place : {LonLat{9.8, 46.8}, LonLat{54.4, 24.5}, LonLat{100.0, 70.0}}) {
        const auto found = view.placeAt(view.project(unitVector(place)));
        ASSERT_TRUE(found);
        EXPECT_NEAR(found->lon, place.lon, 1e-9);
        EXPECT_NEAR(found->lat, place.lat, 1e-9);
    }
    EXPECT_FALSE(moscowView(200.0).placeAt({10.0, 10.0}));
}

TEST(GlobeView, hides_what_is_behind_the_globe_and_shows_what_rises_over_the_limb) {
    const GlobeView view = moscowView(400.0);
    const glm::dvec3 antipode = -unitVector({37.6, 55.8});
    EXPECT_FALSE(view.visible(antipode));
    EXPECT_FALSE(view.visible(antipode * 1.2));
    const double horizon = std::acos(1.0 / view.eyeDistance());
    const glm::dvec3 justBehind = view.frame().unturned({std::sin(horizon + 0.05), 0.0, std::cos(horizon + 0.05)});
    EXPECT_FALSE(view.visible(justBehind));
    EXPECT_TRUE(view.visible(justBehind * 1.1));
}

TEST(GlobeView, may_show_every_cap_that_has_a_visible_pixel) {
    const GlobeView view = moscowView(6000.0);
    for (double lon = -180.0; lon < 180.0; lon += 3.0) {
        for (double lat = -88.0; lat < 90.0; lat += 2.0) {
            const glm::dvec3 unit = unitVector({lon, lat});
            if (view.aboveHorizon(unit) < 0.0) continue;
            const glm::dvec2 pixel = view.project(unit);
            if (!Rect{0.0, 0.0, 1920.0, 1080.0}.contains(pixel)) continue;
            EXPECT_TRUE(view.mayShow(unit, 1.0)) << lon << ' ' << lat;
        }
    }
    EXPECT_FALSE(view.mayShow(unitVector({-150.0, 61.0}), std::cos(0.02)));
}

}  // namespace
}  // namespace demarche
