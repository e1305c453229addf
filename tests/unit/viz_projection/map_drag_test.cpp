#include "viz/projection/map_drag.h"

#include <gtest/gtest.h>
#include <glm/geometric.hpp>

#include <cmath>

namespace demarche {
namespace {

constexpr PictureSize picture{1920, 1080};
constexpr glm::dvec2 principal{1100.0, 520.0};

MapView viewOf(const MapCamera& camera) {
    return MapView({.camera = camera, .size = picture, .principalPoint = principal});
}

MapView viewAt(LonLat target, double pixelsPerRadian = 900.0, Degrees bearing = {}) {
    return viewOf({.target = target, .pixelsPerRadian = pixelsPerRadian, .bearing = bearing});
}

double missBy(const MapView& view, LonLat place, glm::dvec2 pixel) {
    return glm::length(view.project(unitVector(place)) - pixel);
}

TEST(DraggedGlobe, KeepsTheGrabbedPlaceUnderTheCursor) {
    for (const LonLat target : {LonLat{37.6, 55.8}, LonLat{-150.0, 61.0}, LonLat{179.0, -10.0}, LonLat{0.0, 0.0}}) {
        const MapView start = viewAt(target);
        const glm::dvec2 pressed = principal + glm::dvec2(90.0, 40.0);
        const LonLat grabbed = start.placeAt(pressed).value();
        MapView view = start;
        for (int step = 1; step <= 40; ++step) {
            const glm::dvec2 cursor = pressed + glm::dvec2(-4.0, 2.0) * static_cast<double>(step);
            view = viewOf(draggedCamera(view, grabbed, cursor));
            EXPECT_LT(missBy(view, grabbed, cursor), 0.01) << target.lon << ' ' << target.lat << " step " << step;
        }
    }
}

TEST(DraggedGlobe, KeepsItAlsoWhenNorthIsNotUp) {
    const MapView start = viewAt({20.0, 40.0}, 900.0, Degrees(35.0));
    const LonLat grabbed = start.placeAt({1200.0, 430.0}).value();
    const MapView view = viewOf(draggedCamera(start, grabbed, {1050.0, 560.0}));
    EXPECT_LT(missBy(view, grabbed, {1050.0, 560.0}), 0.01);
    EXPECT_EQ(view.camera().bearing, start.camera().bearing);
}

TEST(DraggedGlobe, ComesBackWhenTheHandComesBack) {
    const MapView start = viewAt({10.0, 45.0});
    const LonLat grabbed = start.placeAt({1000.0, 450.0}).value();
    const MapView away = viewOf(draggedCamera(start, grabbed, {1250.0, 600.0}));
    const MapCamera back = draggedCamera(away, grabbed, {1000.0, 450.0});
    EXPECT_NEAR(back.target.lon, 10.0, 1e-9);
    EXPECT_NEAR(back.target.lat, 45.0, 1e-9);
}

TEST(DraggedGlobe, StopsBeforeThePoleAndStaysFinite) {
    MapView view = viewAt({25.0, 70.0});
    const LonLat grabbed = view.placeAt({1130.0, 400.0}).value();
    for (int step = 0; step < 200; ++step) {
        view = viewOf(draggedCamera(view, grabbed, {1130.0 + step, 400.0 + 3.0 * step}));
        ASSERT_TRUE(std::isfinite(view.camera().target.lon));
        ASSERT_LE(std::abs(view.camera().target.lat), largestTargetLatitude);
    }
}

TEST(DraggedGlobe, FollowsACursorThatHasLeftTheGlobe) {
    const MapView start = viewAt({10.0, 20.0}, 300.0);
    const LonLat grabbed = start.placeAt(principal).value();
    const MapCamera camera = draggedCamera(start, grabbed, principal + glm::dvec2(5000.0, 0.0));
    EXPECT_LT(camera.target.lon, 10.0 - 45.0);
}

TEST(ZoomedGlobe, KeepsThePlaceUnderTheCursor) {
    MapView view = viewAt({37.6, 55.8}, 900.0);
    const glm::dvec2 cursor{1300.0, 350.0};
    const LonLat place = view.placeAt(cursor).value();
    for (int notch = 0; notch < 12; ++notch) {
        view = viewOf(zoomedCamera(view, 1.25, cursor));
        EXPECT_LT(missBy(view, place, cursor), 0.05) << notch;
    }
}

/// A world map is moved in its plane, an azimuthal map about its own centre too.
TEST(DraggedMap, KeepsTheGrabbedPlaceUnderTheCursor) {
    for (const MapProjection& projection :
         {MapProjection{.kind = ProjectionKind::EqualEarth}, MapProjection{.kind = ProjectionKind::Mercator},
          MapProjection{.kind = ProjectionKind::Robinson, .centre = LonLat{150.0, 0.0}},
          MapProjection{.kind = ProjectionKind::AzimuthalEquidistant, .centre = LonLat{30.0, 90.0}},
          MapProjection{.kind = ProjectionKind::AzimuthalEqualArea}}) {
        const ProjectionState state{.from = projection, .to = projection};
        const MapCamera camera{.target = {120.0, 50.0}, .pixelsPerRadian = 900.0};
        MapView view(camera, state, picture, principal);
        const glm::dvec2 pressed = principal + glm::dvec2(30.0, 40.0);
        const LonLat grabbed = view.placeAt(pressed).value();
        for (int step = 1; step <= 40; ++step) {
            const glm::dvec2 cursor = pressed + glm::dvec2(-4.0, 2.0) * static_cast<double>(step);
            view = MapView(draggedCamera(view, grabbed, cursor), state, picture, principal);
            EXPECT_LT(missBy(view, grabbed, cursor), 0.01) << static_cast<int>(projection.kind) << " step " << step;
        }
        const MapCamera zoomed = zoomedCamera(view, 1.7, pressed);
        EXPECT_NEAR(zoomed.pixelsPerRadian, 1530.0, 1e-9);
        const LonLat under = view.placeAt(pressed).value();
        EXPECT_LT(missBy(MapView(zoomed, state, picture, principal), under, pressed), 0.01);
    }
}

TEST(DraggedMap, StaysOnTheMap) {
    const ProjectionState state{.from = {.kind = ProjectionKind::EqualEarth},
                                .to = {.kind = ProjectionKind::EqualEarth}};
    const MapView view({.target = {170.0, 60.0}, .pixelsPerRadian = 900.0}, state, picture, principal);
    const MapCamera dragged = draggedCamera(view, view.camera().target, principal - glm::dvec2(5000.0, -5000.0));
    const MapView after(dragged, state, picture, principal);
    EXPECT_TRUE(after.placeAt(principal).has_value());
}

TEST(ZoomedGlobe, StaysWithinItsLimits) {
    const ZoomLimits limits = zoomLimits(picture);
    EXPECT_EQ(zoomedCamera(viewAt({0.0, 0.0}), 1e9, principal).pixelsPerRadian, limits.nearest);
    EXPECT_EQ(zoomedCamera(viewAt({0.0, 0.0}), 1e-9, principal).pixelsPerRadian, limits.farthest);
    EXPECT_NEAR(viewAt({0.0, 0.0}, limits.farthest).outlineRadius().value() * 2.0, picture.height * 0.25, 1e-6);
}

TEST(ZoomedGlobe, ZoomsAtTheMiddleWhenTheCursorIsBesideIt) {
    const MapView view = viewAt({5.0, 6.0}, 200.0);
    const MapCamera camera = zoomedCamera(view, 2.0, {5.0, 5.0});
    EXPECT_EQ(camera.target, (LonLat{5.0, 6.0}));
    EXPECT_EQ(camera.pixelsPerRadian, 400.0);
}

TEST(RecentredGlobe, ShowsTheOldTargetWhereItWas) {
    const MapView view = viewAt({37.6, 55.8}, 1500.0);
    const glm::dvec2 elsewhere = principal + glm::dvec2(-150.0, 40.0);
    const MapView moved({.camera = recentredCamera(view, elsewhere), .size = picture, .principalPoint = elsewhere});
    EXPECT_LT(missBy(moved, {37.6, 55.8}, principal), 0.05);
}

}  // namespace
}  // namespace demarche
