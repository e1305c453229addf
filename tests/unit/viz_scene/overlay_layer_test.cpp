// How overlays look, and what the picture says of them.
#include "viz/scene/overlay_layer.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/overlay_legend.h"
#include "viz/scene/overlay_style.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace demarche::test {
namespace {

using enum OverlayStatus;

const PreparedOverlay& square() {
    static const PreparedOverlay overlay({.shapes = {.polygons = {{{{{30, 46}, {40, 46}, {40, 52}, {30, 52}}}}}}});
    return overlay;
}

/// The step at which the bundled story looks at Ukraine, with overlays.
class OverlayPicture {
public:
    explicit OverlayPicture(const std::string& theme = "dark") : _projector(bundledStory(), {1280, 720}, theme) {}

    void show(std::span<const OverlayItem> items) {
        const StepIndex step = stepNamed(*_projector.story, "moscow-agenda");
        FrameState state = _projector.stateAt(_projector.stage.schedule.restMoment(step));
        state.overlays.clear();  // The test brings its own.
        buildDrawList({.stage = _projector.stage,
                       .map = bundledMap(),
                       .theme = _projector.theme,
                       .mapStyle = _projector.mapStyle,
                       .boundaryLegend = test::boundaryLegend,
                       .overlays = items},
                      state, _projector.text, _projector.list, _projector.picture);
    }
    [[nodiscard]] const DrawList& list() const { return _projector.list; }
    [[nodiscard]] const Picture& picture() const { return _projector.picture; }
    [[nodiscard]] const Theme& theme() const { return _projector.theme; }

private:
    Projector _projector;
};

OverlayItem item(const Theme& theme, OverlayStatus status, double opacity = 1.0) {
    return {.geometry = square(),
            .look = overlayLook(theme, status),
            .opacity = opacity,
            .label = "Square",
            .labelAt = {35, 49},
            .legend = "Area"};
}

TEST(OverlayLook, TellsWhatIsAgreedFromWhatIsNotWithoutColour) {
    const Theme& theme = bundledTheme("dark");
    const auto form = [&](OverlayStatus status) {
        const OverlayLook look = overlayLook(theme, status);
        return std::pair{look.pattern, look.dashedOutline};
    };
    EXPECT_EQ(form(Proposed), std::pair(OverlayPattern::Plain, true));
    EXPECT_EQ(form(Disputed), std::pair(OverlayPattern::Hatched, true));
    EXPECT_EQ(form(Agreed), std::pair(OverlayPattern::Plain, false));
    EXPECT_EQ(form(Reported), std::pair(OverlayPattern::None, false));
    EXPECT_EQ(form(Discussed), form(Disputed));
    EXPECT_EQ(form(Referred), form(Reported));
}

TEST(OverlayLook, ChangesTheGroundVisiblyButLeavesItReadable) {
    for (const char* name : {"dark", "light"}) {
        const Theme& theme = bundledTheme(name);
        for (const OverlayStatus status : {Proposed, Disputed, Agreed}) {
            const AreaFill fill =
                overlayFill({.look = overlayLook(theme, status), .theme = theme, .pictureHeight = 1080.0});
            EXPECT_GT(fill.colour.a, 0.02F) << name;
            EXPECT_LT(fill.colour.a, 0.6F) << name;
            // Outlines stand out from the land as lines must.
            EXPECT_GE(contrastRatio(overlayOutline(overlayLook(theme, status), theme, 1.0).colour, theme.land), 3.0)
                << name;
        }
    }
}

TEST(OverlayLook, HatchingStaysWithItsAnchor) {
    const Theme& theme = bundledTheme("dark");
    const OverlayLook look = overlayLook(theme, Disputed);
    const auto at = [&](glm::dvec2 anchor) {
        return overlayFill({.look = look, .theme = theme, .anchor = anchor, .pictureHeight = 1080.0}).hatching;
    };
    const Hatching before = at({700.0, 400.0});
    const Hatching moved = at({703.0, 400.0});
    const double shift = 3.0 / std::numbers::sqrt2;
    const double difference = moved.phase - before.phase - shift;
    EXPECT_NEAR(std::remainder(difference, static_cast<double>(before.spacing)), 0.0, 1e-4);
    // Along the lines nothing changes.
    EXPECT_NEAR(at({710.0, 390.0}).phase, before.phase, 1e-4);
}

TEST(OverlayLayer, DrawsAnAreaBetweenTheMapAndTheLinks) {
    OverlayPicture p;
    const std::array items{item(p.theme(), Agreed)};
    p.show(items);
    ASSERT_GE(p.list().runs.size(), 3U);
    EXPECT_EQ(p.list().runs[0].kind, OverlayKind::Fills);
    EXPECT_EQ(p.list().runs[1].kind, OverlayKind::Strokes);
    EXPECT_GT(p.list().fills.front().bounds.width, 100.0);
}

TEST(OverlayLayer, DrawsNothingForWhatHasFadedOutOrIsOnlyReportedExceptItsOutline) {
    OverlayPicture p;
    p.show({});
    const std::size_t strokes = p.list().strokes.size();
    p.show(std::array{item(p.theme(), Agreed, 0.0)});
    EXPECT_TRUE(p.list().fills.empty());
    EXPECT_EQ(p.list().strokes.size(), strokes);
    p.show(std::array{item(p.theme(), Reported)});
    EXPECT_TRUE(p.list().fills.empty());
    EXPECT_EQ(p.list().strokes.size(), strokes + 2) << "outline and its sample in the legend";
}

TEST(OverlayLayer, FadesFillOutlineAndHatchingTogether) {
    OverlayPicture p;
    p.show(std::array{item(p.theme(), Disputed)});
    const AreaFill whole = p.list().fills.front();
    const float stroke = p.list().strokes.front().style.colour.a;
    p.show(std::array{item(p.theme(), Disputed, 0.25)});
    EXPECT_FLOAT_EQ(p.list().fills.front().colour.a, 0.25F * whole.colour.a);
    EXPECT_FLOAT_EQ(p.list().fills.front().hatching.colour.a, 0.25F * whole.hatching.colour.a);
    EXPECT_FLOAT_EQ(p.list().strokes.front().style.colour.a, 0.25F * stroke);
}

TEST(OverlayLabels, NameAnOverlayThatIsLargeEnoughAndKeepApart) {
    OverlayPicture p;
    p.show(std::array{item(p.theme(), Agreed)});
    ASSERT_EQ(p.picture().overlayLabels.size(), 1U);
    EXPECT_EQ(p.picture().overlayLabels.front().text, "Square");
    EXPECT_GT(p.picture().overlayLabels.front().opacity, 0.9);
    // Two at the same place: the second gives way altogether.
    p.show(std::array{item(p.theme(), Agreed), item(p.theme(), Disputed)});
    EXPECT_EQ(p.picture().overlayLabels.size(), 1U);
    const PreparedOverlay tiny({.shapes = {.polygons = {{{{{35, 49}, {35.1, 49}, {35.1, 49.1}}}}}}});
    p.show(std::array{OverlayItem{.geometry = tiny, .look = {}, .label = "Tiny", .labelAt = {35, 49}}});
    EXPECT_TRUE(p.picture().overlayLabels.empty());
}

TEST(OverlayLegend, HasOneSampleForEachWording) {
    OverlayPicture p;
    p.show(std::array{item(p.theme(), Agreed)});
    const std::size_t one = p.list().fills.size();
    std::array same{item(p.theme(), Agreed), item(p.theme(), Agreed)};
    p.show(same);
    EXPECT_EQ(p.list().fills.size(), one + 1);
    std::array other{item(p.theme(), Agreed), item(p.theme(), Disputed)};
    other[1].legend = "Another";
    p.show(other);
    EXPECT_EQ(p.list().fills.size(), one + 2);
}

TEST(OverlayLegend, ShowsWordsOnlyWhereTheirRoomHasBeenMade) {
    OverlayPicture p;
    p.show({});
    const std::size_t glyphs = p.list().glyphs.size();
    const auto glyphsAt = [&](double opacity) {
        OverlayItem one = item(p.theme(), Agreed, opacity);
        one.label = "";
        p.show(std::array{one});
        return p.list().glyphs.size();
    };
    EXPECT_EQ(glyphsAt(0.2), glyphs);
    EXPECT_GT(glyphsAt(0.4), glyphs) << "what a step dims is still explained";
}

TEST(OverlayLegend, SaysWhenNobodyStatedTheWidthOfAZone) {
    const OverlayGeometry river{.shapes = {.lines = {{{30, 50}, {35, 47}}}}, .bufferKm = 60.0};
    EXPECT_EQ(overlayLegendWords(Proposed, PreparedOverlay(river)), "Zone, proposed; width not stated");
    OverlayGeometry stated = river;
    stated.softEdge = false;
    EXPECT_EQ(overlayLegendWords(Agreed, PreparedOverlay(stated)), "Zone, agreed");
    EXPECT_EQ(overlayLegendWords(Discussed, square()), "Area, status discussed");
}

}  // namespace
}  // namespace demarche::test
