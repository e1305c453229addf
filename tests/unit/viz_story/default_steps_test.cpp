// What a story shows that gives no links, no steps and no strip.
#include "story_text.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string placeNamed(const std::string& id, int lon) {
    return fmt::format("[[place]]\nid = \"{0}\"\nname = \"In {0}\"\nlat = 10\nlon = {1}\n", id, lon);
}

const std::string threePlaces =
    "format = 1\ntitle = \"T\"\nsubtitle = \"S\"\n" + placeNamed("a", 10) + placeNamed("b", 20) + placeNamed("c", 30);

std::string event(const std::string& id, const std::string& keys) {
    return fmt::format("[[event]]\nid = \"{0}\"\ntitle = \"The {0}\"\nsummary = \"About {0}\"\n{1}\n", id, keys);
}

std::shared_ptr<const Story> read(const std::string& text) {
    const StoryResult result = readStoryText(text, "story.toml");
    EXPECT_NE(result.story, nullptr) << allWords(result.diagnostics);
    return result.story ? result.story : std::make_shared<const Story>();
}

/// "a-b follow-up held".
std::vector<std::string> linksOf(const Story& story) {
    std::vector<std::string> links;
    for (const Link& link : story.links) {
        links.push_back(story.places[link.from].id + '-' + story.places[link.to].id +
                        (link.kind == LinkKind::FollowUp ? " follow-up" : "") +
                        (link.status == EventStatus::Held ? " held" : ""));
    }
    return links;
}

std::vector<std::string> headlinesOf(const Story& story) {
    std::vector<std::string> headlines;
    for (const Step& step : story.steps) headlines.push_back(step.headline);
    return headlines;
}

// In the file late, early, middle; in time early at b, middle at c, late at a.
const std::string threeEvents = threePlaces + event("late", "place = \"a\"\nwhen = \"2026-03\"") +
                                event("early", "place = \"b\"\nwhen = \"2026-01\"\nstatus = \"held\"") +
                                event("middle", "place = \"c\"\nwhen = \"2026-02\"\nstatus = \"held\"");

TEST(DefaultLinks, LeadFromEachEventToTheNextInTheOrderOfTime) {
    EXPECT_THAT(linksOf(*read(threeEvents)), ElementsAre("b-c follow-up held", "c-a follow-up"));
}

TEST(DefaultLinks, FollowRelationsWhereThereIsNoDate) {
    const std::string text = threePlaces + event("last", "place = \"a\"\nafter = \"first\"") +
                             event("first", "place = \"b\"\nwhen = \"2026-01\"") +
                             event("before-both", "place = \"c\"\nbefore = [\"last\", \"first\"]");
    EXPECT_THAT(linksOf(*read(text)), ElementsAre("c-b follow-up", "b-a follow-up"));
}

TEST(DefaultLinks, LeaveOutEventsWithoutAPlacePartsOfOthersAndPlacesThatStay) {
    const std::string text = threePlaces + event("one", "place = \"a\"") + event("two", "place = \"a\"") +
                             event("nowhere", "") + event("part", "place = \"c\"\npart_of = \"two\"") +
                             event("three", "place = \"b\"");
    EXPECT_THAT(linksOf(*read(text)), ElementsAre("a-b follow-up"));
}

TEST(DefaultLinks, AreNotAddedToThoseOfTheAuthor) {
    const std::string own = threeEvents + "[[link]]\nid = \"own\"\nfrom = \"c\"\nto = \"b\"\n";
    EXPECT_THAT(linksOf(*read(own)), ElementsAre("c-b held"));
    EXPECT_THAT(linksOf(*read("link = []\n" + threeEvents)), IsEmpty());
}

TEST(DefaultLinks, RestOnTheCitationOfTheEventTheyLeadTo) {
    const std::string text = threePlaces + "[[source]]\nid = \"r\"\ntitle = \"R\"\n" + event("one", "place = \"a\"") +
                             event("two", "place = \"b\"\ncite = \"r\"");
    EXPECT_EQ(read(text)->links.at(0).cites.size(), 1U);
}

