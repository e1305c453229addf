#include "viz/projection/map_drag.h"

#include <gtest/gtest.h>
#include <glm/geometric.hpp>

#include <array>
#include <cmath>
#include <optional>

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

TEST(DraggedGlobe, KeepsItAlsoWhenTheCameraLeans) {
    for (const double bearing : {0.0, 35.0}) {
        MapView view = viewOf(
            {.target = {37.0, 48.0}, .pixelsPerRadian = 6000.0, .bearing = Degrees(bearing), .tilt = Degrees(50.0)});
        const glm::dvec2 pressed{1200.0, 400.0};
        const LonLat grabbed = view.placeAt(pressed).value();
        for (int step = 1; step <= 40; ++step) {
            const glm::dvec2 cursor = pressed + glm::dvec2(-4.0, 8.0) * static_cast<double>(step);
            view = viewOf(draggedCamera(view, grabbed, cursor));
            EXPECT_LT(missBy(view, grabbed, cursor), 0.01) << bearing << " step " << step;
        }
    }
}

TEST(ZoomedGlobe, KeepsThePlaceUnderTheCursorWhenTheCameraLeans) {
    MapView view = viewOf({.target = {37.0, 48.0}, .pixelsPerRadian = 6000.0, .tilt = Degrees(50.0)});
    const glm::dvec2 cursor{1300.0, 300.0};
    const LonLat place = view.placeAt(cursor).value();
    for (int notch = 0; notch < 12; ++notch) {
        view = viewOf(zoomedCamera(view, notch < 6 ? 1.2 : 1.0 / 1.2, cursor));
        EXPECT_LT(missBy(view, place, cursor), 0.01) << notch;
    }
}

