#include "viz/session/commands.h"

#include <gtest/gtest.h>

#include <string>

namespace demarche {
namespace {

struct Timed {
    Story story;
    std::vector<StepMoments> moments;
    double duration = 0.0;

    [[nodiscard]] StoryTimes times() const { return {duration, moments}; }
};

/// Steps of ten seconds (or as many as given) whose rest is 4/5 of the way.
Timed storyOf(std::initializer_list<std::string> steps, double seconds = 10.0) {
    Timed timed;
    for (const std::string& id : steps) {
        timed.story.steps.push_back({.id = id});
        timed.moments.push_back({timed.duration, timed.duration + 0.8 * seconds});
        timed.duration += seconds;
    }
    return timed;
}

Session changed(const Session& session, const Timed& before, const Timed& now) {
    return apply(session, StoryChanged{mapStory(before.story, before.times(), now.story)},
                 {.duration = now.duration, .steps = now.moments});
}

double secondsAfter(double seconds, const Timed& before, const Timed& now, Playback playback = Playback::Paused) {
    return changed({.seconds = seconds, .playback = playback}, before, now).seconds;
}

const Timed abc = storyOf({"a", "b", "c"});

TEST(StoryChange, LeavesEverythingWhenNothingOfItMatters) {
    const Session session{.seconds = 13.7,
                          .playback = Playback::Playing,
                          .speed = 2.0,
                          .userCamera = MapCamera{.target = {7.0, 8.0}},
                          .keysShown = true};
    EXPECT_EQ(changed(session, abc, abc), session);
    const Timed thirds = storyOf({"a", "b", "c"}, 10.0 / 3.0);
    for (double seconds = 0.0; seconds < thirds.duration; seconds += 0.037) {
        EXPECT_EQ(secondsAfter(seconds, thirds, thirds), seconds);
    }
}

TEST(StoryChange, KeepsTheTimeWithinTheStepWhenStepsComeOrGoBefore) {
    EXPECT_DOUBLE_EQ(secondsAfter(13.5, abc, storyOf({"new", "a", "b", "c"})), 23.5);
    EXPECT_DOUBLE_EQ(secondsAfter(13.5, abc, storyOf({"b", "c"})), 3.5);
    EXPECT_DOUBLE_EQ(secondsAfter(13.5, abc, storyOf({"c", "b", "a"})), 13.5);
    EXPECT_DOUBLE_EQ(secondsAfter(3.5, abc, storyOf({"c", "b", "a"})), 23.5);
}

TEST(StoryChange, StaysBeforeAndAfterTheMomentOfRestWhenTheStepGetsLongerOrShorter) {
    const Timed longer = storyOf({"a", "b", "c"}, 20.0);
    EXPECT_DOUBLE_EQ(secondsAfter(14.0, abc, longer), 28.0);
    EXPECT_DOUBLE_EQ(secondsAfter(18.0, abc, longer), 36.0) << "rest stays rest";
    EXPECT_DOUBLE_EQ(secondsAfter(19.0, abc, longer), 38.0);
    EXPECT_DOUBLE_EQ(secondsAfter(36.0, longer, abc), 18.0);
}

TEST(StoryChange, AtTheEndStaysAtTheEndOfTheStepThatWasTheLast) {
    EXPECT_EQ(secondsAfter(30.0, abc, storyOf({"b", "c"})), 20.0);
    const Timed longer = storyOf({"a", "b", "c", "d"});
    const double seconds = secondsAfter(30.0, abc, longer);
    EXPECT_NEAR(seconds, 30.0, 1e-3);
    EXPECT_EQ(stepAt(longer.moments, seconds), 2U);
}

TEST(StoryChange, GoesToTheNextStepWhenItsOwnIsDeleted) {
    EXPECT_DOUBLE_EQ(secondsAfter(13.0, abc, storyOf({"a", "c"})), 18.0) << "paused: all that it brings is there";
    EXPECT_DOUBLE_EQ(secondsAfter(13.0, abc, storyOf({"a", "c"}), Playback::Playing), 10.0);
    EXPECT_DOUBLE_EQ(secondsAfter(23.0, abc, storyOf({"a", "b"})), 18.0) << "the last one: to the one before";
    EXPECT_DOUBLE_EQ(secondsAfter(13.0, abc, storyOf({"x", "y", "a", "c"})), 38.0);
    EXPECT_DOUBLE_EQ(secondsAfter(23.0, storyOf({"a", "b", "c", "d"}), storyOf({"a", "d"})), 18.0);
}

TEST(StoryChange, StaysOnAStepWhoseIdAloneWasChanged) {
    EXPECT_DOUBLE_EQ(secondsAfter(13.0, abc, storyOf({"a", "renamed", "c"})), 13.0);
    EXPECT_DOUBLE_EQ(secondsAfter(13.0, abc, storyOf({"new", "a", "renamed", "c"})), 23.0);
}

TEST(StoryChange, SurvivesAStoryThatIsAllNew) {
    EXPECT_DOUBLE_EQ(secondsAfter(23.0, abc, storyOf({"x"})), 8.0);
    EXPECT_DOUBLE_EQ(secondsAfter(3.0, storyOf({"x"}), abc), 3.0);
}

TEST(StoryChange, KeepsWhatIsSelectedByItsId) {
    Timed before = storyOf({"a"});
    before.story.places = {{.id = "oslo"}, {.id = "minsk"}};
    before.story.links = {{.id = "go"}, {.id = "return"}};
    Timed now = storyOf({"a"});
    now.story.places = {{.id = "geneva"}, {.id = "minsk"}, {.id = "bern"}};
    now.story.links = {{.id = "return"}};
    const auto selected = [&](const Selection& selection) {
        return changed({.selection = selection}, before, now).selection;
    };
    EXPECT_EQ(selected(SelectedPlace{1}), Selection(SelectedPlace{1}));
    EXPECT_EQ(selected(SelectedPlace{0}), Selection(NothingSelected{}));
    EXPECT_EQ(selected(SelectedLink{1}), Selection(SelectedLink{0}));
    EXPECT_EQ(selected(SelectedLink{0}), Selection(NothingSelected{}));
    EXPECT_EQ(selected(NothingSelected{}), Selection(NothingSelected{}));
}

}  // namespace
}  // namespace demarche
