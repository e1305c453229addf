#include "viz/timeline/schedule.h"

#include <gtest/gtest.h>

#include "tests/unit/viz_timeline/small_story.h"

namespace demarche {
namespace {

TEST(Schedule, steps_follow_one_another_without_gaps) {
    const Schedule schedule(test::smallStory());
    EXPECT_DOUBLE_EQ(schedule.duration(), 30.0);
    for (StepIndex s = 1; s < schedule.steps().size(); ++s) {
        EXPECT_DOUBLE_EQ(schedule.steps()[s].start, schedule.steps()[s - 1].end());
    }
}

TEST(Schedule, finds_the_step_of_a_moment_and_keeps_the_last_at_the_end) {
    const Schedule schedule(test::smallStory());
    EXPECT_EQ(schedule.stepAt(-1.0), 0U);
    EXPECT_EQ(schedule.stepAt(4.999), 0U);
    EXPECT_EQ(schedule.stepAt(5.0), 1U);
    EXPECT_EQ(schedule.stepAt(30.0), 3U);
    EXPECT_EQ(schedule.stepAt(1e9), 3U);
}

TEST(Schedule, links_grow_inside_the_step_that_shows_them) {
    const Story story = test::smallStory();
    const Schedule schedule(story);
    for (const LinkTimes& link : schedule.links()) {
        EXPECT_GT(link.start, schedule.steps()[link.step].start);
        EXPECT_GT(link.end, link.start);
        EXPECT_LT(link.end, schedule.steps()[link.step].end());
    }
}

TEST(Schedule, numbers_sites_in_the_order_in_which_the_story_speaks_of_them) {
    const Schedule schedule(test::smallStory());
    ASSERT_EQ(schedule.sites().size(), 3U);
    EXPECT_EQ(schedule.sites()[0].place, 0U);
    EXPECT_EQ(schedule.sites()[1].place, 1U);
    EXPECT_EQ(schedule.sites()[2].place, 2U);
    EXPECT_EQ(schedule.sites()[2].number, 3);
}

TEST(Schedule, shows_a_site_as_soon_as_a_link_leads_to_it) {
    const Schedule schedule(test::smallStory());
    EXPECT_EQ(schedule.sites()[2].step, 1U) << "Moscow is the end of the reference from Anchorage";
}

TEST(Schedule, rests_inside_the_step_after_its_links_are_drawn) {
    const Schedule schedule(test::smallStory());
    const double moment = schedule.restMoment(3);
    EXPECT_EQ(schedule.stepAt(moment), 3U);
    EXPECT_GE(moment, schedule.links()[1].end);
}

TEST(Schedule, flights_leave_time_to_read) {
    const Schedule schedule(test::smallStory());
    EXPECT_EQ(schedule.steps()[0].flightSeconds, 0.0);
    for (StepIndex s = 1; s < schedule.steps().size(); ++s) {
        EXPECT_GE(schedule.steps()[s].flightSeconds, 1.0);
        EXPECT_LE(schedule.steps()[s].flightSeconds, 0.56 * schedule.steps()[s].seconds);
    }
}

}  // namespace
}  // namespace demarche
