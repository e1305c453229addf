// The globe from a camera that leans. What a picture should be is worked out here a second time, from the camera's
// place in space and the direction it looks in, without the view's own frame.
#include "viz/geo/globe_view.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <cmath>
#include <numbers>

namespace demarche {
namespace {

constexpr PictureSize size{1920, 1080};
constexpr glm::dvec2 middle{1200.0, 520.0};
constexpr LonLat donbas{37.8, 48.0};

GlobeView tilted(double degrees, double pixelsPerRadian = 6000.0, double bearing = 0.0) {
    return GlobeView({.camera = {.target = donbas,
                                 .pixelsPerRadian = pixelsPerRadian,
                                 .bearing = Radians(Degrees(bearing)),
                                 .tilt = Radians(Degrees(degrees))},
                      .size = size,
                      .principalPoint = middle});
}

/// A pinhole camera: eye in space and the axes of its picture.
struct Pinhole {
    glm::dvec3 eye, right, up, back;

    explicit Pinhole(const GlobeView& view) {
        const Orthographic target(view.camera().target, view.camera().bearing);
        const double tilt = tiltAtScale(view.camera().tilt, view.camera().pixelsPerRadian, view.size()).value;
        back = target.towardsViewer() * std::cos(tilt) - target.up() * std::sin(tilt);
        up = target.up() * std::cos(tilt) + target.towardsViewer() * std::sin(tilt);
        right = target.right();
        eye = target.towardsViewer() + back * (view.focalPixels() / view.camera().pixelsPerRadian);
    }