TEST(TiltedGlobe, LeansWithinItsLimitsAboutWhatIsInTheMiddle) {
    const MapView straight = viewAt({37.0, 48.0}, 6000.0);
    const MapCamera more = tiltedCamera(straight, Degrees(40.0));
    EXPECT_EQ(more.target, straight.camera().target);
    EXPECT_NEAR(Degrees(more.tilt).value, 40.0, 1e-9);
    EXPECT_NEAR(Degrees(tiltedCamera(viewOf(more), Degrees(40.0)).tilt).value, 60.0, 1e-9);
    EXPECT_EQ(tiltedCamera(straight, Degrees(-10.0)).tilt.value, 0.0);
    EXPECT_EQ(tiltedCamera(viewAt({37.0, 48.0}, 500.0), Degrees(40.0)).tilt.value, 0.0);
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

constexpr std::array worldKinds{ProjectionKind::EqualEarth, ProjectionKind::NaturalEarth, ProjectionKind::Robinson,
                                ProjectionKind::Mercator, ProjectionKind::Equirectangular};

ProjectionState resting(const MapProjection& projection) { return {.from = projection, .to = projection}; }

/// The view after the hand has come to `cursor`.
MapView dragged(const MapView& view, LonLat grabbed, glm::dvec2 cursor) {
    const HeldMap held = draggedMap(view, grabbed, cursor);
    const MapProjection projection = held.projection.value_or(view.descriptor().projection.nearer());
    return MapView(held.camera, resting(projection), view.size(), view.principalPoint());
}

/// Pixels of the map's edges in the picture's middle row.
double leftEdge(const MapView& view) {
    const LonLat centre = view.descriptor().layout.centre;
    return view.project(unitVector({centre.lon - 179.999, 0.0})).x;
}

TEST(DraggedWorldMap, GoesRoundWithoutEnd) {
    for (const ProjectionKind kind : worldKinds) {
        const MapView start({.target = {0.0, 10.0}, .pixelsPerRadian = 250.0}, resting({.kind = kind}), picture,
                            principal);
        const glm::dvec2 pressed = principal + glm::dvec2(60.0, -90.0);
        const LonLat grabbed = start.placeAt(pressed).value();
        MapView view = start;
        for (int step = 1; step <= 60; ++step) {
            const glm::dvec2 cursor = pressed + glm::dvec2(-7.0, 0.5) * static_cast<double>(step);
            view = dragged(view, grabbed, cursor);
            EXPECT_LT(missBy(view, grabbed, cursor), 0.01) << static_cast<int>(kind) << " step " << step;
            EXPECT_NEAR(leftEdge(view), leftEdge(start), 1e-6) << "the whole map stays in the picture";
        }
        const LonLat centre = view.descriptor().layout.centre;
        EXPECT_GT(centre.lon, 80.0) << static_cast<int>(kind);
        EXPECT_EQ(centre.lat, 0.0);
    }
}

TEST(DraggedWorldMap, OfACylindricalKindTurnsAsFarAsTheHandGoes) {
    const MapView start({.target = {0.0, 0.0}, .pixelsPerRadian = 250.0},
                        resting({.kind = ProjectionKind::Equirectangular}), picture, principal);
    const LonLat grabbed = start.placeAt(principal).value();
    const MapView view = dragged(start, grabbed, principal + glm::dvec2(125.0, 0.0));
    EXPECT_NEAR(view.descriptor().layout.centre.lon, -Degrees(Radians(0.5)).value, 1e-9);
    EXPECT_NEAR(view.camera().target.lon, -Degrees(Radians(0.5)).value, 1e-9);
}

TEST(DraggedWorldMap, IsMovedInItsPlaneWhileItsEdgeIsOutOfThePicture) {
    for (const ProjectionKind kind : worldKinds) {
        MapView view({.target = {0.0, 10.0}, .pixelsPerRadian = 1500.0}, resting({.kind = kind}), picture, principal);
        const LonLat grabbed = view.placeAt(principal).value();
        view = dragged(view, grabbed, principal + glm::dvec2(-300.0, 60.0));
        EXPECT_EQ(view.descriptor().projection.nearer().centre, std::nullopt);
        EXPECT_LT(missBy(view, grabbed, principal + glm::dvec2(-300.0, 60.0)), 0.01);
        // On and on to the west coast of the map: there it begins to turn.
        for (int pull = 0; pull < 30; ++pull) {
            const LonLat next = view.placeAt(principal).value();
            view = dragged(view, next, principal + glm::dvec2(250.0, 0.0));
            EXPECT_LT(missBy(view, next, principal + glm::dvec2(250.0, 0.0)), 0.01) << static_cast<int>(kind);
        }
        EXPECT_TRUE(view.descriptor().projection.nearer().centre.has_value());
        EXPECT_LE(leftEdge(view), 1.0) << static_cast<int>(kind);
    }
}

TEST(DraggedWorldMap, StopsAtThePoles) {
    MapView view({.target = {0.0, 10.0}, .pixelsPerRadian = 250.0}, resting({.kind = ProjectionKind::EqualEarth}),
                 picture, principal);
    const LonLat grabbed = view.placeAt(principal).value();
    for (int step = 1; step <= 40; ++step) view = dragged(view, grabbed, principal + glm::dvec2(step, 30.0 * step));
    EXPECT_TRUE(view.placeAt(principal + glm::dvec2(0.0, 5.0)).has_value());
    EXPECT_GT(view.camera().target.lat, 75.0);
}

TEST(DraggedWorldMap, TurnsNeitherWhenItIsObliqueNorOnItsWay) {
    const MapCamera camera{.target = {0.0, 0.0}, .pixelsPerRadian = 250.0};
    const MapProjection oblique{.kind = ProjectionKind::EqualEarth, .centre = LonLat{0.0, 40.0}};
    EXPECT_FALSE(turnsMeridian(MapView(camera, resting(oblique), picture, principal)));
    const ProjectionState morph{.from = {}, .to = {.kind = ProjectionKind::EqualEarth}, .fraction = 0.5};
    EXPECT_FALSE(turnsMeridian(MapView(camera, morph, picture, principal)));
    EXPECT_FALSE(turnsMeridian(viewAt({0.0, 0.0})));
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
