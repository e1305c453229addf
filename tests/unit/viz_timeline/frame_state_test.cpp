#include "viz/timeline/frame_state.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/unit/viz_timeline/small_story.h"

namespace demarche {
namespace {

class Evaluate : public testing::Test {
protected:
    FrameState at(double seconds) const { return evaluate(story, schedule, seconds); }

    Story story = test::smallStory();
    Schedule schedule{story};
};

const LinkState* find(const FrameState& state, LinkIndex link) {
    const auto found = std::ranges::find(state.links, link, &LinkState::link);
    return found == state.links.end() ? nullptr : &*found;
}

TEST_F(Evaluate, a_link_is_invisible_before_its_start_and_whole_after_its_end) {
    const LinkTimes& times = schedule.links()[1];
    EXPECT_EQ(find(at(times.start - 0.001), 1), nullptr);
    ASSERT_NE(find(at(times.end), 1), nullptr);
    EXPECT_DOUBLE_EQ(find(at(times.end), 1)->progress, 1.0);
}

TEST_F(Evaluate, a_link_never_shrinks) {
    double before = 0.0;
    for (double t = 0.0; t <= schedule.duration(); t += 0.05) {
        const FrameState state = at(t);
        const LinkState* link = find(state, 0);
        const double progress = link ? link->progress : 0.0;
        EXPECT_GE(progress, before) << "at " << t;
        before = progress;
    }
    EXPECT_DOUBLE_EQ(before, 1.0);
}

TEST_F(Evaluate, nothing_jumps_between_two_neighbouring_moments) {
    const double dt = 0.001;
    for (double t = 0.0; t + dt <= schedule.duration(); t += 0.0173) {
        const FrameState a = at(t);
        const FrameState b = at(t + dt);
        if (a.step != b.step) continue;
        EXPECT_NEAR(a.card.opacity, b.card.opacity, 0.02) << t;
        EXPECT_NEAR(a.camera.fraction, b.camera.fraction, 0.01) << t;
        EXPECT_NEAR(a.strip.playhead, b.strip.playhead, 0.01) << t;
        for (std::size_t i = 0; i < std::min(a.sites.size(), b.sites.size()); ++i) {
            EXPECT_NEAR(a.sites[i].opacity, b.sites[i].opacity, 0.02) << t;
            EXPECT_NEAR(a.sites[i].emphasis, b.sites[i].emphasis, 0.02) << t;
        }
    }
}

TEST_F(Evaluate, the_camera_arrives_exactly_and_starts_where_it_rested) {
    for (StepIndex s = 1; s < story.steps.size(); ++s) {
        const StepTimes& times = schedule.steps()[s];
        EXPECT_DOUBLE_EQ(at(times.start).camera.fraction, 0.0);
        EXPECT_DOUBLE_EQ(at(times.start + times.flightSeconds).camera.fraction, 1.0);
        EXPECT_EQ(at(times.start).camera.from, s - 1);
    }
}

TEST_F(Evaluate, the_turn_of_a_title_goes_over_into_the_flight) {
    const double end = schedule.steps()[1].start;
    EXPECT_NEAR(at(end - 1e-9).camera.turnDegrees, at(end).camera.turnDegrees, 1e-6);
    EXPECT_DOUBLE_EQ(at(end + schedule.steps()[1].flightSeconds).camera.turnDegrees, 0.0);
}

TEST_F(Evaluate, cards_never_overlap_at_a_change_of_step) {
    for (StepIndex s = 1; s < story.steps.size(); ++s) {
        EXPECT_LT(at(schedule.steps()[s].start - 1e-6).card.opacity, 0.001);
        EXPECT_LT(at(schedule.steps()[s].start).card.opacity, 0.001);
    }
}

TEST_F(Evaluate, the_last_card_stays_to_the_end) { EXPECT_DOUBLE_EQ(at(schedule.duration()).card.opacity, 1.0); }

TEST_F(Evaluate, the_playhead_reaches_each_entry_as_its_step_starts) {
    for (std::size_t i = 0; i < story.strip.size(); ++i) {
        const double start = schedule.steps()[story.strip[i].step].start;
        EXPECT_NEAR(at(start).strip.playhead, static_cast<double>(i), 1e-9);
    }
}

TEST_F(Evaluate, a_site_tells_what_the_story_last_said_of_it) {
    const FrameState state = at(schedule.duration());
    const auto moscow = std::ranges::find(state.sites, PlaceIndex{2}, &SiteState::place);
    ASSERT_NE(moscow, state.sites.end());
    EXPECT_EQ(moscow->secondLine, "late night");
    EXPECT_EQ(moscow->status, EventStatus::Held);
}

TEST_F(Evaluate, pulses_are_slower_than_two_a_second) {
    // A full pulse takes at least half a second: the phase gains less than 2 a second.
    const double t = schedule.steps()[3].start + 4.0;
    const double gained = at(t + 0.1).sites[0].pulse - at(t).sites[0].pulse;
    EXPECT_LT(std::abs(gained - std::floor(gained)), 0.2);
}

TEST_F(Evaluate, moments_outside_the_story_are_its_ends) {
    EXPECT_EQ(at(-5.0).seconds, 0.0);
    EXPECT_EQ(at(1e6).seconds, schedule.duration());
    EXPECT_EQ(at(1e6).step, story.steps.size() - 1);
}

}  // namespace
}  // namespace demarche