    [[nodiscard]] double depthOf(const glm::dvec3& point) const { return -glm::dot(point - eye, back); }
    [[nodiscard]] glm::dvec2 project(const glm::dvec3& point, const GlobeView& view) const {
        const double scale = view.focalPixels() / depthOf(point);
        return view.principalPoint() + glm::dvec2{glm::dot(point - eye, right), -glm::dot(point - eye, up)} * scale;
    }
};

/// Places every few degrees.
template <class Visit>
void forPlaces(double step, const Visit& visit) {
    for (double lat = -90.0 + step; lat < 90.0; lat += step) {
        for (double lon = -180.0; lon < 180.0; lon += step) visit(LonLat{lon, lat});
    }
}

bool inPicture(glm::dvec2 p) { return p.x >= 0.0 && p.y >= 0.0 && p.x <= size.width && p.y <= size.height; }

TEST(TiltedGlobe, shows_every_place_where_a_pinhole_camera_would) {
    for (const double tilt : {0.0, 20.0, 45.0, 60.0}) {
        for (const double scale : {1500.0, 4000.0, 30000.0}) {
            const GlobeView view = tilted(tilt, scale, 25.0);
            const Pinhole camera(view);
            int seen = 0;
            forPlaces(scale > 10000.0 ? 0.5 : 2.0, [&](LonLat place) {
                const glm::dvec3 unit = unitVector(place);
                if (view.aboveHorizon(unit) <= 0.0 || camera.depthOf(unit) <= 0.0) return;
                const glm::dvec2 expected = camera.project(unit, view);
                if (!inPicture(expected)) return;
                ++seen;
                EXPECT_NEAR(glm::distance(view.project(unit), expected), 0.0, 1e-7) << tilt << ' ' << place.lon;
            });
            EXPECT_GT(seen, 30) << tilt << ' ' << scale;
        }
    }
}

TEST(TiltedGlobe, keeps_its_target_scale_and_up) {
    for (const double tilt : {0.0, 30.0, 60.0}) {
        const GlobeView view = tilted(tilt);
        EXPECT_NEAR(glm::distance(view.project(unitVector(donbas)), middle), 0.0, 1e-9);
        const glm::dvec3 east = Orthographic(donbas).right();
        const glm::dvec2 beside = view.project(glm::normalize(unitVector(donbas) + east * 1e-4));
        EXPECT_NEAR(beside.x - middle.x, 6000.0 * 1e-4, 1e-4);
        EXPECT_NEAR(beside.y, middle.y, 1e-2);
        EXPECT_LT(view.project(unitVector({donbas.lon, donbas.lat + 0.5})).y, middle.y);
    }
}

TEST(TiltedGlobe, nothing_that_is_outside_of_the_picture_comes_into_it) {
    for (const double tilt : {15.0, 60.0}) {
        for (const double scale : {1500.0, 6000.0, 60000.0}) {
            const GlobeView view = tilted(tilt, scale);
            const Pinhole camera(view);
            forPlaces(1.0, [&](LonLat place) {
                const glm::dvec3 unit = unitVector(place);
                if (view.aboveHorizon(unit) < 0.0) return;
                const bool shown = camera.depthOf(unit) > 0.0 && inPicture(camera.project(unit, view));
                EXPECT_EQ(inPicture(view.project(unit)), shown) << tilt << ' ' << place.lon << ' ' << place.lat;
            });
        }
    }
}

TEST(TiltedGlobe, finds_the_place_under_a_pixel_and_none_in_the_sky) {
    const GlobeView view = tilted(60.0, 4000.0);
    int ground = 0;
    int sky = 0;
    for (double y = 0.5; y < size.height; y += 40.0) {
        for (double x = 0.5; x < size.width; x += 40.0) {
            const auto place = view.placeAt({x, y});
            place ? ++ground : ++sky;
            if (!place) continue;
            EXPECT_NEAR(glm::distance(view.project(unitVector(*place)), glm::dvec2(x, y)), 0.0, 1e-5);
            EXPECT_GE(view.aboveHorizon(unitVector(*place)), -1e-9);
        }
    }
    EXPECT_GT(ground, 500);
    EXPECT_GT(sky, 20);
    EXPECT_FALSE(view.placeAt({900.0, 1.0}));
}

TEST(TiltedGlobe, may_show_every_cap_with_a_pixel_and_not_all_the_others) {
    const GlobeView view = tilted(55.0, 8000.0);
    const double cap = 0.02;
    int shown = 0;
    int needless = 0;
    int away = 0;
    forPlaces(1.0, [&](LonLat place) {
        const glm::dvec3 centre = unitVector(place);
        const Orthographic frame(place);
        bool seen = false;
        for (int i = 0; i < 24; ++i) {
            const double azimuth = i * std::numbers::pi / 12.0;
            const glm::dvec3 rim = centre * std::cos(cap) +
                                   (frame.right() * std::cos(azimuth) + frame.up() * std::sin(azimuth)) * std::sin(cap);
            seen = seen || (view.aboveHorizon(rim) > 0.0 && inPicture(view.project(rim)));
        }
        const bool may = view.mayShow(centre, std::cos(cap));
        if (seen) {
            ++shown;
            EXPECT_TRUE(may) << place.lon << ' ' << place.lat;
        } else {
            may ? ++needless : ++away;
        }
    });
    EXPECT_GT(shown, 40);
    EXPECT_LT(needless, shown);
    EXPECT_GT(away, 60000);
}

TEST(TiltedGlobe, what_is_led_round_the_globe_stays_outside_of_it) {
    for (const double tilt : {10.0, 40.0, 60.0}) {
        for (const double scale : {1300.0, 4000.0, 40000.0}) {
            const GlobeView view = tilted(tilt, scale);
            for (int i = 0; i < 48; ++i) {
                const double azimuth = i * std::numbers::pi / 24.0;
                const glm::dvec2 way{std::cos(azimuth), std::sin(azimuth)};
                for (const double radii : {1.02, 1.09, 1.6}) {
                    const glm::dvec2 at = view.besideGlobe(way, radii);
                    EXPECT_FALSE(inPicture(at) && view.placeAt(at)) << tilt << ' ' << scale << ' ' << i;
                }
            }
        }
    }
}

TEST(TiltedGlobe, straightens_up_as_the_view_widens) {
    const Radians whole = largestTilt;
    EXPECT_DOUBLE_EQ(tiltAtScale(whole, 6000.0, size).value, whole.value);
    EXPECT_EQ(tiltAtScale(whole, 700.0, size).value, 0.0);
    double before = 0.0;
    for (double scale = 700.0; scale < 6000.0; scale *= 1.02) {
        const double now = tiltAtScale(whole, scale, size).value;
        EXPECT_GE(now, before);
        EXPECT_LT(now - before, 0.05);
        before = now;
    }
    EXPECT_EQ(tilted(30.0, 700.0).lean().value, 0.0);
}

TEST(TiltedGlobe, brings_a_pixel_of_the_sky_down_to_the_horizon) {
    const GlobeView view = tilted(60.0, 4000.0);
    const glm::dvec2 sky{900.0, 1.0};
    const glm::dvec2 ground = view.ontoGlobe(sky, 0.98);
    EXPECT_TRUE(view.placeAt(ground));
    EXPECT_GT(ground.y, sky.y);
    const glm::dvec2 there{900.0, 900.0};
    EXPECT_EQ(view.ontoGlobe(there, 0.98), there);
}

}  // namespace
}  // namespace demarche
