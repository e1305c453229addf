#include "story_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <fstream>

namespace demarche {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct BrokenFile {
    const char* name;
    const char* place;
    const char* words;  ///< Part of what the author reads.
};

class BrokenFiles : public testing::TestWithParam<BrokenFile> {};

const std::string folder = DEMARCHE_SOURCE_DIR "/tests/testdata/stories/";

TEST_P(BrokenFiles, IsRefusedAtTheRightPlaceInPlainWords) {
    const BrokenFile& broken = GetParam();
    const StoryResult result = readStory(folder + broken.name);

    EXPECT_EQ(result.story, nullptr);
    EXPECT_THAT(places(result.diagnostics), ElementsAre(broken.place));
    EXPECT_THAT(allWords(result.diagnostics), HasSubstr(broken.words));
    EXPECT_THAT(allWords(result.diagnostics), HasSubstr(broken.name));
}

INSTANTIATE_TEST_SUITE_P(
    OneFaultEach, BrokenFiles,
    testing::Values(BrokenFile{"broken-syntax.toml", "6:8 error", "a text in quotes is not closed"},
                    BrokenFile{"broken-unknown-key.toml", "23:1 error", "Did you mean \"headline\"?"},
                    BrokenFile{"broken-missing-coordinate.toml", "10:1 error", "place \"moscow\" has no lon"},
                    BrokenFile{"broken-latitude-95.toml", "13:7 error", "latitude 95 of place \"moscow\""},
                    BrokenFile{"broken-swapped-pair.toml", "7:7 error", "Latitude and longitude swapped?"},
                    BrokenFile{"broken-dangling-id.toml", "19:6 error", "Did you mean \"moscow\" (line 11)?"},
                    BrokenFile{"broken-duplicate-id.toml", "11:6 error", "in line 5 and in line 11"},
                    BrokenFile{"broken-wrong-type.toml", "25:11 error", "found the text \"six\""},
                    BrokenFile{"broken-empty.toml", "1:1 error", "the file is empty"}));

TEST(BrokenStory, AHundredThousandOpeningBracketsAreRefusedWhereTheyGoTooDeep) {
    const StoryResult result = readStoryText("format = 1\nx = " + std::string(100'000, '['), "brackets.toml");
    EXPECT_EQ(result.story, nullptr);
    // The value begins in column 5; the 129th bracket is one too many.
    EXPECT_THAT(places(result.diagnostics), ElementsAre("2:133 error"));
    EXPECT_THAT(allWords(result.diagnostics), HasSubstr("more than 128 levels"));
}

TEST(BrokenStory, AHundredThousandOpeningBracesAndDottedKeysAreRefusedToo) {
    std::string braces = "format = 1\nx = ";
    std::string dots = "format = 1\nx";
    for (int i = 0; i < 100'000; ++i) {
        braces += "{a=";
        dots += ".a";
    }
    EXPECT_THAT(allWords(readStoryText(braces, "braces.toml").diagnostics), HasSubstr("more than 128 levels"));
    EXPECT_THAT(places(readStoryText(dots + " = 1\n", "dots.toml").diagnostics), ElementsAre("2:16 error"));
}

TEST(BrokenStory, EveryFaultIsReportedInOneRunInTheOrderOfTheFile) {
    const StoryResult result = readStory(folder + "broken-in-many-ways.toml");
    EXPECT_EQ(result.story, nullptr);
    EXPECT_THAT(
        places(result.diagnostics),
        ElementsAre("3:1 error", "4:9 error", "9:7 error", "10:7 error", "15:9 error", "16:17 error", "17:28 error",
                    "17:40 error", "18:8 error", "22:12 error", "23:11 error", "24:38 error", "25:11 error"));
}

TEST(BrokenStory, SyntaxFaultsThatStayWithinTheirLinesAreAllReported) {
    const StoryResult result = readStory(folder + "broken-syntax-twice.toml");
    EXPECT_THAT(places(result.diagnostics), ElementsAre("2:9 error", "4:10 error", "9:11 error", "11:1 error"));
}

TEST(BrokenStory, TheFileTheFaultsWereMadeFromIsSound) {
    const StoryResult result = readStory(folder + "sound.toml");
    EXPECT_NE(result.story, nullptr);
    EXPECT_THAT(places(result.diagnostics), ElementsAre());
    EXPECT_EQ(test::fileText(folder + "sound.toml"), soundStory);
}

TEST(BrokenStory, EveryTruncationIsReadOrRefusedWithAPlace) {
    const std::string whole = test::fileText(DEMARCHE_SOURCE_DIR "/assets/stories/road-to-abu-dhabi/story.toml");
    ASSERT_FALSE(whole.empty());
    for (std::size_t length = 0; length < whole.size(); length += 97) {
        const StoryResult result = readStoryText(std::string_view(whole).substr(0, length), "cut.toml");
        if (result.story) continue;
        ASSERT_FALSE(result.diagnostics.empty()) << length;
        ASSERT_GT(result.diagnostics.front().where.line, 0U) << length;
    }
}

TEST(BrokenStory, ThousandsOfSingleByteChangesAreReadOrRefusedWithAPlace) {
    std::uint32_t state = 1;
    const auto next = [&state](std::size_t below) {
        state = state * 1664525U + 1013904223U;  // Numerical Recipes' generator: the same changes on every run.
        return static_cast<std::size_t>(state >> 8U) % below;
    };
    for (int i = 0; i < 5000; ++i) {
        std::string text = soundStory;
        const std::size_t at = next(text.size());
        const char byte = static_cast<char>(next(256));
        switch (next(3)) {
            case 0: text[at] = byte; break;
            case 1: text.insert(at, 1, byte); break;
            default: text.erase(at, 1 + next(20)); break;
        }
        const StoryResult result = readStoryText(text, "changed.toml");
        if (result.story) continue;
        ASSERT_FALSE(result.diagnostics.empty()) << text;
        ASSERT_GT(result.diagnostics.front().where.line, 0U) << text;
    }
}

}  // namespace
}  // namespace demarche
