#include "story_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace demarche {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Diagnostics faultsOf(std::string_view text) { return readStoryText(text, "story.toml").diagnostics; }

std::string wordsAfter(std::string_view piece, std::string_view replacement) {
    return allWords(faultsOf(soundStoryWith(piece, replacement)));
}

TEST(StoryFaults, ANewerFormatIsNamedWithTheOneSupportedAndNothingElseIsGuessed) {
    const Diagnostics faults = faultsOf(soundStoryWith("format = 1", "format = 2\nnew_key = 3"));
    EXPECT_THAT(places(faults), ElementsAre("1:10 error"));
    EXPECT_THAT(allWords(faults), AllOf(HasSubstr("format 2 is newer"), HasSubstr("reads format 1")));
}

TEST(StoryFaults, AFormatThatNeverWasIsNotCalledNewer) {
    EXPECT_THAT(wordsAfter("format = 1", "format = 0"),
                HasSubstr("story.toml:1:10: error: there is no story format 0"));
}

TEST(StoryFaults, AMissingFormatIsAFault) {
    EXPECT_THAT(wordsAfter("format = 1\n", ""), HasSubstr("1:1: error: the story does not say which format"));
}

TEST(StoryFaults, NumbersThatAreNotFiniteAreRefused) {
    for (const char* number : {"nan", "-nan", "inf", "-inf", "+inf"}) {
        const std::string words = wordsAfter("lat = 46.8043", std::string("lat = ") + number);
        EXPECT_THAT(words, HasSubstr("story.toml:7:7: error: lat of place \"davos\" is not a finite number")) << number;
    }
    EXPECT_THAT(wordsAfter("lat = 46.8043", "lat = 1e999"), HasSubstr("story.toml:7:7: error"));
}

TEST(StoryFaults, MinusZeroIsZero) {
    const StoryResult result = readStoryText(soundStoryWith("lat = 46.8043", "lat = -0.0"), "story.toml");
    ASSERT_NE(result.story, nullptr);
    EXPECT_FALSE(std::signbit(result.story->places[0].position.lat));
}

TEST(StoryFaults, TheEndsOfTheRangesArePlaces) {
    for (const char* lat : {"90", "-90", "90.0"}) {
        EXPECT_THAT(wordsAfter("lat = 46.8043", std::string("lat = ") + lat), IsEmpty());
    }
    for (const char* lon : {"180", "-180"}) {
        EXPECT_THAT(wordsAfter("lon = 9.8372", std::string("lon = ") + lon), IsEmpty());
    }
    EXPECT_THAT(wordsAfter("lat = 46.8043", "lat = 90.00001"), HasSubstr("outside -90 to 90"));
}

TEST(StoryFaults, ALongitudeBeyondTheDateLineIsRefusedWithTheMeridianItMeans) {
    EXPECT_THAT(wordsAfter("lon = 9.8372", "lon = 210.0"),
                AllOf(HasSubstr("story.toml:8:7: error: longitude 210"), HasSubstr("lon = -150.")));
    EXPECT_THAT(wordsAfter("lon = 9.8372", "lon = 1e9"), HasSubstr("Correct the longitude"));
}

TEST(StoryFaults, ALatitudeThatSwappingWouldNotMendIsNotCalledSwapped) {
    EXPECT_THAT(wordsAfter("lat = 46.8043\nlon = 9.8372", "lat = 95\nlon = 120"),
                AllOf(HasSubstr("outside -90 to 90"), Not(HasSubstr("swapped"))));
}

TEST(StoryFaults, ACoordinateInQuotesIsAskedForWithoutThem) {
    EXPECT_THAT(wordsAfter("lat = 46.8043", "lat = \"46.8043\""),
                AllOf(HasSubstr("story.toml:7:7"), HasSubstr("without quotes")));
}

TEST(StoryFaults, AWordWithoutQuotesIsPointedAt) {
    EXPECT_THAT(wordsAfter("from = \"davos\"", "from = davos"),
                AllOf(HasSubstr("story.toml:18:8: error"), HasSubstr("Put quotes around a text: \"davos\"")));
}

