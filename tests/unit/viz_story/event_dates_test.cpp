// Dates of events: understood, said in words, and their faults pointed at inside the text.
#include "story_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

StoryResult storyWithEvent(std::string_view head, std::string_view date) {
    std::string text = soundStoryWith("format = 1\n", "format = 1\n" + std::string(head));
    text += "\n[[event]]\nid = \"talks\"\ntitle = \"Talks\"\n" + std::string(date) + "\n";
    return readStoryText(text, "story.toml");
}

TEST(DatesOfEvents, AreUnderstoodAndSaidInWordsUnlessTheAuthorDoes) {
    const StoryResult plain = storyWithEvent("", "when = \"2026-02-12/2026-02-14\"");
    ASSERT_NE(plain.story, nullptr) << allWords(plain.diagnostics);
    const Event& event = plain.story->events[0];
    ASSERT_TRUE(event.date.has_value());
    EXPECT_EQ(event.date->latest.day - event.date->earliest.day, 2);
    EXPECT_EQ(event.when, "2026-02-12/2026-02-14");
    EXPECT_EQ(event.whenLabel, "12–14 February 2026");

    const StoryResult own = storyWithEvent("", "when = \"2026-03~\"\nwhen_label = \"by early March 2026\"");
    ASSERT_NE(own.story, nullptr);
    EXPECT_EQ(own.story->events[0].whenLabel, "by early March 2026");
}

TEST(DatesOfEvents, AreLeftAsWrittenInLanguagesWithoutWordsAndEmptyWhenAbsent) {
    const StoryResult french = storyWithEvent("language = \"fr\"\n", "when = \"2026-03~\"");
    ASSERT_NE(french.story, nullptr) << allWords(french.diagnostics);
    EXPECT_EQ(french.story->events[0].whenLabel, "2026-03~");

    const StoryResult undated = storyWithEvent("", "");
    ASSERT_NE(undated.story, nullptr);
    EXPECT_FALSE(undated.story->events[0].date.has_value());
    EXPECT_EQ(undated.story->events[0].whenLabel, "");
}

TEST(DatesOfEvents, FaultsArePointedAtInsideTheText) {
    // soundStory has 25 lines; the event's date stands in line 30.
    EXPECT_THAT(places(storyWithEvent("", "when = \"2023-02-30\"").diagnostics), ElementsAre("30:17 error"));
    EXPECT_THAT(places(storyWithEvent("", "when = '2026-02-14/2026-02-12'").diagnostics), ElementsAre("30:20 error"));
    EXPECT_THAT(places(storyWithEvent("", "when = \"2026-é\"").diagnostics), ElementsAre("30:14 error"));
    EXPECT_THAT(places(storyWithEvent("as_of = \"2026-13\"\n", "").diagnostics), ElementsAre("2:15 error"));
    EXPECT_THAT(allWords(storyWithEvent("", "when = \"2026-13\"").diagnostics),
                HasSubstr("story.toml:30:14: error: when of event \"talks\" is not a date: there is no month 13"));
}

TEST(DatesOfEvents, FaultsInTextsWithEscapesArePointedAtWhereTheTextBegins) {
    EXPECT_THAT(places(storyWithEvent("", R"(when = "\u0032023-02-30")").diagnostics), ElementsAre("30:8 error"));
    EXPECT_THAT(places(storyWithEvent("", "when = \"\"\"2023-02-30\"\"\"").diagnostics), ElementsAre("30:8 error"));
}

}  // namespace
}  // namespace demarche
