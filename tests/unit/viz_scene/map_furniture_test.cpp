// Scale bar, north arrow and degrees: true, round, and only where they help.
#include "viz/scene/map_furniture.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/graticule_labels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace demarche {
namespace {

using testing::IsEmpty;
using testing::Not;

struct MapWithFurniture {
    MapWithFurniture() : projector(test::bundledStory(), {1920, 1080}) {}

    const Picture& show(const char* step, std::optional<MapCamera> camera = {}, const MapLayersState& layers = {}) {
        FrameState state =
            projector.stateAt(projector.stage.schedule.restMoment(test::stepNamed(*projector.story, step)));
        state.layers = layers;
        buildDrawList({.stage = projector.stage,
                       .map = test::bundledMap(),
                       .theme = projector.theme,
                       .mapStyle = projector.mapStyle,
                       .boundaryLegend = test::boundaryLegend,
                       .viewer = {.camera = camera}},
                      state, projector.text, projector.list, projector.picture);
        return projector.picture;
    }
    test::Projector projector;
};

constexpr MapCamera nearKyiv{.target = {30.0, 50.0}, .pixelsPerRadian = 6000.0};

TEST(ScaleBar, IsTrueAtTheTargetAndRound) {
    MapWithFurniture map;
    for (const double scale : {4000.0, 6000.0, 9500.0, 31000.0, 90000.0}) {
        const Picture& picture = map.show("moscow-agenda", MapCamera{.target = {30.0, 50.0}, .pixelsPerRadian = scale});
        ASSERT_TRUE(picture.scaleBar.has_value()) << scale;
        EXPECT_NEAR(picture.scaleBar->pixels, picture.scaleBar->kilometres / earthRadiusKm * scale, 1e-6);
        EXPECT_LE(picture.scaleBar->pixels, 170.0);
        EXPECT_GE(picture.scaleBar->pixels, 170.0 / 2.5 - 1.0);
    }
}

TEST(ScaleBar, ShowsOnlyInViewsOfOneScale) {
    MapWithFurniture map;
    EXPECT_TRUE(map.show("moscow-agenda").scaleBar.has_value());
    EXPECT_FALSE(map.show("open-questions").scaleBar.has_value()) << "a whole globe has no scale";
    EXPECT_FALSE(map.show("moscow-agenda", nearKyiv, {.scaleBar = 0.0}).scaleBar.has_value());
}

TEST(ScaleBar, HasMilesOnlyWhenAsked) {
    MapWithFurniture map;
    const double plain = map.show("moscow-agenda", nearKyiv).scaleBar->rect.height;
    const PictureScaleBar both = *map.show("moscow-agenda", nearKyiv, {.miles = 1.0}).scaleBar;
    EXPECT_NEAR(both.rect.height, 2.0 * plain, 1.0);
    EXPECT_NE(both.words.find("km"), std::string::npos);
}

TEST(RoundLength, IsOneTwoOrFiveTimesAPowerOfTen) {
    EXPECT_DOUBLE_EQ(roundLength(1.0, 170.0), 100.0);
    EXPECT_DOUBLE_EQ(roundLength(1.3, 170.0), 200.0);
    EXPECT_DOUBLE_EQ(roundLength(3.0, 170.0), 500.0);
    EXPECT_DOUBLE_EQ(roundLength(0.004, 170.0), 0.5);
}

TEST(ScaleVariation, GrowsWithWhatTheViewShows) {
    const Layout layout({1920, 1080});
    const auto of = [&](double scale) {
        const MapView view(MapCamera{.target = {30.0, 50.0}, .pixelsPerRadian = scale}, {}, layout.size,
                           layout.freeBesideCard().centre());
        return scaleVariation(view, layout.freeBesideCard());
    };
    EXPECT_LT(of(20000.0), 1.02);
    EXPECT_LT(of(20000.0), of(3000.0));
    EXPECT_EQ(of(500.0), std::numeric_limits<double>::infinity());
}

TEST(NorthArrow, ShowsOnlyWhereNorthIsNotUp) {
    MapWithFurniture map;
    EXPECT_FALSE(map.show("moscow-agenda").northArrow.has_value());
    MapCamera turned = nearKyiv;
    turned.bearing = Radians(Degrees(40.0));
    const auto& arrow = map.show("moscow-agenda", turned).northArrow;
    ASSERT_TRUE(arrow.has_value());
    EXPECT_NEAR(Degrees(arrow->north).value, -40.0, 10.0);
    EXPECT_FALSE(map.show("moscow-agenda", turned, {.northArrow = 0.0}).northArrow.has_value());
}

TEST(NorthArrow, PointsToThePoleInAPolarView) {
    MapWithFurniture map;
    const MapCamera polar{.target = {20.0, 84.0}, .pixelsPerRadian = 1500.0};
    const Picture& picture = map.show("moscow-agenda", polar);
    ASSERT_TRUE(picture.northArrow.has_value());
    const MapView view = resolveView(map.projector.stage.cameras, {.from = 5, .to = 5, .fraction = 1.0}, polar,
                                     map.projector.stage.layout);
    const glm::dvec2 way = view.project(unitVector({0.0, 90.0})) - picture.northArrow->rect.centre();
    const double toPole = std::atan2(way.x, -way.y);
    EXPECT_NEAR(std::remainder(picture.northArrow->north.value - toPole, 6.283185307), 0.0, 0.25);
}

TEST(GraticuleLabels, NameTheLinesWhereTheyLeaveTheMap) {
    MapWithFurniture map;
    const Picture& picture = map.show("moscow-agenda", nearKyiv, {.graticuleLabels = 1.0});
    ASSERT_THAT(picture.graticuleLabels, Not(IsEmpty()));
    int meridians = 0;
    for (const PictureGraticuleLabel& label : picture.graticuleLabels) {
        if (label.text.ends_with("E") || label.text.ends_with("W")) ++meridians;
    }
    EXPECT_GT(meridians, 2);
    EXPECT_LT(meridians, static_cast<int>(picture.graticuleLabels.size()));
}

TEST(GraticuleLabels, AreOffByDefaultAndWithoutTheGraticule) {
    MapWithFurniture map;
    EXPECT_THAT(map.show("moscow-agenda").graticuleLabels, IsEmpty());
    EXPECT_THAT(map.show("moscow-agenda", nearKyiv, {.graticule = 0.0, .graticuleLabels = 1.0}).graticuleLabels,
                IsEmpty());
}

TEST(GraticuleLabels, AreWrittenWithTheirSide) {
    EXPECT_EQ(meridianWords(30.0), "30°\u00a0E");
    EXPECT_EQ(meridianWords(-2.0), "2°\u00a0W");
    EXPECT_EQ(meridianWords(-180.0), "180°");
    EXPECT_EQ(parallelWords(-10.0), "10°\u00a0S");
    EXPECT_EQ(parallelWords(0.0), "0°");
}

}  // namespace
}  // namespace demarche