TEST(StoryFaults, AKeyGivenTwiceIsPointedAt) {
    EXPECT_THAT(wordsAfter("lat = 46.8043", "lat = 46.8043\nlat = 46.8"),
                HasSubstr("story.toml:8:1: error: the key \"lat\" is given twice"));
}

TEST(StoryFaults, ASingleTableInPlaceOfAListIsExplained) {
    EXPECT_THAT(wordsAfter("[[link]]", "[link]"), HasSubstr("Begin each entry with [[link]]"));
    // Not the later one in two brackets, which the first contradicts.
    EXPECT_THAT(wordsAfter("[[place]]", "[place]"),
                HasSubstr("story.toml:4:1: error: [place] is a single table where a list of tables belongs"));
}

TEST(StoryFaults, LettersBeyondAsciiOutsideQuotesAreRefusedOnEachLine) {
    const std::string text =
        soundStoryWith("lat = 46.8043\nlon = 9.8372", "lat = 46\u040D\nl\u00E9n\u00E9 = \u201C9\u201D  # \u00E9");
    EXPECT_THAT(places(faultsOf(text)), ElementsAre("7:9 error", "8:2 error"));
    EXPECT_THAT(wordsAfter("title = \"Two cities\"", "title = \u201CTwo cities\u201D"),
                HasSubstr("story.toml:2:9: error: this character may only stand inside quotes or a comment; found "
                          "\u201C. Use straight quotes"));
}

TEST(StoryFaults, LettersBeyondAsciiInANumberThatRunsIntoAQuoteAreRefused) {
    EXPECT_THAT(wordsAfter("lat = 46.8043", "lat = 0\"5\u018D\""), HasSubstr("story.toml:7:7: error: this value"));
    EXPECT_THAT(wordsAfter("lat = 46.8043", "lat = 4[\"\u00E9\"]"), HasSubstr("story.toml:7:7: error"));
    // The line of the first fault is left out, and with it the quotes that hold the letter of the next line.
    EXPECT_THAT(wordsAfter("lat = 46.8043", "lat = a b \"\"\"\n\u018D\n\"\"\""), HasSubstr("story.toml:7:7: error"));
}

TEST(StoryFaults, AHeaderThatBeginsWithNoKeyIsRefused) {
    EXPECT_THAT(wordsAfter("[[link]]", "[[=link]]"), HasSubstr("story.toml:16:3: error: a key or a header"));
}

TEST(StoryFaults, AnUnclosedListIsNamedWhereItOpens) {
    EXPECT_THAT(wordsAfter("links = [\"flight\"]\nseconds = 6\n", "links = [\"flight\""),
                HasSubstr("story.toml:24:9: error: this list is not closed; found the end of the file"));
    EXPECT_THAT(wordsAfter("links = [\"flight\"]", "links = [\"flight\""),
                HasSubstr("story.toml:24:9: error: this list is not closed; found the next entry in line 25"));
    EXPECT_THAT(wordsAfter("links = [\"flight\"]", "links = [  # One.\n  \"flight\",\n"),
                HasSubstr("story.toml:24:9: error: this list is not closed; found the next entry in line 27"));
    // A header reads like lists in a list.
    EXPECT_THAT(wordsAfter("to = \"moscow\"", "movers = [\"a\","),
                HasSubstr("story.toml:19:10: error: this list is not"));
    EXPECT_THAT(wordsAfter("to = \"moscow\"", "movers = [\"a\""),
                HasSubstr("story.toml:19:10: error: this list is not"));
}

TEST(StoryFaults, UnclosedBracesAndLongTextsAreNamedWhereTheyOpen) {
    EXPECT_THAT(wordsAfter("seconds = 6", "camera = { fit = [\"moscow\"]"),
                HasSubstr("story.toml:25:10: error: these braces are not closed; found the end of the line"));
    EXPECT_THAT(wordsAfter("seconds = 6\n", "camera = { fit = [\"moscow\"]"),
                HasSubstr("story.toml:25:10: error: these braces are not closed; found the end of the file"));
    EXPECT_THAT(wordsAfter("title = \"Two cities\"", "title = \"\"\"Two \"cities\""),
                HasSubstr("story.toml:2:9: error: this text in three quotes is not closed"));
}

