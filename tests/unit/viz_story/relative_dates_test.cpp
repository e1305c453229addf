// Events that are relative to others: how their dates narrow, and what is refused.
#include "story_text.h"

#include "viz/dates/civil_day.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// One line for each event: its id, then its other keys.
struct Line {
    std::string id;
    std::string keys;
};

std::string storyOf(const std::vector<Line>& events) {
    std::string text = "format = 1\ntitle = \"T\"\n";
    // Header, id, title and keys take a line each; the first header stands in line 3.
    for (const Line& event : events) {
        text += "[[event]]\nid = \"" + event.id + "\"\ntitle = \"" + event.id + "\"\n" + event.keys + '\n';
    }
    return text;
}

std::string day(const EdtfBound& bound) {
    if (bound.end != EdtfEnd::Known) return "..";
    const CivilDate date = dateOf(bound.day);
    return std::to_string(date.year) + '-' + std::to_string(date.month) + '-' + std::to_string(date.day);
}

/// "2026-2-1 to ..".
std::string boundsOf(const std::vector<Line>& events, std::string_view id) {
    const StoryResult result = readStoryText(storyOf(events), "story.toml");
    if (!result.story) return allWords(result.diagnostics);
    for (const Event& event : result.story->events) {
        if (event.id == id) return day(event.bounds.earliest) + " to " + day(event.bounds.latest);
    }
    return "no such event";
}

Diagnostics faultsOf(const std::vector<Line>& events) {
    return readStoryText(storyOf(events), "story.toml").diagnostics;
}

TEST(RelativeDates, AfterRaisesTheEarliestDayAndBeforeLowersTheLatest) {
    const std::vector<Line> events{{"first", "when = \"2026-02-12\""},
                                   {"between", "after = \"first\"\nbefore = \"last\""},
                                   {"last", "when = \"2026-03\""}};
    EXPECT_EQ(boundsOf(events, "between"), "2026-2-12 to 2026-3-31");
    EXPECT_EQ(boundsOf({{"a", "before = \"b\""}, {"b", "when = \"2026-03-05\""}}, "a"), ".. to 2026-3-5");
    EXPECT_EQ(boundsOf({{"a", "after = \"b\""}, {"b", "when = \"2026-03-05\""}}, "a"), "2026-3-5 to ..");
}

TEST(RelativeDates, NarrowADateThatLeavesSomethingOpenAndLeaveOneThatDoesNot) {
    EXPECT_EQ(boundsOf({{"a", "when = \"2026\"\nafter = \"b\""}, {"b", "when = \"2026-03-05\""}}, "a"),
              "2026-3-5 to 2026-12-31");
    EXPECT_EQ(boundsOf({{"a", "when = \"2026-04-01\"\nafter = \"b\""}, {"b", "when = \"2026-03-05\""}}, "a"),
              "2026-4-1 to 2026-4-1");
    // The other side is narrowed as well: b is before 1 April.
    EXPECT_EQ(boundsOf({{"a", "when = \"2026-04-01\"\nafter = \"b\""}, {"b", "when = \"2026\""}}, "b"),
              "2026-1-1 to 2026-4-1");
}

TEST(RelativeDates, ReachThroughEventsWithoutADateInWhateverOrderTheyStand) {
    const std::vector<Line> chain{{"d", "after = \"c\""},
                                  {"b", "after = \"a\""},
                                  {"c", "after = \"b\""},
                                  {"a", "when = \"2026-02-12\""},
                                  {"e", "after = \"d\"\nwhen = \"2026-05\""}};
    for (const char* id : {"b", "c", "d"}) EXPECT_EQ(boundsOf(chain, id), "2026-2-12 to 2026-5-31") << id;
}

TEST(RelativeDates, OfTheSameDayAreSharedAlongChainsOfAnyLength) {
    const std::vector<Line> chain{{"a", "same_day = \"b\""},          {"c", "same_day = \"d\""},
                                  {"b", "same_day = \"c\""},          {"e", ""},
                                  {"d", "same_day = [\"e\", \"f\"]"}, {"f", "when = \"2026-02-12\""}};
    for (const char* id : {"a", "b", "c", "d", "e"}) EXPECT_EQ(boundsOf(chain, id), "2026-2-12 to 2026-2-12") << id;
}

