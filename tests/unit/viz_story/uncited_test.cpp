// Claims without a source are warned of where they begin; what rests on the citation around it is not.
#include "story_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string head = "format = 1\ntitle = \"T\"\n[[source]]\nid = \"report\"\ntitle = \"Report\"\n";
// Line 6 on.
const std::string shown = "[[step]]\nid = \"s\"\nheadline = \"S\"\n";

/// "9:1 place "a"" for each warning.
std::vector<std::string> warningsOf(const std::string& text) {
    const StoryResult result = readStoryText(text, "story.toml");
    EXPECT_NE(result.story, nullptr) << allWords(result.diagnostics);
    EXPECT_EQ(result.counts.warnings, result.diagnostics.size());
    std::vector<std::string> warnings;
    for (const Diagnostic& each : result.diagnostics) {
        EXPECT_EQ(each.severity, Severity::Warning);
        const std::size_t end = each.message.find(" cites no source");
        warnings.push_back(std::to_string(each.where.line) + ':' + std::to_string(each.where.column) + ' ' +
                           each.message.substr(0, end));
    }
    return warnings;
}

std::vector<std::string> warningsAbout(const std::string& entry) { return warningsOf(head + shown + entry); }

TEST(Uncited, EntriesAreWarnedOfAtTheirHeaders) {
    EXPECT_THAT(warningsAbout("[[place]]\nid = \"a\"\nname = \"A\"\nlat = 1\nlon = 2\n"),
                ElementsAre("9:1 place \"a\""));
    EXPECT_THAT(warningsAbout("  [[person]]\nid = \"a\"\nname = \"A\"\n"), ElementsAre("9:3 person \"a\""));
    EXPECT_THAT(warningsAbout("[[event]]\nid = \"a\"\ntitle = \"A\"\n"), ElementsAre("9:1 event \"a\""));
    EXPECT_THAT(warningsAbout("[[account]]\nid = \"a\"\nname = \"A\"\n"), ElementsAre("9:1 account \"a\""));
    EXPECT_THAT(warningsAbout("[[note]]\nid = \"a\"\nsays = \"A\"\n"), ElementsAre("9:1 note \"a\""));
    EXPECT_THAT(warningsAbout("[[dispute]]\nid = \"a\"\nquestion = \"A?\"\n"), ElementsAre("9:1 dispute \"a\""));
    EXPECT_THAT(warningsAbout("[[overlay]]\nid = \"a\"\nname = \"A\"\nfile = \"a.geojson\"\n"),
                ElementsAre("9:1 overlay \"a\""));
}

TEST(Uncited, LinksAreWarnedOf) {
    const std::string two =
        "[[place]]\nid = \"a\"\nname = \"A\"\nlat = 1\nlon = 2\ncite = \"report\"\n"
        "[[place]]\nid = \"b\"\nname = \"B\"\nlat = 1\nlon = 3\ncite = \"report\"\n";
    EXPECT_THAT(warningsAbout(two + "[[link]]\nid = \"l\"\nfrom = \"a\"\nto = \"b\"\n"),
                ElementsAre("21:1 link \"l\""));
}

TEST(Uncited, PartsOfAnEventAreWarnedOfAtTheirBracesUnlessTheEventCites) {
    const std::string event = "[[event]]\nid = \"e\"\ntitle = \"E\"\n";
    const std::string parts =
        "agenda = [{ topic = \"T\", positions = [{ says = \"S\" }] }]\noutcomes = [{ text = \"O\" }]\n";
    EXPECT_THAT(warningsAbout(event + parts),
                ElementsAre("9:1 event \"e\"", "12:11 an agenda entry of event \"e\"",
                            "12:39 a position of an agenda entry of event \"e\"", "13:13 an outcome of event \"e\""));
    EXPECT_THAT(warningsAbout(event + parts + "cite = \"report\"\n"), IsEmpty());
}

TEST(Uncited, PositionsRestOnTheirAgendaEntryAndClaimsOnTheirDispute) {
    EXPECT_THAT(warningsAbout("[[event]]\nid = \"e\"\ntitle = \"E\"\nagenda = [{ topic = \"T\", cite = \"report\", "
                              "positions = [{ says = \"S\" }] }, { topic = \"U\" }]\n"),
                ElementsAre("9:1 event \"e\"", "12:75 an agenda entry of event \"e\""));
    const std::string dispute =
        "[[dispute]]\nid = \"d\"\nquestion = \"Q?\"\nclaims = [{ says = \"A\" }, { says = \"B\" }]\n";
    EXPECT_THAT(warningsAbout(dispute),
                ElementsAre("12:11 a claim of dispute \"d\"", "12:27 a claim of dispute \"d\""));
    EXPECT_THAT(warningsAbout(dispute + "cite = \"report\"\n"), IsEmpty());
}

TEST(Uncited, DelegationsStepsAndPlacesOfTheGazetteerNeedNoSource) {
    EXPECT_THAT(warningsAbout("[[delegation]]\nid = \"a\"\nname = \"A\"\n[[organisation]]\nid = \"b\"\nname = \"B\"\n"),
                IsEmpty());
    StorySurroundings world;
    world.library.findCity = [](std::string_view name) {
        return CityAnswer{.city = FoundCity{std::string(name), "CHE", {.lon = 1.0, .lat = 2.0}}, .similar = {}};
    };
    const auto result = readStoryText(head + shown + "[[place]]\nid = \"a\"\ncity = \"Davos\"\n", "story.toml", world);
    EXPECT_THAT(result.diagnostics, IsEmpty());
}

TEST(Uncited, ACitationThatNamesNothingIsAFaultAndNotAlsoAWarning) {
    const auto result =
        readStoryText(head + shown + "[[note]]\nid = \"a\"\nsays = \"A\"\ncite = \"rumour\"\n", "story.toml");
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_THAT(format(result.diagnostics[0]), HasSubstr("story.toml:12:8: error: there is no source"));
}

TEST(Uncited, StoriesWithoutAnySourceAreWarnedOfOnce) {
    const auto result = readStoryText(soundStory, "story.toml");
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_THAT(format(result.diagnostics[0]), HasSubstr("story.toml:1:1: warning: the story names no source"));
    EXPECT_EQ(result.counts.warnings, 1U);
    EXPECT_EQ(result.counts.errors, 0U);
}

}  // namespace
}  // namespace demarche
