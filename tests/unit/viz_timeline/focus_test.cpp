// What a step brings to the fore, what it dims, and which layers of the map it shows.
#include "viz/timeline/focus.h"
#include "tests/unit/viz_timeline/small_story.h"
#include "viz/timeline/frame_state.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace demarche {
namespace {

struct Told {
    explicit Told(Story toTell) : story(std::move(toTell)), schedule(story) {}

    FrameState at(StepIndex step) const { return evaluate(story, schedule, schedule.restMoment(step)); }
    SiteState site(StepIndex step, PlaceIndex place) const {
        const FrameState state = at(step);
        return *std::ranges::find(state.sites, place, &SiteState::place);
    }

    Story story;
    Schedule schedule;
};

Story withOverlay() {
    Story story = test::smallStory();
    story.overlays = {{.id = "zone"}, {.id = "other"}};
    story.steps[3].overlays = {0, 1};
    return story;
}

TEST(Emphasis, DimsAllThatTheStepDoesNotName) {
    Story story = withOverlay();
    story.steps[3].emphasis = {.places = {1}, .overlays = {1}};
    const Told told(story);
    EXPECT_DOUBLE_EQ(told.site(3, 1).emphasis, 1.0);
    EXPECT_DOUBLE_EQ(told.site(3, 1).opacity, 1.0);
    EXPECT_DOUBLE_EQ(told.site(3, 2).emphasis, 0.0) << "shown by the step, but not named";
    EXPECT_DOUBLE_EQ(told.site(3, 2).opacity, dimmedOpacity);
    const FrameState state = told.at(3);
    for (const LinkState& link : state.links) EXPECT_DOUBLE_EQ(link.opacity, dimmedOpacity);
    ASSERT_EQ(state.overlays.size(), 2U);
    EXPECT_DOUBLE_EQ(state.overlays[0].opacity, dimmedOpacity);
    EXPECT_DOUBLE_EQ(state.overlays[1].opacity, 1.0);
}

TEST(Emphasis, OfNothingLeavesWhatTheStepShowsBright) {
    const Told told(withOverlay());
    EXPECT_DOUBLE_EQ(told.site(3, 2).emphasis, 1.0);
    EXPECT_DOUBLE_EQ(told.site(3, 0).opacity, 1.0);
    for (const OverlayState& overlay : told.at(3).overlays) EXPECT_DOUBLE_EQ(overlay.opacity, 1.0);
}

TEST(Emphasis, BringsBackALinkThatWasToldLongAgo) {
    Story story = test::smallStory();
    story.steps[3].links.clear();
    story.steps[3].emphasis.links = {0};
    const Told told(story);
    const FrameState state = told.at(3);
    ASSERT_EQ(state.links.size(), 1U);
    EXPECT_DOUBLE_EQ(state.links[0].emphasis, 1.0);
    EXPECT_GT(state.links[0].headOpacity + state.links[0].head, 0.0);
}

TEST(Layers, FadeFromStepToStep) {
    Story story = test::smallStory();
    story.steps[2].layers = {.tints = false, .borders = false};
    const Told told(story);
    EXPECT_EQ(told.at(1).layers, MapLayersState{});
    EXPECT_EQ(told.at(2).layers, (MapLayersState{.tints = 0.0, .borders = 0.0}));
    EXPECT_EQ(told.at(3).layers, MapLayersState{});
    const double start = told.schedule.steps()[2].start;
    const MapLayersState between = evaluate(told.story, told.schedule, start + 0.3).layers;
    EXPECT_GT(between.tints, 0.1);
    EXPECT_LT(between.tints, 0.9);
    EXPECT_DOUBLE_EQ(between.graticule, 1.0);
}

TEST(Layers, FadeTheLinesOfProvincesThatOneStepShowsAndNotTheOther) {
    Story story = test::smallStory();
    story.steps[1].layers = {.provinces = {"UKR"}};
    story.steps[2].layers = {.provinces = {"CHE", "UKR"}};
    const Told told(story);
    using Shown = std::vector<ProvincesState>;
    EXPECT_EQ(told.at(0).layers.provinces, Shown{});
    EXPECT_EQ(told.at(1).layers.provinces, (Shown{{.state = "UKR", .opacity = 1.0}}));
    EXPECT_EQ(told.at(3).layers.provinces, Shown{});
    const double start = told.schedule.steps()[2].start;
    const Shown between = evaluate(told.story, told.schedule, start + 0.3).layers.provinces;
    ASSERT_EQ(between.size(), 2U);
    EXPECT_EQ(between[0].state, "CHE");
    EXPECT_GT(between[0].opacity, 0.1);
    EXPECT_LT(between[0].opacity, 0.9);
    EXPECT_DOUBLE_EQ(between[1].opacity, 1.0);
}

TEST(Events, ShowAllTheirPlaces) {
    Story story = test::smallStory();
    story.events[1].alsoAt = {0};
    const Told told(story);
    EXPECT_DOUBLE_EQ(told.site(3, 0).emphasis, 1.0);
    EXPECT_EQ(told.site(3, 0).secondLine, "late night");
}

TEST(Notes, ShowTheirPlaces) {
    Story story = test::smallStory();
    story.places.push_back({.id = "k", .name = "Kyiv", .position = {30.5, 50.45}});
    story.notes = {{.id = "statement", .place = 3}};
    story.steps[3].notes = {0};
    EXPECT_DOUBLE_EQ(Told(story).site(3, 3).emphasis, 1.0);
}

}  // namespace
}  // namespace demarche
