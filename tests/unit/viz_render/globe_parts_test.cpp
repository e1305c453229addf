// Dividing the globe's picture leaves no pixel out, draws none twice, and keeps the outline away from the plain part.
#include "viz/render/globe_parts.h"

#include <gtest/gtest.h>

#include <vector>

namespace demarche {
namespace {

constexpr PictureSize picture{1280, 720};
constexpr PixelRect all{0, 0, picture.width, picture.height};

GlobeView viewOf(double pixelsPerRadian, double tiltDegrees = 0.0) {
    return GlobeView(
        {.camera = {.target = {20.0, 48.0}, .pixelsPerRadian = pixelsPerRadian, .tilt = Radians(Degrees(tiltDegrees))},
         .size = picture,
         .principalPoint = {760.0, 340.0}});
}

std::vector<int> timesDrawn(const GlobeParts& parts) {
    std::vector<int> times(static_cast<std::size_t>(picture.width * picture.height));
    for (const auto* rects : {&parts.ground, &parts.outline}) {
        for (const PixelRect& rect : *rects) {
            for (int y = rect.y; y < rect.y + rect.height; ++y) {
                for (int x = rect.x; x < rect.x + rect.width; ++x) {
                    ++times[static_cast<std::size_t>(y * picture.width + x)];
                }
            }
        }
    }
    return times;
}

TEST(GlobeParts, cover_what_the_globe_can_reach_once_each) {
    const PixelRect reach{37, 21, 1100, 680};
    GlobeParts parts;
    for (const GlobeView& view : {viewOf(250.0), viewOf(900.0), viewOf(6000.0), viewOf(1500.0, 45.0)}) {
        divideGlobe(view, reach, parts);
        const std::vector<int> times = timesDrawn(parts);
        for (int y = 0; y < picture.height; ++y) {
            for (int x = 0; x < picture.width; ++x) {
                const bool within =
                    x >= reach.x && x < reach.x + reach.width && y >= reach.y && y < reach.y + reach.height;
                ASSERT_EQ(times[static_cast<std::size_t>(y * picture.width + x)], within ? 1 : 0) << x << ' ' << y;
            }
        }
    }
}

TEST(GlobeParts, have_ground_under_every_pixel_of_the_plain_part_and_a_pixel_beside_it) {
    GlobeParts parts;
    int plain = 0;
    for (const GlobeView& view :
         {viewOf(120.0), viewOf(250.0), viewOf(900.0), viewOf(1500.0, 30.0), viewOf(1500.0, 60.0)}) {
        divideGlobe(view, all, parts);
        for (const PixelRect& rect : parts.ground) {
            for (int y = rect.y - 1; y <= rect.y + rect.height; ++y) {
                for (int x = rect.x - 1; x <= rect.x + rect.width; ++x) {
                    ASSERT_TRUE(view.placeAt({x + 0.5, y + 0.5}).has_value()) << x << ' ' << y;
                    ++plain;
                }
            }
        }
    }
    EXPECT_GT(plain, picture.width * picture.height);
}

TEST(GlobeParts, of_a_close_view_are_all_ground) {
    GlobeParts parts;
    divideGlobe(viewOf(20'000.0), all, parts);
    EXPECT_EQ(parts.ground, std::vector{all});
    EXPECT_TRUE(parts.outline.empty());
}

}  // namespace
}  // namespace demarche