TEST(RelativeDates, OfTheSameDayNarrowWhatComesAfterThem) {
    const std::vector<Line> events{{"later", "after = \"dinner\""},
                                   {"dinner", "same_day = \"talks\""},
                                   {"talks", "after = \"arrival\""},
                                   {"arrival", "when = \"2026-02-12\""}};
    EXPECT_EQ(boundsOf(events, "later"), "2026-2-12 to ..");
    // Before one another on the same day.
    EXPECT_EQ(boundsOf({{"a", "when = \"2026-02-12\"\nsame_day = \"b\"\nbefore = \"b\""}, {"b", ""}}, "b"),
              "2026-2-12 to 2026-2-12");
}

TEST(RelativeDates, ThatContradictDatesAreRefusedOnceWithBothEventsNamed) {
    const Diagnostics faults =
        faultsOf({{"talks", "when = \"2026-03-05\""}, {"signing", "when = \"2026-02-14\"\nafter = \"talks\""}});
    // The relation stands in line 11, its word in column 9.
    EXPECT_THAT(places(faults), ElementsAre("11:9 error"));
    EXPECT_THAT(allWords(faults),
                AllOf(HasSubstr("no day fits event \"signing\""),
                      HasSubstr("found \"talks\" not before 2026-03-05, \"signing\" not after 2026-02-14")));
}

TEST(RelativeDates, ThatContradictThroughOthersAreRefusedOnceAtTheFirstThatRelatesThem) {
    const Diagnostics faults = faultsOf({{"talks", "when = \"2026-03\""},
                                         {"dinner", "after = \"talks\""},
                                         {"toast", "same_day = \"dinner\""},
                                         {"signing", "when = \"2026-02-14\"\nafter = \"toast\""}});
    EXPECT_THAT(places(faults), ElementsAre("10:9 error"));
    EXPECT_THAT(allWords(faults), HasSubstr("\"talks\" not before 2026-03-01, \"signing\" not after 2026-02-14"));
    EXPECT_THAT(allWords(faultsOf({{"a", "when = \"2026-03-05\""}, {"b", "when = \"2026-03-06\"\nsame_day = \"a\""}})),
                HasSubstr("\"b\" not before 2026-03-06, \"a\" not after 2026-03-05"));
}

TEST(RelativeDates, ThatGoRoundInACircleAreRefusedWithTheWayRound) {
    const Diagnostics faults = faultsOf({{"a", ""}, {"b", "after = \"a\"\nbefore = \"c\""}, {"c", "before = \"a\""}});
    EXPECT_THAT(places(faults), ElementsAre("10:9 error"));
    EXPECT_THAT(allWords(faults), HasSubstr("found \"a\" before \"b\" before \"c\" before \"a\""));
    EXPECT_THAT(allWords(faultsOf({{"a", "after = \"a\""}})), HasSubstr("found \"a\" before \"a\""));
}

TEST(RelativeDates, OfALongChainAreResolved) {
    std::vector<Line> chain;
    constexpr int length = 5000;
    for (int i = 0; i < length; ++i) {
        chain.push_back({"e" + std::to_string(i), "after = \"e" + std::to_string(i + 1) + '"'});
    }
    chain.push_back({"e" + std::to_string(length), "when = \"2026-02-12\""});
    EXPECT_EQ(boundsOf(chain, "e0"), "2026-2-12 to ..");
}

TEST(RelativeDates, StandInPlaceOfADateInWords) {
    const StoryResult result =
        readStoryText(storyOf({{"talks", "before = \"signing\""}, {"signing", ""}, {"dinner", "same_day = \"talks\""}}),
                      "story.toml");
    ASSERT_NE(result.story, nullptr) << allWords(result.diagnostics);
    EXPECT_EQ(result.story->events[0].whenLabel, "before: signing");
    EXPECT_THAT(result.story->events[1].whenLabel, IsEmpty());
    EXPECT_EQ(result.story->events[2].whenLabel, "same day as: talks");
}

}  // namespace
}  // namespace demarche
