#include "viz/scene/label_beside.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/overlay_legend.h"

#include <gtest/gtest.h>
#include <glm/geometric.hpp>

#include <algorithm>

namespace demarche {
namespace {

TEST(PushedClear, MovesABoxJustPastThePointsInItsWay) {
    std::vector<std::pair<double, double>> work;
    const std::vector<glm::dvec2> row{{0.0, 0.0}, {6.0, 0.0}, {40.0, 0.0}};
    // Half a width of 5: clear of 0 from 5 on, but 6 blocks it from 1 to 11; 40 is too far on.
    EXPECT_DOUBLE_EQ(pushedClear({0.0, 0.0}, {1.0, 0.0}, {5.0, 2.0}, row, work), 11.0);
    EXPECT_DOUBLE_EQ(pushedClear({0.0, 0.0}, {0.0, 1.0}, {7.0, 2.0}, row, work), 2.0);
    EXPECT_DOUBLE_EQ(pushedClear({20.0, 0.0}, {0.0, 1.0}, {7.0, 2.0}, row, work), 0.0);
}

TEST(PlaceBesideLine, IsForLinesAlone) {
    EXPECT_FALSE(placeBesideLine({}, {}));
    EXPECT_FALSE(placeBesideLine({.polygons = {{{{{0, 0}, {5, 0}, {5, 5}}}}}}, {}));
    EXPECT_TRUE(placeBesideLine({.lines = {{{0, 0}, {5, 5}}}}, {}));
}

TEST(PlaceBesideLine, KeepsAwayFromOtherNames) {
    const GeoShapes line{.lines = {{{0, 0}, {0, 2}, {0, 4}, {0, 6}, {0, 8}}}};
    const auto sideAwayFrom = [&](double lon) {
        const auto place = placeBesideLine(line, std::vector<LonLat>{{lon, 1}, {lon, 4}, {lon, 7}});
        EXPECT_TRUE(place);
        // The line goes north: its left is the west.
        return place->beside.side;
    };
    EXPECT_EQ(sideAwayFrom(1.5), 1.0);
    EXPECT_EQ(sideAwayFrom(-1.5), -1.0);
}

TEST(OverlayNames, OfTheBundledZoneStandBesideItsLine) {
    for (const PictureSize size : {PictureSize{1280, 720}, PictureSize{1920, 1080}, PictureSize{2560, 960}}) {
        test::Projector projector(test::bundledStory(), size);
        const StepIndex step = test::stepNamed(*projector.story, "moscow-agenda");
        projector.showResting(step);
        const FrameState state = projector.stateAt(projector.stage.schedule.restMoment(step));
        const MapView view = storyView(projector.stage.cameras, state.camera, projector.stage.layout);
        const auto& labels = projector.picture.overlayLabels;
        const auto zone = std::ranges::find(labels, "Buffer zone", &PictureOverlayLabel::text);
        ASSERT_NE(zone, labels.end()) << size.width;
        EXPECT_GT(zone->opacity, 0.9);
        double nearest = 1e9;
        for (const GeoLine& line : projector.story->overlays[0].shapes.lines) {
            for (const LonLat point : line) {
                const glm::dvec2 pixel = view.project(unitVector(point));
                EXPECT_FALSE(zone->rect.contains(pixel)) << size.width;
                nearest = std::min(nearest, glm::length(pixel - zone->rect.centre()));
            }
        }
        EXPECT_LT(nearest, 200.0 * projector.stage.layout.unit) << "it must be clear whose name it is";
    }
}

TEST(LegendAreas, GrowWithTheRowsOfOverlaysAndKeepLabelsOut) {
    test::Projector projector(test::bundledStory(), {1920, 1080});
    const StepIndex step = test::stepNamed(*projector.story, "moscow-agenda");
    projector.showResting(step);
    FrameState state = projector.stateAt(projector.stage.schedule.restMoment(step));
    const Layout& layout = projector.stage.layout;
    const Rect area = legendArea(layout, projector.stage.overlays, state.overlays, projector.text);
    EXPECT_DOUBLE_EQ(area.height - layout.legend.height, 2.0 * legendRowHeight);
    // All the room is there before the words are: two that come up together must not touch.
    for (OverlayState& overlay : state.overlays) overlay.opacity = 0.2;
    EXPECT_EQ(legendArea(layout, projector.stage.overlays, state.overlays, projector.text), area);
    for (OverlayState& overlay : state.overlays) overlay.opacity = 0.1;
    const Rect half = legendArea(layout, projector.stage.overlays, state.overlays, projector.text);
    EXPECT_LT(half.height, area.height);
    EXPECT_EQ(legendArea(layout, projector.stage.overlays, {}, projector.text), layout.legend);
    for (const PictureLabel& label : projector.picture.labels) EXPECT_FALSE(area.intersects(label.rect)) << label.text;
    for (const PictureSite& site : projector.picture.sites) {
        if (site.opacity > 0.0) {
            EXPECT_FALSE(area.contains(site.position));
        }
    }
}

}  // namespace
}  // namespace demarche
