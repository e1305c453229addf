#include "viz/timeline/camera_path.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

#include "tests/unit/viz_timeline/small_story.h"
#include "viz/projection/projected_shapes.h"
#include "viz/projection/projection_names.h"

namespace demarche {
namespace {

FramedCamera view(LonLat target, double width) {
    return {.camera = {.target = target, .pixelsPerRadian = 1000.0 / width},
            .principalPoint = {500.0, 500.0},
            .visibleAngle = width};
}

TEST(CameraPath, starts_and_ends_exactly) {
    const FramedCamera from = view({10.0, 46.0}, 0.3);
    const FramedCamera to = view({54.0, 24.0}, 0.2);
    const CameraPath path(from, to);
    EXPECT_EQ(path.at(0.0).camera, from.camera);
    EXPECT_EQ(path.at(1.0).camera, to.camera);
}

TEST(CameraPath, zooms_out_on_a_long_way) {
    const CameraPath path(view({-150.0, 61.0}, 0.2), view({37.0, 55.0}, 0.2));
    EXPECT_GT(path.at(0.5).visibleAngle, 0.6);
}

TEST(CameraPath, only_zooms_when_the_target_stays) {
    const CameraPath path(view({37.0, 55.0}, 0.2), view({37.0, 55.0}, 0.8));
    EXPECT_NEAR(path.at(0.5).visibleAngle, 0.4, 1e-9);
    EXPECT_NEAR(path.at(0.5).camera.target.lat, 55.0, 1e-9);
    EXPECT_NEAR(path.length(), std::log(4.0) / 1.42, 1e-9);
}

TEST(CameraPath, of_no_move_has_no_length) {
    EXPECT_LT(CameraPath(view({37.0, 55.0}, 0.2), view({37.0, 55.0}, 0.2)).length(), 1e-12);
}

FramedCamera tilted(LonLat target, double width, double degrees) {
    FramedCamera framed = view(target, width);
    framed.camera.tilt = Radians(Degrees(degrees));
    return framed;
}

/// Largest distance that one of many places goes from one moment of the flight to the next, in pixels; those that are
/// seen in both.
double largestStep(const CameraPath& path, int moments) {
    constexpr PictureSize size{1000, 1000};
    std::vector<glm::dvec3> places;
    for (double lat = 30.0; lat < 66.0; lat += 1.5) {
        for (double lon = 10.0; lon < 60.0; lon += 1.5) places.push_back(unitVector({lon, lat}));
    }
    double largest = 0.0;
    for (int i = 0; i < moments; ++i) {
        const MapView a = path.viewAt(static_cast<double>(i) / moments, size);
        const MapView b = path.viewAt(static_cast<double>(i + 1) / moments, size);
        for (const glm::dvec3& place : places) {
            const auto before = a.sight(place);
            const auto after = b.sight(place);
            const bool seen = before.aboveHorizon > 0.02 && after.aboveHorizon > 0.02 && before.pixel.x >= 0.0 &&
                              before.pixel.x <= 1000.0 && before.pixel.y >= 0.0 && before.pixel.y <= 1000.0;
            if (seen) largest = std::max(largest, glm::distance(before.pixel, after.pixel));
        }
    }
    return largest;
}

TEST(CameraPath, leans_on_the_way_and_takes_time_for_it) {
    const CameraPath path(view({37.0, 48.0}, 0.2), tilted({37.0, 48.0}, 0.2, 50.0));
    EXPECT_GT(path.length(), 0.5);
    EXPECT_EQ(path.at(0.0).camera.tilt.value, 0.0);
    EXPECT_NEAR(Degrees(path.at(0.5).camera.tilt).value, 25.0, 1e-9);
    EXPECT_EQ(path.at(1.0).camera.tilt, tilted({}, 1.0, 50.0).camera.tilt);
    EXPECT_LT(largestStep(path, 400), 6.0);
}

// Between two projections too: every moment's picture follows from the one before, also where the morph begins and
// ends.
TEST(CameraPath, straightens_up_before_the_globe_becomes_a_map_without_a_jump) {
    for (const ProjectionKind kind : {ProjectionKind::EqualEarth, ProjectionKind::AzimuthalEquidistant}) {
        FramedCamera map = view({30.0, 50.0}, 0.8);
        map.projection = {.kind = kind, .centre = LonLat{20.0, 30.0}};
        const FramedCamera globe = tilted({37.0, 48.0}, 0.2, 55.0);
        EXPECT_LT(largestStep(CameraPath(globe, map), 1600), 5.0) << nameOf(kind);
        EXPECT_LT(largestStep(CameraPath(map, globe), 1600), 5.0) << nameOf(kind);
    }
}

// Perceived speed: distance panned over the width of the view, and the change of the width's logarithm.
TEST(CameraPath, seems_to_go_at_one_speed) {
    const CameraPath path(view({9.8, 46.8}, 0.25), view({54.4, 24.5}, 0.35));
    constexpr int pieces = 400;
    double slowest = 1e9;
    double fastest = 0.0;
    for (int i = 0; i < pieces; ++i) {
        const FramedCamera a = path.at(static_cast<double>(i) / pieces);
        const FramedCamera b = path.at(static_cast<double>(i + 1) / pieces);
        const double pan =
            angleBetween(unitVector(a.camera.target), unitVector(b.camera.target)).value / a.visibleAngle;
        const double zoom = std::log(b.visibleAngle / a.visibleAngle);
        const double speed = std::hypot(1.42 * pan, zoom / 1.42);
        slowest = std::min(slowest, speed);
        fastest = std::max(fastest, speed);
    }
    EXPECT_LT(fastest / slowest, 1.05);
}

TEST(CameraPath, never_turns_fast_even_over_the_pole) {
    const CameraPath path(view({-150.0, 61.0}, 0.4), view({37.0, 56.0}, 0.4));
    constexpr int pieces = 500;
    Orthographic before(path.at(0.0).camera.target, path.at(0.0).camera.bearing);
    for (int i = 1; i <= pieces; ++i) {
        const MapCamera camera = path.at(static_cast<double>(i) / pieces).camera;
        const Orthographic now(camera.target, camera.bearing);
        // Angle between two neighbouring "up" directions in space.
        EXPECT_LT(angleBetween(before.up(), now.up()).value, 0.03) << "at piece " << i;
        before = now;
    }
}

TEST(Framing, keeps_all_named_places_inside_the_free_area_and_in_front) {
    const Story story = test::smallStory();
    const Rect area{700.0, 110.0, 1100.0, 780.0};
    for (StepIndex s = 1; s < story.steps.size(); ++s) {
        const MapCamera camera = frameStep(story, s, {1920, 1080}, area);
        const MapView look({.camera = camera, .size = {1920, 1080}, .principalPoint = area.centre()});
        for (const LonLat& place : story.steps[s].camera.fit) {
            const glm::dvec3 unit = unitVector(place);
            EXPECT_TRUE(area.contains(look.project(unit))) << story.steps[s].id << ' ' << place.lon;
            EXPECT_GT(look.aboveHorizon(unit), 0.05);
        }
        EXPECT_LE(std::abs(camera.target.lat), 66.0);
    }
}

TEST(Framing, shows_the_whole_globe_when_no_view_holds_all_places) {
    Story story = test::smallStory();
    story.places[0].position = {0.0, 90.0};
    story.places[1].position = {0.0, -90.0};
    story.steps[1].camera = {.fit = {story.places[0].position, story.places[1].position}};
    const Rect area{700.0, 110.0, 1100.0, 780.0};
    const MapCamera camera = frameStep(story, 1, {1920, 1080}, area);
    const MapView look({.camera = camera, .size = {1920, 1080}, .principalPoint = area.centre()});
    EXPECT_NEAR(look.outlineRadius().value(), 0.46 * area.height, 1.0);
}

TEST(Framing, fits_places_into_the_free_area_in_every_projection) {
    const Rect area{700.0, 110.0, 1100.0, 780.0};
    for (const auto& [name, kind] : projectionNames) {
        Story story = test::smallStory();
        story.steps[1].projection = {.kind = kind};
        story.steps[1].camera = {.fit = {story.places[0].position, story.places[1].position}};
        const MapCamera camera = frameStep(story, 1, {1920, 1080}, area);
        const MapProjection& projection = story.steps[1].projection;
        const MapView view(camera, {.from = projection, .to = projection}, {1920, 1080}, area.centre());
        for (const LonLat place : story.steps[1].camera.fit) {
            EXPECT_GT(view.aboveHorizon(unitVector(place)), 0.0) << name;
            EXPECT_TRUE(area.contains(view.project(unitVector(place)))) << name;
        }
        EXPECT_GT(glm::distance(view.project(unitVector(story.places[0].position)),
                                view.project(unitVector(story.places[1].position))),
                  300.0)
            << name;
    }
}

TEST(Framing, of_360_degrees_shows_the_whole_map) {
    const Rect area{700.0, 110.0, 1100.0, 780.0};
    for (const auto& [name, kind] : projectionNames) {
        if (isGlobe(kind)) continue;
        Story story = test::smallStory();
        story.steps[1].projection = {.kind = kind};
        story.steps[1].camera = {.centre = {}, .spanDegrees = 360.0};
        const MapProjection& projection = story.steps[1].projection;
        const MapView view(frameStep(story, 1, {1920, 1080}, area), {.from = projection, .to = projection},
                           {1920, 1080}, area.centre());
        for (const glm::dvec2 point : projectSphere(*view.map(), 1e-3)) {
            EXPECT_TRUE(area.contains(view.pixelOf(point))) << name;
        }
    }
}

/// From any projection to any other: nothing in the middle of the picture jumps, and the ends are exact.
TEST(CameraPath, turns_one_projection_into_another) {
    constexpr PictureSize size{1000, 1000};
    for (const auto& [fromName, from] : projectionNames) {
        for (const auto& [toName, to] : projectionNames) {
            FramedCamera a = view({20.0, 30.0}, 2.0);
            FramedCamera b = view({54.0, 24.0}, 2.5);
            a.projection = {.kind = from};
            b.projection = {.kind = to};
            const CameraPath path(a, b);
            const glm::dvec3 place = unitVector({35.0, 32.0});
            const auto resting = [&](const FramedCamera& c) {
                return MapView(c.camera, {.from = c.projection, .to = c.projection}, size, c.principalPoint);
            };
            glm::dvec2 last = resting(a).project(place);
            EXPECT_LT(glm::distance(path.viewAt(0.0, size).project(place), last), 1e-6);
            for (int i = 1; i <= 200; ++i) {
                const MapView now = path.viewAt(i / 200.0, size);
                EXPECT_LT(glm::distance(now.project(place), last), 12.0) << fromName << " to " << toName << ' ' << i;
                EXPECT_GT(now.aboveHorizon(place), 0.0);
                last = now.project(place);
            }
            EXPECT_LT(glm::distance(resting(b).project(place), last), 1e-6);
        }
    }
}

}  // namespace
}  // namespace demarche
