// Places without coordinates: cities of the program's list, cities it does not have, and a list that cannot be read.
#include "story_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

/// Knows Davos; finds two names like any other.
CityAnswer davosOnly(std::string_view name) {
    if (name != "Davos") return {.city = std::nullopt, .similar = {"Davos", "Davao", "Dallas", "Durban"}};
    return {.city = FoundCity{.name = "Davos", .country = "CHE", .position = {.lon = 9.8372, .lat = 46.8043}},
            .similar = {}};
}

StoryResult readPlace(const std::string& keys, const CityFinder& finder = davosOnly) {
    StorySurroundings world;
    world.library.findCity = finder;
    const std::string text = "format = 1\ntitle = \"T\"\n[[place]]\nid = \"a\"\n" + keys +
                             "\n[[step]]\nid = \"s\"\nheadline = \"S\"\nsites = [\"a\"]\n";
    return readStoryText(text, "story.toml", world);
}

TEST(Cities, GiveCoordinatesAndANameUnlessTheStoryHasOne) {
    const StoryResult result = readPlace("city = \"Davos\"");
    ASSERT_NE(result.story, nullptr) << allWords(result.diagnostics);
    EXPECT_EQ(result.story->places[0].name, "Davos");
    EXPECT_EQ(result.story->places[0].position, (LonLat{.lon = 9.8372, .lat = 46.8043}));
    const StoryResult named = readPlace("city = \"Davos\"\nname = \"The congress centre\"");
    ASSERT_NE(named.story, nullptr);
    EXPECT_EQ(named.story->places[0].name, "The congress centre");
    const StoryResult byName = readPlace("name = \"Davos\"");
    ASSERT_NE(byName.story, nullptr);
    EXPECT_EQ(byName.story->places[0].position.lat, 46.8043);
}

TEST(Cities, AreNotAskedForWhereTheStoryHasCoordinates) {
    const StoryResult result = readPlace("city = \"Davos\"\nlat = 1\nlon = 2");
    ASSERT_NE(result.story, nullptr);
    EXPECT_EQ(result.story->places[0].position, (LonLat{.lon = 2.0, .lat = 1.0}));
    // Half a pair is no place: the other half is asked for.
    EXPECT_THAT(places(readPlace("city = \"Davos\"\nlat = 1").diagnostics), ElementsAre("3:1 error"));
}

TEST(Cities, ThatAreUnknownAreNamedWithThreeLikeThem) {
    const StoryResult result = readPlace("city = \"Davvos\"");
    EXPECT_EQ(result.story, nullptr);
    EXPECT_FALSE(result.libraryFailed);
    EXPECT_THAT(places(result.diagnostics), ElementsAre("5:8 error"));
    EXPECT_THAT(allWords(result.diagnostics),
                AllOf(HasSubstr("the gazetteer has no city \"Davvos\""),
                      HasSubstr("Did you mean \"Davos\" or \"Davao\" or \"Dallas\"? Otherwise add lat and lon.")));
}

TEST(Cities, WithoutAListAreAskedForTheirCoordinates) {
    const StoryResult result = readPlace("city = \"Davos\"", {});
    EXPECT_THAT(allWords(result.diagnostics), AllOf(HasSubstr("has no lat"), HasSubstr("has no lon")));
}

TEST(Cities, OfAListThatCannotBeReadAreNoFaultOfTheStory) {
    int asked = 0;
    const StoryResult result = readPlace("city = \"Davos\"\n[[place]]\nid = \"b\"\ncity = \"Moscow\"",
                                         [&](std::string_view) -> Expected<CityAnswer> {
                                             ++asked;
                                             return failure("the list is damaged");
                                         });
    EXPECT_EQ(result.story, nullptr);
    EXPECT_TRUE(result.libraryFailed);
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(allWords(result.diagnostics), "error: the list is damaged\n");
}

}  // namespace
}  // namespace demarche