TEST(StoryFaults, ACommaBeforeAClosingBraceIsNamed) {
    EXPECT_THAT(wordsAfter("seconds = 6", "camera = { span = 30, }"),
                AllOf(HasSubstr("story.toml:25:"), HasSubstr("found a comma before }")));
}

TEST(StoryFaults, ACommaMissingBetweenTheLinesOfAListIsMissedAtTheEndOfTheFirst) {
    EXPECT_THAT(wordsAfter("links = [\"flight\"]", "links = [\n  \"flight\"  # Here.\n\n  \"b\",\n]"),
                HasSubstr("story.toml:25:11: error: a comma is missing"));
    EXPECT_THAT(wordsAfter("links = [\"flight\"]", "links = [\"flight\" \"b\"]"), HasSubstr("story.toml:24:19: error"));
}

TEST(StoryFaults, ALinkFromAPlaceToItselfIsRefused) {
    EXPECT_THAT(wordsAfter("to = \"moscow\"", "to = \"davos\""), HasSubstr("goes from a place to itself"));
    const std::string event = "[[event]]\nid = \"talks\"\ntitle = \"Talks\"\nplace = \"davos\"\n[[step]]";
    std::string text = soundStoryWith("to = \"moscow\"", "to = \"talks\"");
    text.replace(text.find("[[step]]"), 8, event);
    EXPECT_THAT(allWords(faultsOf(text)), HasSubstr("found \"davos\" and \"talks\", both in Davos"));
}

TEST(StoryFaults, LinksThatNameNoPlaceInAStoryWithoutAnyAreFaultsAndNothingElse) {
    const std::string text = "format = 1\ntitle = \"T\"\n" + soundStory.substr(soundStory.find("[[link]]"));
    EXPECT_THAT(places(faultsOf(text)), ElementsAre("5:8 error", "6:6 error"));
    EXPECT_THAT(places(faultsOf(text + "camera = { fit = [\"flight\"] }\n")), ElementsAre("5:8 error", "6:6 error"));
}

TEST(StoryFaults, AStoryWithNothingToShowSaysWhatToAdd) {
    const std::string text = soundStory.substr(0, soundStory.find("[[link]]"));
    EXPECT_THAT(allWords(faultsOf(text)),
                AllOf(HasSubstr("the story has neither steps nor events"), HasSubstr("Add [[step]]")));
}

TEST(StoryFaults, AnUnknownChoiceListsTheChoices) {
    EXPECT_THAT(wordsAfter("to = \"moscow\"", "to = \"moscow\"\nkind = \"teleport\""),
                AllOf(HasSubstr("unknown kind of link \"flight\""),
                      HasSubstr("one of travel, follow-up, parallel, reference")));
}

TEST(StoryFaults, ACitationOfAnUnknownSectionNamesTheNearest) {
    const std::string source =
        "title = \"Two cities\"\n[[source]]\nid = \"report\"\ntitle = \"Report\"\nsections = { lead = \"Lead\" }";
    std::string text = soundStoryWith("title = \"Two cities\"", source);
    text += "cite = [\"report\", \"report#lead\", \"report#laed\", \"other#lead\"]\n";
    EXPECT_THAT(places(faultsOf(text)), ElementsAre("30:34 error", "30:49 error"));
    EXPECT_THAT(allWords(faultsOf(text)), HasSubstr("Did you mean \"report#lead\"?"));
}

