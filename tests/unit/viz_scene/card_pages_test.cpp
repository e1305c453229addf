// How what a card says is divided into pages, and when each of them shows: plain values.
#include "viz/scene/card_pages.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/story/story_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace demarche {
namespace {

std::vector<CardBlock> sections(const std::vector<std::size_t>& counts) {
    std::vector<CardBlock> blocks;
    for (std::size_t group = 0; group < counts.size(); ++group) {
        for (std::size_t i = 0; i < counts[group]; ++i) {
            blocks.push_back({.section = CardSection::Notes, .group = group, .index = i});
        }
    }
    return blocks;
}

CardMeasures measures(std::size_t count, double room, double furtherRoom) {
    return {.room = room,
            .furtherRoom = furtherRoom,
            .blocks = std::vector<double>(count, 10.0),
            .headings = std::vector<double>(count, 5.0)};
}

using Starts = std::vector<std::size_t>;

TEST(CardPages, AreOneWhereThatHasRoom) {
    EXPECT_EQ(paginate(sections({3, 2}), measures(5, 60.0, 80.0)), Starts{0});
    EXPECT_EQ(paginate({}, measures(0, 60.0, 80.0)), Starts{0});
}

TEST(CardPages, KeepSectionsWhole) {
    // Five of six would have room on the first page, but the second section has four.
    EXPECT_EQ(paginate(sections({2, 4}), measures(6, 60.0, 80.0)), (Starts{0, 2}));
}

TEST(CardPages, AreAboutEquallyFull) {
    EXPECT_EQ(paginate(sections({12}), measures(12, 110.0, 110.0)), (Starts{0, 6}));
}

TEST(CardPages, DivideASectionOnlyWhereTheyMust) {
    const Starts starts = paginate(sections({2, 9}), measures(11, 60.0, 90.0));
    ASSERT_EQ(starts.size(), 2U);
    // Neither page begins or ends with one entry of the section alone.
    EXPECT_GE(starts[1], 4U);
    EXPECT_LE(starts[1], 9U);
}

TEST(CardPages, HoldEveryBlockOnceWhateverTheirHeights) {
    test::Numbers numbers(3);
    for (int round = 0; round < 200; ++round) {
        const std::vector<CardBlock> blocks = sections({static_cast<std::size_t>(numbers.between(1.0, 9.0)),
                                                        static_cast<std::size_t>(numbers.between(1.0, 9.0)),
                                                        static_cast<std::size_t>(numbers.between(1.0, 9.0))});
        CardMeasures m = measures(blocks.size(), 80.0, 120.0);
        for (double& height : m.blocks) height = numbers.between(5.0, 40.0);
        const Starts starts = paginate(blocks, m);
        ASSERT_EQ(starts.front(), 0U);
        for (std::size_t page = 0; page < starts.size(); ++page) {
            const std::size_t end = page + 1 < starts.size() ? starts[page + 1] : blocks.size();
            ASSERT_LT(starts[page], end);
            double used = 0.0;
            for (std::size_t i = starts[page]; i < end; ++i) {
                const bool heading = i == starts[page] || !blocks[i].sharesHeading(blocks[i - 1]);
                used += m.blocks[i] + (heading ? m.headings[i] : 0.0);
            }
            EXPECT_LE(used, page == 0 ? m.room : m.furtherRoom);
        }
    }
}

TEST(CardPages, FollowOneAnotherWhileTheirStepLasts) {
    const StepTimes step{.start = 10.0, .seconds = 9.0};
    for (const std::size_t pages : {1U, 2U, 3U}) {
        std::size_t before = 0;
        std::vector<int> shown(pages);
        for (int i = 0; i <= 900; ++i) {
            const CardPageAt at = cardPageAt(pages, step, 11.2, 10.0 + i * 0.01);
            ASSERT_LT(at.page, pages);
            EXPECT_GE(at.page, before);
            before = at.page;
            shown[at.page] += at.opacity == 1.0 ? 1 : 0;
        }
        for (const int hundredths : shown) EXPECT_GT(hundredths, 200) << pages;
    }
}

TEST(CardPages, TurnWhileNoWordsShow) {
    const StepTimes step{.start = 0.0, .seconds = 8.0};
    CardPageAt before = cardPageAt(2, step, 1.0, 0.0);
    for (int i = 1; i <= 8000; ++i) {
        const CardPageAt now = cardPageAt(2, step, 1.0, i * 0.001);
        if (now.page != before.page) {
            EXPECT_LT(before.opacity, 0.01);
            EXPECT_LT(now.opacity, 0.01);
        }
        EXPECT_LT(std::abs(now.opacity - before.opacity), 0.02);
        before = now;
    }
}

TEST(CardPages, HaveAMomentEachWhenTheyAreUp) {
    const StepTimes step{.start = 10.0, .seconds = 9.0};
    EXPECT_TRUE(pageMoments(1, step, 11.2).empty());
    for (const std::size_t pages : {2U, 3U}) {
        const std::vector<double> moments = pageMoments(pages, step, 11.2);
        ASSERT_EQ(moments.size(), pages - 1);
        for (std::size_t i = 0; i < moments.size(); ++i) {
            const CardPageAt at = cardPageAt(pages, step, 11.2, moments[i]);
            EXPECT_EQ(at.page, i + 1);
            EXPECT_DOUBLE_EQ(at.opacity, 1.0);
        }
    }
}

TEST(CardPages, ShowTheFirstOneAtRest) {
    // A long flight: everything is there only after 5 of 9 seconds.
    const StepTimes step{.start = 0.0, .seconds = 9.0};
    const CardPageAt at = cardPageAt(2, step, 5.0, 5.0);
    EXPECT_EQ(at.page, 0U);
    EXPECT_EQ(at.opacity, 1.0);
    EXPECT_EQ(cardPageAt(2, step, 5.0, 8.0).page, 1U);
}

TEST(CardPages, AreAsHighAsTheirWordsAndChangeHeightSmoothly) {
    CardPlan plan;
    plan.pageStarts = {0, 3};
    plan.heights = {300.0, 700.0};
    const StepTimes step{.start = 0.0, .seconds = 8.0};
    EXPECT_DOUBLE_EQ(heightAt(plan, cardPageAt(2, step, 1.0, 2.0)), 300.0);
    EXPECT_DOUBLE_EQ(heightAt(plan, cardPageAt(2, step, 1.0, 7.0)), 700.0);
    double before = 300.0;
    for (int i = 0; i <= 8000; ++i) {
        const double now = heightAt(plan, cardPageAt(2, step, 1.0, i * 0.001));
        EXPECT_GE(now, before);
        EXPECT_LT(now - before, 2.0);
        before = now;
    }
}

TEST(CardPages, ShowDisputesFirstWhereThereAreSeveral) {
    for (const std::string& id : {test::bundledStory()->id, std::string("summits-1985-1988")}) {
        const StoryResult read =
            readStory(std::string(DEMARCHE_SOURCE_DIR "/assets/stories/") + id, {.themes = {"dark", "summits"}});
        ASSERT_NE(read.story, nullptr) << id;
        test::Projector projector(read.story, {1920, 1080});
        for (StepIndex s = 0; s < read.story->steps.size(); ++s) {
            const CardPlan& plan =
                projector.stage.cardPlans.of(*projector.story, s, projector.stage.layout, projector.text);
            if (plan.pages() < 2) continue;
            for (std::size_t i = plan.pageStarts[1]; i < plan.blocks.size(); ++i) {
                EXPECT_NE(plan.blocks[i].section, CardSection::Disputes) << id << ' ' << read.story->steps[s].id;
            }
        }
    }
}

TEST(CardPages, OfTheBundledStoryHideNothingAndShowEveryClaim) {
    for (const PictureSize size : {PictureSize{1280, 720}, PictureSize{1920, 1080}, PictureSize{3840, 2160}}) {
        test::Projector projector(test::bundledStory(), size);
        for (StepIndex s = 0; s < projector.story->steps.size(); ++s) {
            const CardPlan& plan =
                projector.stage.cardPlans.of(*projector.story, s, projector.stage.layout, projector.text);
            EXPECT_EQ(plan.hiddenEntries, 0) << projector.story->steps[s].id;
            EXPECT_EQ(plan.detail, CardDetail::Full) << projector.story->steps[s].id;
            for (const double height : plan.heights) {
                EXPECT_LE(height, projector.stage.layout.cardColumn.height + 0.5);
            }
        }
    }
}

}  // namespace
}  // namespace demarche
