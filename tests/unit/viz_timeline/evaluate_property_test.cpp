// The tables of the schedule change nothing: every moment of every story is what the plain definition says.
#include "tests/unit/viz_timeline/generated_story.h"
#include "tests/unit/viz_timeline/reference_state.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <string>

namespace demarche {
namespace {

constexpr std::uint32_t stories = 400;

std::string told(const SiteState& s) {
    return fmt::format("{} {} {} {} {} {} [{}] {} {}", s.place, s.number, s.opacity, s.emphasis, s.pulse,
                       static_cast<int>(s.status), s.secondLine, s.secondLineOpacity, s.secondLinePresence);
}

std::string told(const LinkState& l) {
    return fmt::format("{} {} {} {} {} {}", l.link, l.progress, l.emphasis, l.head, l.headOpacity, l.opacity);
}

/// Every digit counts: two states tell the same exactly when they are the same.
template <class States>
std::string told(const States& states) {
    std::string text;
    for (const auto& state : states) text += told(state) + '\n';
    return text;
}

/// Ends of steps, the moments when things change within them, and moments between.
std::vector<double> momentsOf(const Schedule& schedule) {
    std::vector<double> moments;
    for (const StepTimes& step : schedule.steps()) {
        for (const double share : {0.0, 0.01, 0.1, 0.17, 0.3, 0.5, 0.71, 0.9}) {
            moments.push_back(step.start + share * step.seconds);
        }
        moments.push_back(step.start + 0.5 * step.flightSeconds);
        moments.push_back(step.end());
    }
    for (const LinkTimes& link : schedule.links()) {
        if (link.start < schedule.duration()) moments.insert(moments.end(), {link.start, link.end});
    }
    return moments;
}

TEST(EvaluateOfAnyStory, SaysWhatTheDefinitionSays) {
    FrameState state;  // Whatever it held before.
    for (std::uint32_t seed = 0; seed < stories; ++seed) {
        const Story story = test::StoryGenerator(seed).story();
        const Schedule schedule(story);
        for (const double t : momentsOf(schedule)) {
            evaluate(story, schedule, t, state);
            ASSERT_EQ(told(state.sites), told(test::referenceSites(story, schedule, t))) << seed << " at " << t;
            ASSERT_EQ(told(state.links), told(test::referenceLinks(story, schedule, t))) << seed << " at " << t;
            ASSERT_EQ(state.strip.playhead, test::referencePlayhead(story, schedule, t)) << seed << " at " << t;
        }
    }
}

TEST(ScheduleOfAnyStory, RestsWhenTheDefinitionSays) {
    for (std::uint32_t seed = 0; seed < stories; ++seed) {
        const Story story = test::StoryGenerator(seed).story();
        const Schedule schedule(story);
        for (StepIndex s = 0; s < story.steps.size(); ++s) {
            ASSERT_EQ(schedule.restMoment(s), test::referenceRest(story, schedule, s)) << seed << ' ' << s;
        }
    }
}

}  // namespace
}  // namespace demarche