TEST(StoryFaults, AWordThatMayNameEntriesOfSeveralKindsIsComparedWithAllOfThem) {
    EXPECT_THAT(
        wordsAfter("seconds = 6", "camera = { fit = [\"flihgt\"] }"),
        HasSubstr("there is no place or event or link or overlay with the id \"flihgt\". Did you mean \"flight\" "
                  "(line 17)?"));
    const std::string actors =
        "[[person]]\nid = \"envoy\"\nname = \"E\"\n[[organisation]]\nid = \"un\"\nname = \"U\"\n";
    EXPECT_THAT(wordsAfter("[[link]]", actors + "[[link]]\nmovers = [\"envoi\"]"),
                HasSubstr("Did you mean \"envoy\" (line 17)?"));
    EXPECT_THAT(wordsAfter("[[link]]", actors + "[[link]]\nmovers = [\"somebody\"]"),
                AllOf(HasSubstr("there is no delegation or organisation or person with the id \"somebody\""),
                      HasSubstr("expected one of un, envoy"),
                      HasSubstr("Add a [[delegation]] or [[organisation]] or [[person]] with this id")));
}

TEST(StoryFaults, AnIdGivenToADelegationAndAnOrganisationIsGivenTwice) {
    EXPECT_THAT(wordsAfter("[[link]]",
                           "[[organisation]]\nid = \"x\"\nname = \"X\"\n[[delegation]]\nid = \"x\"\n"
                           "name = \"X\"\n[[link]]"),
                HasSubstr("given to two entries of [[delegation]] or [[organisation]], in line"));
}

TEST(StoryFaults, ColumnsCountCharactersNotBytes) {
    EXPECT_THAT(wordsAfter("links = [\"flight\"]", "links = [\"flüge über\", \"x\"]"), HasSubstr("story.toml:24:24:"));
}

TEST(StoryFaults, BytesThatAreNotUtf8AreNamedWithTheirOffset) {
    EXPECT_THAT(wordsAfter("Two cities", "Two \xFF"), AllOf(HasSubstr("story.toml:2:14: error: this is not UTF-8 text"),
                                                            HasSubstr("the byte 0xFF at byte 24 of the file")));
    EXPECT_THAT(wordsAfter("Two cities", "\xC0\x80"), HasSubstr("0xC0"));          // Overlong.
    EXPECT_THAT(wordsAfter("Two cities", "\xED\xA0\x80"), HasSubstr("0xED"));      // Surrogate.
    EXPECT_THAT(wordsAfter("Two cities", "\xF4\x90\x80\x80"), HasSubstr("0xF4"));  // Over U+10FFFF.
    EXPECT_THAT(allWords(faultsOf("\xFF\xFE\x66")), HasSubstr("UTF-16"));
}

TEST(StoryFaults, AByteOrderMarkOfUtf8IsAcceptedAndShiftsNothing) {
    EXPECT_NE(readStoryText("\xEF\xBB\xBF" + soundStory, "story.toml").story, nullptr);
    EXPECT_THAT(places(faultsOf("\xEF\xBB\xBF" + soundStoryWith("format = 1", "format = 7"))),
                ElementsAre("1:10 error"));
}

TEST(StoryFaults, WindowsLineEndsAreAccepted) {
    std::string text;
    for (const char c : soundStory) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    EXPECT_NE(readStoryText(text, "story.toml").story, nullptr);
}

TEST(StoryFaults, ANulInATextIsRefused) {
    EXPECT_THAT(wordsAfter("Two cities", "Two\\u0000cities"), HasSubstr("story.toml:2:9: error: a text holds"));
}

TEST(StoryFaults, BracketsInTextsAndCommentsDoNotCountAsNesting) {
    const std::string brackets(1000, '[');
    const std::string quotes = "'''" + brackets + "'''\nsubtitle = \"\"\"" + brackets + "\\\"\"\"\"\"";
    EXPECT_THAT(wordsAfter("title = \"Two cities\"", "title = " + quotes + "\n# " + brackets), IsEmpty());
}

TEST(StoryFaults, ManyFaultsAreListedUpToALimitThatIsStated) {
    std::string text = soundStory;
    for (int i = 0; i < 5000; ++i) text += "bad" + std::to_string(i) + " = 1\n";
    const Diagnostics faults = faultsOf(text);
    ASSERT_EQ(faults.size(), 201U);
    EXPECT_EQ(faults.back().message, "4800 more faults are not listed");
}

}  // namespace
}  // namespace demarche
