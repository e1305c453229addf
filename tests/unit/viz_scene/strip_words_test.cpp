#include "viz/scene/strip_words.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/story/story_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace demarche {
namespace {

constexpr StripWordsRoom room{100.0, 1700.0, 14.0};

void expectApart(const std::vector<StripWords>& words, std::span<const StripWordsWish> wishes,
                 const std::string& where) {
    double free = room.left - room.gap;
    for (const StripWords& each : words) {
        EXPECT_GE(each.left(), free + room.gap - 1e-6) << where;
        free = each.right();
        const auto wish = std::ranges::find(wishes, each.entry, &StripWordsWish::entry);
        ASSERT_NE(wish, wishes.end());
        EXPECT_LE(each.left(), wish->x + 1e-6) << where << ": words leave their mark";
        EXPECT_GE(each.right(), wish->x - 1e-6) << where << ": words leave their mark";
    }
    EXPECT_LE(free, room.right + 1e-6) << where;
}

TEST(StripWords, StandBelowTheirMarksWhereThereIsRoom) {
    const std::vector<StripWordsWish> wishes{{0, 300.0, 80.0, 120.0}, {1, 600.0, 90.0, 90.0}};
    const std::vector<StripWords> words = placeStripWords(wishes, room);
    ASSERT_EQ(words.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_DOUBLE_EQ(words[i].centre, wishes[i].x);
        EXPECT_EQ(words[i].width, wishes[i].bothWidth);
        EXPECT_TRUE(words[i].hasDate);
    }
}

TEST(StripWords, MoveAsideForOneAnother) {
    // Two on one day: one to the left of the mark, one to its right.
    const std::vector<StripWordsWish> wishes{{0, 500.0, 100.0, 100.0}, {1, 500.0, 100.0, 100.0}};
    const std::vector<StripWords> words = placeStripWords(wishes, {100.0, 1700.0, 0.0});
    ASSERT_EQ(words.size(), 2U);
    EXPECT_DOUBLE_EQ(words[0].centre, 450.0);
    EXPECT_DOUBLE_EQ(words[1].centre, 550.0);
}

TEST(StripWords, LeaveOutDatesBeforeNames) {
    const std::vector<StripWordsWish> wishes{{0, 400.0, 80.0, 200.0}, {1, 520.0, 80.0, 200.0}, {2, 640.0, 80.0, 200.0}};
    const std::vector<StripWords> words = placeStripWords(wishes, room);
    ASSERT_EQ(words.size(), 3U);
    EXPECT_TRUE(std::ranges::any_of(words, &StripWords::hasDate));
    EXPECT_FALSE(std::ranges::all_of(words, &StripWords::hasDate));
    expectApart(words, wishes, "three close together");
}

TEST(StripWords, NeverTouchWhateverTheirMarks) {
    test::Numbers numbers(11);
    for (std::size_t count = 1; count <= 60; ++count) {
        std::vector<double> xs;
        for (std::size_t i = 0; i < count; ++i) xs.push_back(numbers.between(room.left, room.right));
        std::ranges::sort(xs);
        std::vector<StripWordsWish> wishes;
        for (std::size_t i = 0; i < count; ++i) {
            const double label = numbers.between(20.0, 300.0);
            wishes.push_back({i, xs[i], label, std::max(label, numbers.between(20.0, 300.0))});
        }
        const std::vector<StripWords> words = placeStripWords(wishes, room);
        EXPECT_GE(words.size(), std::min<std::size_t>(count, 1));
        expectApart(words, wishes, fmt::format("{} entries", count));
    }
}

TEST(StripMarks, KeepTheirDistance) {
    const std::vector<double> xs{0.0, 5.0, 19.0, 30.0, 38.0, 100.0, 100.0};
    EXPECT_EQ(markedEntries(xs, 19.0), (std::vector<bool>{true, false, true, false, true, true, false}));
}

TEST(StripLayouts, OfTheBundledStoryNameEveryEntryWithItsDateAtEverySize) {
    for (const PictureSize size : {PictureSize{1280, 720}, PictureSize{1920, 1080}, PictureSize{2560, 960}}) {
        TextEngine text = test::freshText();
        const StripLayout strip(*test::bundledStory(), Layout(size), text);
        EXPECT_EQ(strip.words.size(), test::bundledStory()->strip.size()) << size.width;
        EXPECT_TRUE(std::ranges::all_of(strip.words, &StripWords::hasDate)) << size.width;
    }
}

TEST(StripLayouts, NameTheEntryThatThePlayheadHasReachedWhateverTheRoom) {
    Story story;
    story.title = "Forty";
    for (std::size_t i = 0; i < 40; ++i) {
        story.steps.push_back({.id = fmt::format("s{}", i), .headline = "Step", .seconds = 4.0});
        story.strip.push_back({.label = fmt::format("A rather long label {}", i), .dateLabel = "a day", .step = i});
    }
    test::Projector projector(std::make_shared<const Story>(story), {1920, 1080});
    const Rect& strip = projector.stage.layout.strip;
    for (std::size_t i = 0; i < 40; ++i) {
        projector.show(projector.stage.schedule.steps()[i].start + 1.0);
        const Paragraph& label = projector.text.layout(
            story.strip[i].label,
            stripLabelStyle(projector.stage.layout.unit,
                            wordsWish(story, i, 0.0, projector.stage.layout.unit, projector.text).bothWidth));
        const auto same = [](const GlyphInstance& g, const PlacedGlyph& p) { return g.bitmap == p.bitmap; };
        EXPECT_FALSE(std::ranges::search(projector.list.glyphs, label.glyphs, same).empty()) << i;
        for (const GlyphInstance& glyph : projector.list.glyphs) {
            const Rect ink = test::glyphRect(projector.text, glyph);
            if (ink.y <= projector.stage.layout.stripAxisY || ink.empty()) continue;
            EXPECT_GE(ink.x, strip.x - 1.0) << i;
            EXPECT_LE(ink.right(), strip.right() + 1.0) << i;
        }
    }
}

TEST(StripLayouts, SayWhereDistancesMeanNothing) {
    TextEngine text = test::freshText();
    const StripLayout strip(*test::bundledStory(), Layout({1920, 1080}), text);
    ASSERT_EQ(strip.axis.runs.size(), 2U);
    EXPECT_EQ(strip.captions.size(), 1U);
    EXPECT_FALSE(strip.ticks.empty());
    for (const StripAxisTick& tick : strip.ticks) EXPECT_GT(tick.x, strip.axis.runs[0].right);
}

TEST(StripLayouts, OfExactDatesHaveTicksAndNoWordsOfOrder) {
    const StoryResult read =
        readStory(DEMARCHE_SOURCE_DIR "/assets/stories/summits-1985-1988", {.themes = {"summits"}});
    ASSERT_TRUE(read);
    TextEngine text = test::freshText();
    const StripLayout strip(*read.story, Layout({1920, 1080}), text);
    ASSERT_EQ(strip.axis.runs.size(), 1U);
    EXPECT_TRUE(strip.captions.empty());
    EXPECT_TRUE(std::ranges::all_of(strip.exact, [](bool exact) { return exact; }));
    std::vector<std::string> labels;
    for (const StripAxisTick& tick : strip.ticks) {
        if (!tick.label.empty()) labels.push_back(tick.label);
    }
    EXPECT_EQ(labels, (std::vector<std::string>{"1986", "1987", "1988"}));
}

}  // namespace
}  // namespace demarche
