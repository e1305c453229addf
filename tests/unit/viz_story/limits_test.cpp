// What is refused by its size, by name, and at the place where it goes too far.
#include "story_text.h"

#include "viz/story/text_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// What a text within or beyond small limits is told.
std::vector<std::string> told(std::string_view text, const TextLimits& limits) {
    FaultList faults("x.toml");
    const bool sound = checkText(text, faults, limits);
    EXPECT_EQ(sound, !faults.hasErrors());
    std::vector<std::string> result;
    for (const Diagnostic& each : faults.sorted()) {
        result.push_back(std::to_string(each.where.line) + ':' + std::to_string(each.where.column) + ' ' +
                         each.message);
    }
    return result;
}

TEST(Limits, OfDepthAreReachedButNotCrossed) {
    const TextLimits limits{.depth = 3};
    EXPECT_THAT(told("a = [[{b = 1}]]\nc = [[[]]]\n", limits), IsEmpty());
    EXPECT_THAT(told("a = 1\nb = [[{c = [1]}]]\n", limits), ElementsAre("2:12 too many brackets inside one another"));
    EXPECT_THAT(told("a = \"[[[[\" # [[[[\nb = '''\n[[[[\n'''\n", limits), IsEmpty());
}

TEST(Limits, OfPartsOfAKeyAreReachedButNotCrossed) {
    const TextLimits limits{.keyParts = 3};
    EXPECT_THAT(told("a.b.c = 1.5\n[a.b.c]\n", limits), IsEmpty());
    EXPECT_THAT(told("a = 1\na.b.c.d = 1\n", limits), ElementsAre("2:6 too many parts of a dotted key"));
    EXPECT_THAT(told("a = \"a.b.c.d.e\" # a.b.c.d.e\n", limits), IsEmpty());
}

TEST(Limits, OfKeysAndValuesAreReachedButNotCrossed) {
    // Each comma, equals sign and opening bracket begins one.
    const TextLimits limits{.values = 5};
    EXPECT_THAT(told("a = [1, 2, 3]\n", limits), IsEmpty());
    EXPECT_THAT(told("a = [1, 2, 3, 4, 5]\n", limits), ElementsAre("1:16 too many keys and values"));
}

TEST(Limits, OfAMillionValuesHoldInAWholeStory) {
    std::string text = soundStory + "states = [";
    for (int i = 0; i < 1'000'001; ++i) text += "1,";
    const StoryResult result = readStoryText(text + "]\n", "story.toml");
    EXPECT_THAT(allWords(result.diagnostics), AllOf(HasSubstr("story.toml:26:"), HasSubstr("too many keys and values"),
                                                    HasSubstr("more than 1000000 in one file")));
}

TEST(Limits, OfATextAreAMillionBytes) {
    const std::string longest(1'000'000, 'a');
    EXPECT_NE(readStoryText(soundStoryWith("Two cities", longest), "story.toml").story, nullptr);
    const StoryResult beyond = readStoryText(soundStoryWith("Two cities", longest + 'a'), "story.toml");
    EXPECT_THAT(places(beyond.diagnostics), ElementsAre("2:9 error"));
    EXPECT_THAT(allWords(beyond.diagnostics), AllOf(HasSubstr("a text is too long; found a text of 1000001 bytes"),
                                                    HasSubstr("expected at most 1000000 bytes")));
}

TEST(Limits, OfAnIdAreSixtyFourLetters) {
    const std::string longest(64, 'a');
    EXPECT_NE(readStoryText(soundStoryWith("id = \"start\"", "id = \"" + longest + "\""), "story.toml").story, nullptr);
    const StoryResult beyond =
        readStoryText(soundStoryWith("id = \"start\"", "id = \"" + longest + "a\""), "story.toml");
    EXPECT_THAT(places(beyond.diagnostics), ElementsAre("22:6 error"));
    EXPECT_THAT(allWords(beyond.diagnostics), HasSubstr("at most 64"));
}

TEST(Limits, OfFaultsThatAreKeptAreNotLimitsOfTheirNumber) {
    std::string text = soundStory;
    for (int i = 0; i < 25'000; ++i) text += "bad" + std::to_string(i) + " = 1\n";
    const StoryResult result = readStoryText(text, "story.toml");
    EXPECT_EQ(result.counts.errors, 25'000U);
    EXPECT_EQ(result.diagnostics.back().message, "24800 more faults are not listed");
}

TEST(Limits, OfTheListOfFaultsAreTwoHundredAndTheRestIsCounted) {
    std::string text = soundStory;
    for (int i = 0; i < 200; ++i) text += "bad" + std::to_string(i) + " = 1\n";
    EXPECT_EQ(readStoryText(text, "story.toml").diagnostics.size(), 200U);
    text += "worse = 1\n";
    const StoryResult result = readStoryText(text, "story.toml");
    EXPECT_EQ(result.diagnostics.size(), 201U);
    EXPECT_EQ(result.counts.errors, 201U);
    EXPECT_EQ(result.diagnostics.back().message, "1 more fault is not listed");
}

}  // namespace
}  // namespace demarche
