#include "viz/projection/map_view.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <cmath>
#include <random>

#include "viz/projection/projection_names.h"

namespace demarche {
namespace {

constexpr PictureSize size{1920, 1080};
constexpr glm::dvec2 middle{1100.0, 520.0};

MapView viewOf(const MapProjection& projection, LonLat target, double pixelsPerRadian) {
    return MapView({.target = target, .pixelsPerRadian = pixelsPerRadian}, {.from = projection, .to = projection}, size,
                   middle);
}

std::vector<LonLat> places(std::size_t count) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> even(-1.0, 1.0);
    std::vector<LonLat> all;
    while (all.size() < count) {
        const glm::dvec3 v{even(random), even(random), even(random)};
        if (glm::length(v) > 0.1 && glm::length(v) < 1.0) all.push_back(lonLat(v));
    }
    return all;
}

TEST(MapView, puts_its_target_at_the_principal_point) {
    for (const auto& [name, kind] : projectionNames) {
        const MapView view = viewOf({.kind = kind}, {37.6, 55.8}, 700.0);
        EXPECT_LT(glm::distance(view.project(unitVector({37.6, 55.8})), middle), 1e-6) << name;
        EXPECT_EQ(view.camera().target, (LonLat{37.6, 55.8})) << name;
        EXPECT_EQ(view.globe() != nullptr, kind == ProjectionKind::Perspective);
    }
}

TEST(MapView, keeps_its_target_there_on_the_way_between_two_projections) {
    for (const auto& [name, kind] : projectionNames) {
        for (const LonLat target : {LonLat{37.6, 55.8}, LonLat{-150.0, 61.0}, LonLat{178.0, -40.0}}) {
            const MapProjection world{.kind = ProjectionKind::EqualEarth, .centre = LonLat{target.lon, 0.0}};
            for (double fraction = 0.0; fraction <= 1.0; fraction += 0.05) {
                const ProjectionState state{.from = {.kind = kind}, .to = world, .fraction = fraction};
                const MapView view({.target = target, .pixelsPerRadian = 700.0}, state, size, middle);
                // Robinson's cubics do not quite meet.
                EXPECT_LT(glm::distance(view.project(unitVector(target)), middle), 1e-3) << name << ' ' << fraction;
            }
        }
    }
}

TEST(MapView, finds_the_place_under_a_pixel_again) {
    for (const auto& [name, kind] : projectionNames) {
        const MapView view = viewOf({.kind = kind}, {37.6, 45.8}, 250.0);
        int found = 0;
        for (const LonLat place : places(300)) {
            if (view.aboveHorizon(unitVector(place)) < 0.01) continue;
            const glm::dvec2 pixel = view.project(unitVector(place));
            const auto back = view.placeAt(pixel);
            ASSERT_TRUE(back.has_value()) << name << ' ' << place.lon << ' ' << place.lat;
            EXPECT_LT(glm::distance(unitVector(*back), unitVector(place)), 1e-6) << name;
            ++found;
        }
        EXPECT_GT(found, 80) << name;
    }
}

TEST(MapView, finds_it_also_between_two_projections) {
    for (const auto& [name, kind] : projectionNames) {
        for (const double fraction : {0.1, 0.35, 0.5, 0.8}) {
            const ProjectionState state{.from = {}, .to = {.kind = kind}, .fraction = fraction};
            const MapView view({.target = {37.6, 45.8}, .pixelsPerRadian = 250.0}, state, size, middle);
            int found = 0;
            for (const LonLat place : places(200)) {
                if (view.aboveHorizon(unitVector(place)) < 0.05) continue;
                const auto back = view.placeAt(view.project(unitVector(place)));
                if (!back) continue;
                EXPECT_LT(glm::distance(unitVector(*back), unitVector(place)), 1e-6) << name << ' ' << fraction;
                ++found;
            }
            EXPECT_GT(found, 50) << name << ' ' << fraction;
        }
    }
}

TEST(MapView, may_show_all_that_is_in_the_picture) {
    const std::vector<LonLat> all = places(3000);
    for (const auto& [name, kind] : projectionNames) {
        for (const double scale : {200.0, 900.0, 4000.0}) {
            for (const LonLat target : {LonLat{37.6, 55.8}, LonLat{-179.0, 10.0}, LonLat{10.0, -75.0}}) {
                const MapView view = viewOf({.kind = kind}, target, scale);
                for (const LonLat place : all) {
                    const glm::dvec3 unit = unitVector(place);
                    const glm::dvec2 pixel = view.project(unit);
                    const bool shown = view.aboveHorizon(unit) > 0.0 && pixel.x >= 0.0 && pixel.x <= size.width &&
                                       pixel.y >= 0.0 && pixel.y <= size.height;
                    if (shown) {
                        EXPECT_TRUE(view.mayShow(unit, 1.0)) << name << ' ' << scale << ' ' << place.lon;
                    }
                }
            }
        }
    }
}

TEST(MapView, leaves_out_most_of_the_world_in_close_views) {
    for (const auto& [name, kind] : projectionNames) {
        const MapView view = viewOf({.kind = kind}, {37.6, 55.8}, 4000.0);
        int may = 0;
        for (const LonLat place : places(1000)) may += view.mayShow(unitVector(place), 1.0) ? 1 : 0;
        EXPECT_LT(may, 100) << name;
    }
}

TEST(MapView, knows_where_a_way_crosses_the_seam) {
    const MapView view = viewOf({.kind = ProjectionKind::EqualEarth}, {0.0, 0.0}, 250.0);
    EXPECT_FALSE(view.seamBetween(unitVector({10.0, 0.0}), unitVector({20.0, 0.0})));
    EXPECT_FALSE(view.seamBetween(unitVector({-5.0, 10.0}), unitVector({5.0, 10.0})));
    const auto seam = view.seamBetween(unitVector({178.0, -17.0}), unitVector({-178.0, -17.0}));
    ASSERT_TRUE(seam.has_value());
    EXPECT_NEAR((*seam)[0].x - middle.x, middle.x - (*seam)[1].x, 1e-6);
    EXPECT_GT((*seam)[0].x, middle.x + 600.0);
    EXPECT_NEAR((*seam)[0].y, (*seam)[1].y, 1e-6);
    const MapView pacific =
        viewOf({.kind = ProjectionKind::EqualEarth, .centre = LonLat{180.0, 0.0}}, {180.0, 0.0}, 250.0);
    EXPECT_FALSE(pacific.seamBetween(unitVector({178.0, -17.0}), unitVector({-178.0, -17.0})));
}

TEST(MapView, lifts_links_on_globes_alone) {
    const glm::dvec3 unit = unitVector({60.0, 50.0});
    for (const auto& [name, kind] : projectionNames) {
        const MapView view = viewOf({.kind = kind}, {37.6, 45.8}, 500.0);
        const double lift = glm::distance(view.project(unit * 1.1), view.project(unit));
        EXPECT_EQ(lift > 1.0, isGlobe(kind)) << name;
    }
}

TEST(MapView, tells_the_scale_at_its_target) {
    const MapView mercator = viewOf({.kind = ProjectionKind::Mercator}, {10.0, 60.0}, 500.0);
    EXPECT_NEAR(mercator.kilometresPerPixel(), earthRadiusKm / 500.0 * 0.5, 0.01);
    const MapView equalArea = viewOf({.kind = ProjectionKind::EqualEarth}, {10.0, 60.0}, 500.0);
    EXPECT_NEAR(equalArea.kilometresPerPixel(), earthRadiusKm / 500.0, 0.01);
}

TEST(MapLayout, carries_up_along_a_way_over_the_pole) {
    const MapLayout from{.centre = {0.0, 80.0}};
    const MapLayout to{.centre = {180.0, 80.0}, .bearing = Degrees(180.0)};
    double last = 0.0;
    for (int i = 1; i <= 100; ++i) {
        const MapLayout layout = layoutBetween(from, to, i / 100.0);
        const Orthographic frame(layout.centre, layout.bearing);
        // Straight on over the pole, the picture's up stays the direction of travel.
        const double up = std::asin(frame.up().z);
        if (i > 1) {
            EXPECT_LT(std::abs(up - last), 0.02) << i;
        }
        last = up;
    }
    EXPECT_EQ(layoutBetween(from, to, 1.0), to);
}

}  // namespace
}  // namespace demarche
