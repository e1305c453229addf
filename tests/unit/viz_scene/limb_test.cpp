#include "viz/scene/view.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

constexpr PictureSize size{1920, 1080};

MapView over(double pixelsPerRadian) {
    return MapView({.camera = {.target = {6.14, 46.22}, .pixelsPerRadian = pixelsPerRadian},
                    .size = size,
                    .principalPoint = {1200.0, 500.0}});
}

TEST(LimbWidth, LetsEverythingShowInFullInTheViewOfATown) {
    for (const double scale : {2e4, 1e5, 5e5, 2e6}) {
        const MapView view = over(scale);
        const double fade = limbWidth(view, 0.05);
        EXPECT_GT(fade, 0.0);
        for (const glm::dvec2 pixel : {glm::dvec2{1200.0, 500.0}, {10.0, 10.0}, {1910.0, 1070.0}}) {
            EXPECT_GT(view.aboveHorizon(unitVector(view.placeAt(pixel).value())), fade) << scale;
        }
    }
}

TEST(LimbWidth, IsTheUsualOneInFarViewsAndOnMaps) {
    EXPECT_EQ(limbWidth(over(500.0), 0.05), 0.05);
    const MapProjection projection{.kind = ProjectionKind::EqualEarth};
    const MapView map({.target = {0.0, 0.0}, .pixelsPerRadian = 9e5}, {.from = projection, .to = projection}, size,
                      {960.0, 540.0});
    EXPECT_EQ(limbWidth(map, 0.12), 0.12);
}

}  // namespace
}  // namespace demarche