TEST(DefaultSteps, AreATitlePageAndOneForEachEventInTheOrderOfTime) {
    const auto story = read(threeEvents);
    EXPECT_THAT(headlinesOf(*story), ElementsAre("T", "The early", "The middle", "The late"));
    EXPECT_TRUE(story->steps[0].titlePage);
    EXPECT_EQ(story->steps[0].summary, "S");
    EXPECT_EQ(story->steps[1].summary, "About early");
    EXPECT_EQ(story->steps[1].kicker, "In b");
    // A link comes with the step at its end.
    EXPECT_THAT(story->steps[1].links, IsEmpty());
    EXPECT_THAT(story->steps[2].links, ElementsAre(0U));
    EXPECT_THAT(story->steps[3].links, ElementsAre(1U));
    EXPECT_EQ(story->steps[3].camera.fit.size(), 2U);
}

TEST(DefaultSteps, ShowTheDisputesAboutTheirEvents) {
    const std::string text = threeEvents + "[[dispute]]\nid = \"d\"\nquestion = \"Q?\"\nabout = [\"middle\"]\n";
    const auto story = read(text);
    EXPECT_THAT(story->steps[2].disputes, ElementsAre(0U));
    EXPECT_THAT(story->steps[1].disputes, IsEmpty());
}

TEST(DefaultSteps, AreAtMostSixtyOneHoweverManyTheEvents) {
    std::string text = threePlaces;
    for (int i = 0; i < 150; ++i) text += event("e" + std::to_string(i), "place = \"a\"");
    const auto story = read(text);
    EXPECT_LE(story->steps.size(), 61U);
    std::size_t shown = 0;
    for (const Step& step : story->steps) shown += step.events.size();
    EXPECT_EQ(shown, 150U);
    EXPECT_EQ(story->steps[1].headline, "The e0 and 2 more");
}

TEST(DefaultSteps, OfLinksAloneAreOneWithAllOfThem) {
    const std::string text = threePlaces +
                             "[[link]]\nid = \"x\"\nfrom = \"a\"\nto = \"b\"\n"
                             "[[link]]\nid = \"y\"\nfrom = \"b\"\nto = \"c\"\n";
    const auto story = read(text);
    EXPECT_THAT(headlinesOf(*story), ElementsAre("T", "T"));
    EXPECT_THAT(story->steps[1].links, ElementsAre(0U, 1U));
    EXPECT_EQ(story->steps[1].camera.fit.size(), 3U);
}

TEST(DefaultSteps, LookWhereTheStepBeforeLookedWhenTheyShowNoPlace) {
    const std::string text = threePlaces +
                             "[[step]]\nid = \"one\"\nheadline = \"1\"\nsites = [\"a\"]\n"
                             "[[step]]\nid = \"two\"\nheadline = \"2\"\n";
    const auto story = read(text);
    EXPECT_EQ(story->steps[1].camera, story->steps[0].camera);
}

TEST(DefaultStrip, HasAnEntryForTheFirstEventOfEachStep) {
    const auto story = read(threeEvents);
    ASSERT_EQ(story->strip.size(), 3U);
    EXPECT_EQ(story->strip[0].label, "In b");
    EXPECT_EQ(story->strip[0].dateLabel, "January 2026");
    EXPECT_EQ(story->strip[0].step, 1U);
    EXPECT_EQ(story->strip[2].step, 3U);
}

TEST(DefaultStrip, MarksWhatIsUncertain) {
    const std::string text = threePlaces + event("known", "when = \"2026-01-05\"") +
                             event("about", "when = \"2027-02~\"") + event("held", "status = \"held\"") +
                             event("planned", "status = \"planned\"");
    const auto story = read(text);
    std::vector<bool> uncertain;
    for (const StripEntry& entry : story->strip) uncertain.push_back(entry.uncertain);
    EXPECT_THAT(uncertain, ElementsAre(false, true, false, true));
}

TEST(DefaultStrip, IsEmptyWhereTheAuthorSaysSo) { EXPECT_THAT(read("strip = []\n" + threeEvents)->strip, IsEmpty()); }

}  // namespace
}  // namespace demarche
