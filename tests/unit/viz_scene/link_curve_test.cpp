#include "viz/geo/great_circle.h"
#include "viz/scene/link_layer.h"

#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr LonLat anchorage{-149.9003, 61.2181};
constexpr LonLat moscow{37.6173, 55.7558};
constexpr LonLat davos{9.8372, 46.8043};
constexpr LonLat abuDhabi{54.3773, 24.4539};

double height(const LinkCurve& curve) { return glm::length(curve.at(0.5)) - 1.0; }

bool finite(const glm::dvec3& p) { return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z); }

TEST(LinkCurves, StartAndEndOnTheGroundAtTheirPlaces) {
    for (const int lane : {0, 1, -1, 2, -2}) {
        const LinkCurve curve(anchorage, moscow, lane);
        EXPECT_LT(glm::distance(curve.at(0.0), unitVector(anchorage)), 1e-12) << lane;
        EXPECT_LT(glm::distance(curve.at(1.0), unitVector(moscow)), 1e-9) << lane;
    }
}

TEST(LinkCurves, NeverGoBelowTheGround) {
    const LinkCurve curve(davos, abuDhabi, 2);
    for (int i = 0; i <= 1000; ++i) EXPECT_GE(glm::length(curve.at(i / 1000.0)), 1.0 - 1e-12);
}

TEST(LinkCurves, RiseHigherTheLongerTheyAre) {
    double before = 0.0;
    for (int degrees = 1; degrees <= 100; ++degrees) {
        const double now = height(LinkCurve({0.0, 0.0}, {static_cast<double>(degrees), 0.0}));
        EXPECT_GT(now, before) << degrees;
        before = now;
    }
    // From about 106 degrees on the height rests at its greatest.
    for (int degrees = 101; degrees < 180; ++degrees) {
        const double now = height(LinkCurve({0.0, 0.0}, {static_cast<double>(degrees), 0.0}));
        EXPECT_GE(now, before - 1e-12) << degrees;
        EXPECT_LE(now, 0.25) << degrees;
        before = now;
    }
}

TEST(LinkCurves, RiseByTheirLengthAlone) {
    EXPECT_NEAR(height(LinkCurve({0.0, 0.0}, {40.0, 0.0})), height(LinkCurve({170.0, -20.0}, {170.0, 20.0})), 1e-12);
    EXPECT_NEAR(height(LinkCurve({0.0, 0.0}, {40.0, 0.0}, 0)), height(LinkCurve({0.0, 0.0}, {40.0, 0.0}, 2)), 1e-12);
}

TEST(LinkCurves, FollowTheGreatCircleWhenAlone) {
    const LinkCurve curve(davos, moscow);
    const GreatCircle circle(davos, moscow);
    for (int i = 0; i <= 100; ++i) {
        EXPECT_LT(glm::distance(glm::normalize(curve.at(i / 100.0)), circle.at(i / 100.0)), 1e-9);
    }
}

TEST(LinkCurves, FromAnchorageToMoscowPassNorthOf85Degrees) {
    const LinkCurve curve(anchorage, moscow);
    double northernmost = -90.0;
    for (int i = 0; i <= 1000; ++i) northernmost = std::max(northernmost, lonLat(curve.at(i / 1000.0)).lat);
    EXPECT_GT(northernmost, 85.0);
}

TEST(LinkCurves, FromAPlaceToItselfStayThere) {
    for (const int lane : {0, 1, -3}) {
        const LinkCurve curve(moscow, moscow, lane);
        EXPECT_EQ(curve.angle(), 0.0);
        for (int i = 0; i <= 10; ++i) {
            ASSERT_TRUE(finite(curve.at(i / 10.0)));
            EXPECT_LT(glm::distance(curve.at(i / 10.0), unitVector(moscow)), 1e-12);
        }
    }
}

TEST(LinkCurves, BetweenAlmostTheSamePlacesStayFinite) {
    for (const double away : {1e-6, 1e-9, 1e-11, 1e-13}) {
        const LinkCurve curve(moscow, {moscow.lon + away, moscow.lat}, 1);
        for (int i = 0; i <= 10; ++i) {
            ASSERT_TRUE(finite(curve.at(i / 10.0))) << away;
            EXPECT_LT(glm::distance(curve.at(i / 10.0), unitVector(moscow)), 1e-6) << away;
        }
    }
}

