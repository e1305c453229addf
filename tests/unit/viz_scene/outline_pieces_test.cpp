#include "viz/scene/outline_pieces.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/overlay_layer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace demarche {
namespace {

PreparedOverlay area(GeoRing ring) { return PreparedOverlay({.shapes = {.polygons = {{{std::move(ring)}}}}}); }

std::size_t edges(const std::vector<OutlinePiece>& pieces, bool shared) {
    std::size_t count = 0;
    for (const OutlinePiece& piece : pieces) {
        if (piece.sharedWith.has_value() == shared) count += piece.line.points.size() - 1;
    }
    return count;
}

TEST(OutlinePieces, OfNeighboursTellTheCommonBorderFromTheRest) {
    const PreparedOverlay west = area({{0, 0}, {5, 0}, {5, 3}, {5, 5}, {0, 5}});
    const PreparedOverlay east = area({{5, 0}, {10, 0}, {10, 5}, {5, 5}, {5, 3}});
    const std::array<const PreparedOverlay*, 2> both{&west, &east};
    const auto pieces = outlinePieces(both);
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_TRUE(pieces[0].empty()) << "the first of them draws its outline whole";
    EXPECT_EQ(edges(pieces[1], true), 2U);
    EXPECT_EQ(edges(pieces[1], false), 3U);
    for (const OutlinePiece& piece : pieces[1]) {
        if (piece.sharedWith) {
            EXPECT_EQ(*piece.sharedWith, 0U);
        }
    }
}

TEST(OutlinePieces, AreNoneWhereNothingIsShared) {
    const PreparedOverlay one = area({{0, 0}, {5, 0}, {5, 5}, {0, 5}});
    const PreparedOverlay far = area({{20, 0}, {25, 0}, {25, 5}, {20, 5}});
    const PreparedOverlay corner = area({{5, 5}, {9, 5}, {9, 9}, {5, 9}});
    const std::array<const PreparedOverlay*, 3> all{&one, &far, &corner};
    for (const auto& pieces : outlinePieces(all)) EXPECT_TRUE(pieces.empty());
}

TEST(CommonBorders, AreDrawnOnceWhileBothShowAndWholeWhileOneDoes) {
    test::Projector projector(test::bundledStory(), {1920, 1080});
    projector.showResting(test::stepNamed(*projector.story, "moscow-agenda"));
    const MapView view = storyView(
        projector.stage.cameras,
        projector.stateAt(projector.stage.schedule.restMoment(test::stepNamed(*projector.story, "moscow-agenda")))
            .camera,
        projector.stage.layout);
    const StoryOverlays overlays{*projector.story, projector.stage.overlays};
    const auto vertices = [&](const std::vector<OverlayState>& shown) {
        DrawList list{.size = projector.stage.layout.size};
        Canvas canvas(list);
        addOverlays(
            {.items = OverlayItems(overlays, shown, projector.theme, {}), .theme = projector.theme, .view = view},
            canvas);
        return list.strokeVertices.size();
    };
    const std::size_t donetsk = vertices({{.overlay = 1}});
    const std::size_t luhansk = vertices({{.overlay = 2}});
    const std::size_t both = vertices({{.overlay = 1}, {.overlay = 2}});
    EXPECT_GT(both, donetsk);
    EXPECT_LT(both + 10, donetsk + luhansk);
    // The owner is only half there: the other one still draws its part.
    EXPECT_GE(vertices({{.overlay = 1, .opacity = 0.5}, {.overlay = 2}}), donetsk + luhansk);
}

}  // namespace
}  // namespace demarche
