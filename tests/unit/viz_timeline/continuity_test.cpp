// What is shown goes over smoothly where one step follows another, in hurried and unusual stories too.
#include "tests/unit/viz_timeline/small_story.h"
#include "viz/timeline/frame_state.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

/// Steps of the shortest kind, a title page in the middle, a place whose later event has no date.
Story hurriedStory() {
    Story story = test::smallStory();
    story.events.push_back({.id = "later", .title = "Later", .place = 1, .status = EventStatus::Planned});
    story.steps.push_back({.id = "between", .headline = "Between", .titlePage = true, .camera = story.steps[3].camera});
    story.steps.push_back(
        {.id = "later", .headline = "Later", .events = {2}, .camera = {.fit = {story.places[1].position}}});
    for (Step& step : story.steps) step.seconds = 0.5;
    return story;
}

/// A globe that turns for long, a step that keeps its view, a step elsewhere.
Story turningStory() {
    Story story = test::smallStory();
    story.steps.resize(2);
    story.steps[0].camera.turnDegreesPerSecond = 60.0;
    story.steps[0].seconds = 10.0;
    Step kept = story.steps[0];
    kept.camera.turnDegreesPerSecond = 0.0;
    story.steps.insert(story.steps.begin() + 1, kept);
    return story;
}

struct Pair {
    FrameState before;
    FrameState after;
};

/// The states on both sides of the start of each step but the first.
std::vector<Pair> changesOfStep(const Story& story) {
    const Schedule schedule(story);
    std::vector<Pair> pairs;
    for (const StepTimes& step : schedule.steps().subspan(1)) {
        pairs.push_back({evaluate(story, schedule, step.start - 1e-9), evaluate(story, schedule, step.start)});
    }
    return pairs;
}

TEST(Continuity, header_and_strip_fade_towards_a_title_page_and_away_from_it) {
    for (const auto& [before, after] : changesOfStep(hurriedStory())) {
        EXPECT_NEAR(before.headerOpacity, after.headerOpacity, 1e-6) << after.step;
        EXPECT_NEAR(before.strip.opacity, after.strip.opacity, 1e-6) << after.step;
    }
}

TEST(Continuity, sites_and_their_second_lines_hold_through_a_change_of_step) {
    for (const auto& [before, after] : changesOfStep(hurriedStory())) {
        for (std::size_t i = 0; i < std::min(before.sites.size(), after.sites.size()); ++i) {
            const auto room = [](const SiteState& s) { return s.secondLine.empty() ? 0.0 : s.secondLinePresence; };
            const auto seen = [&](const SiteState& s) { return s.secondLine.empty() ? 0.0 : s.secondLineOpacity; };
            EXPECT_NEAR(before.sites[i].emphasis, after.sites[i].emphasis, 1e-6) << after.step;
            EXPECT_NEAR(room(before.sites[i]), room(after.sites[i]), 1e-6) << after.step;
            EXPECT_NEAR(seen(before.sites[i]), seen(after.sites[i]), 1e-6) << after.step;
        }
    }
}

TEST(Continuity, a_second_line_that_goes_leaves_no_words_behind) {
    const Story story = hurriedStory();
    const Schedule schedule(story);
    const FrameState end = evaluate(story, schedule, schedule.duration());
    const auto davos = std::ranges::find(end.sites, PlaceIndex{1}, &SiteState::place);
    ASSERT_NE(davos, end.sites.end());
    EXPECT_EQ(davos->secondLine, "");
    EXPECT_EQ(davos->status, EventStatus::Planned);
}

TEST(Continuity, the_card_of_the_shortest_step_is_fully_up_when_the_step_rests) {
    const Story story = hurriedStory();
    const Schedule schedule(story);
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        const FrameState state = evaluate(story, schedule, schedule.restMoment(s));
        EXPECT_DOUBLE_EQ(std::max(state.card.opacity, state.titlePageOpacity), 1.0) << story.steps[s].id;
    }
}

TEST(Continuity, a_step_that_keeps_the_view_keeps_the_turned_globe) {
    const Story story = turningStory();
    const Schedule schedule(story);
    ASSERT_EQ(schedule.steps()[1].flightSeconds, 0.0);
    const double turned = evaluate(story, schedule, schedule.steps()[1].start - 1e-9).camera.turnDegrees;
    const double kept = evaluate(story, schedule, schedule.steps()[2].start - 1e-9).camera.turnDegrees;
    EXPECT_NEAR(std::remainder(turned - kept, 360.0), 0.0, 1e-6);
}

TEST(Continuity, a_flight_never_undoes_more_than_half_a_turn) {
    const Story story = turningStory();
    const Schedule schedule(story);
    EXPECT_LE(std::abs(evaluate(story, schedule, schedule.steps()[2].start).camera.turnDegrees), 180.0);
    EXPECT_DOUBLE_EQ(evaluate(story, schedule, schedule.duration()).camera.turnDegrees, 0.0);
}

}  // namespace
}  // namespace demarche