TEST(LinkCurves, BetweenAntipodesAreSmoothAndArrive) {
    for (const LonLat from : {LonLat{0.0, 0.0}, LonLat{37.6, 55.7}, LonLat{0.0, 90.0}, LonLat{-120.0, -33.0}}) {
        const LonLat to{from.lon > 0.0 ? from.lon - 180.0 : from.lon + 180.0, -from.lat};
        const LinkCurve curve(from, to);
        EXPECT_LT(glm::distance(curve.at(1.0), unitVector(to)), 1e-9);
        for (int i = 1; i <= 200; ++i) {
            ASSERT_TRUE(finite(curve.at(i / 200.0)));
            EXPECT_LT(glm::distance(curve.at((i - 1) / 200.0), curve.at(i / 200.0)), 0.03);
        }
    }
}

Story storyWithLinks(std::vector<Link> links) {
    Story story;
    story.places = {{.id = "d", .position = davos}, {.id = "m", .position = moscow}, {.id = "a", .position = abuDhabi}};
    story.links = std::move(links);
    return story;
}

TEST(LinkCurves, BetweenTheSamePlacesFanOutAndDoNotMeetBetweenTheEnds) {
    const auto curves = linkCurves(storyWithLinks(std::vector<Link>(5, Link{.from = 0, .to = 1})));
    ASSERT_EQ(curves.size(), 5U);
    for (std::size_t a = 0; a < curves.size(); ++a) {
        for (std::size_t b = a + 1; b < curves.size(); ++b) {
            for (int i = 5; i <= 95; ++i) {
                double nearest = 1e9;
                for (int k = 0; k <= 200; ++k) {
                    nearest = std::min(nearest, glm::distance(curves[a].at(i / 100.0), curves[b].at(k / 200.0)));
                }
                EXPECT_GT(nearest, 0.05 * curves[a].angle() * (i / 100.0) * (1.0 - i / 100.0))
                    << a << ' ' << b << ' ' << i;
            }
        }
    }
}

TEST(LinkCurves, ThereAndBackFanOutToo) {
    const auto curves = linkCurves(storyWithLinks({{.from = 0, .to = 1}, {.from = 1, .to = 0}, {.from = 0, .to = 1}}));
    for (std::size_t a = 0; a < curves.size(); ++a) {
        for (std::size_t b = a + 1; b < curves.size(); ++b) {
            EXPECT_GT(glm::distance(curves[a].at(0.5), curves[b].at(0.5)), 0.05 * curves[a].angle()) << a << ' ' << b;
        }
    }
}

TEST(LinkCurves, BetweenDifferentPlacesDoNotPushEachOtherAside) {
    const auto curves = linkCurves(storyWithLinks({{.from = 0, .to = 1}, {.from = 1, .to = 2}}));
    const GreatCircle circle(moscow, abuDhabi);
    EXPECT_LT(glm::distance(glm::normalize(curves[1].at(0.5)), circle.at(0.5)), 1e-9);
}

TEST(LinkTraces, LeaveOutWhatTheGlobeHides) {
    const MapView view({.camera = {.target = {0.0, -60.0}, .pixelsPerRadian = 300.0},
                        .size = {1920, 1080},
                        .principalPoint = {960.0, 540.0}});
    std::vector<glm::dvec2> trace;
    appendLinkTrace(LinkCurve(davos, moscow), 1.0, view, trace);
    const auto visible = trace.size();
    trace.clear();
    const MapView above({.camera = {.target = davos, .pixelsPerRadian = 300.0},
                         .size = {1920, 1080},
                         .principalPoint = {960.0, 540.0}});
    appendLinkTrace(LinkCurve(davos, moscow), 1.0, above, trace);
    EXPECT_EQ(visible, 0U);
    EXPECT_GE(trace.size(), 9U);
}

}  // namespace
}  // namespace demarche
