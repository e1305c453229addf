// What the details panel gathers about a place, an event and a person: plain values, no window.
#include "viz/panels/details_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Story smallStory() {
    Story story;
    story.sources = {{.id = "report", .title = "Report", .sections = {{"lead", "Lead"}, {"end", "End"}}}};
    story.accounts = {{.id = "one", .name = "First account", .shortName = "First"}};
    story.people = {{.id = "a", .name = "A"}, {.id = "b", .name = "B"}};
    story.places = {{.id = "here", .name = "Here"}, {.id = "there", .name = "There"}};
    story.events = {{.id = "talks", .title = "Talks", .place = 0, .participants = {{.person = 1}, {.person = 0}}},
                    {.id = "more", .title = "More", .place = 1, .participants = {{.person = 1}}}};
    story.disputes = {{.id = "x", .question = "When?", .about = {0}},
                      {.id = "y", .question = "Who?"},
                      {.id = "z", .question = "What?", .about = {1}}};
    story.steps = {{.id = "s", .events = {0}, .disputes = {1}}};
    return story;
}

TEST(DetailsFacts, FindDisputesByTheirEventsAndBySteps) {
    const Story story = smallStory();
    EXPECT_THAT(disputesAbout(story, {0}), ElementsAre(0U, 1U));
    EXPECT_THAT(disputesAbout(story, {1}), ElementsAre(2U));
    EXPECT_THAT(disputesAbout(story, {}), IsEmpty());
}

TEST(DetailsFacts, FindTheNotesOfAPlaceAndThePeopleOfEvents) {
    Story story = smallStory();
    story.notes = {{.id = "n", .says = "So.", .place = 1}, {.id = "m", .says = "No."}};
    EXPECT_THAT(notesAt(story, 1), ElementsAre(0U));
    EXPECT_THAT(notesAt(story, 0), IsEmpty());
    EXPECT_THAT(peopleAt(story, {0, 1}), ElementsAre(1U, 0U));
}

TEST(DetailsFacts, NameWhoUsesAnotherNameOrTitle) {
    Story story = smallStory();
    Person& person = story.people[0];
    EXPECT_THAT(personFacts(story, 0), IsEmpty());
    person.aliases = {{.name = "Alias", .account = 0}, {.name = "Another"}};
    person.titles = {{.title = "Envoy", .account = 0}};
    person.aims = "Peace";
    const std::vector<std::string> facts = personFacts(story, 0);
    ASSERT_EQ(facts.size(), 4U);
    EXPECT_THAT(facts[0], testing::AllOf(HasSubstr("Also: "), HasSubstr("Alias"), HasSubstr("First")));
    EXPECT_THAT(facts[1], testing::AllOf(HasSubstr("Another"), testing::Not(HasSubstr("First"))));
    EXPECT_THAT(facts[2], testing::AllOf(HasSubstr("Title: "), HasSubstr("Envoy"), HasSubstr("First")));
    EXPECT_THAT(facts[3], HasSubstr("Peace"));
}

TEST(DetailsFacts, SayHowSomebodyTookPart) {
    EXPECT_EQ(roleWords("Host", Presence::NotSaid), "Host");
    EXPECT_EQ(roleWords("", Presence::Remote), "remote");
    EXPECT_THAT(roleWords("Host", Presence::InPerson), testing::AllOf(HasSubstr("Host"), HasSubstr("in person")));
}

TEST(DetailsFacts, CiteAnEntryOnlyWhereItDiffersFromWhatIsAroundIt) {
    const Story story = smallStory();
    EXPECT_EQ(citeWords(story, {}, {{0, 1}}), "");
    EXPECT_EQ(citeWords(story, {{0, 1}}, {{0, 1}}), "");
    const std::string words = citeWords(story, {{0, 0}, {0, 1}}, {{0, 1}});
    EXPECT_THAT(words, testing::AllOf(HasSubstr("Lead"), HasSubstr("End"), testing::Not(HasSubstr("Report"))));
    Story more = story;
    more.sources.push_back({.id = "other", .title = "Other"});
    EXPECT_THAT(citeWords(more, {{0, 0}}, {}), HasSubstr("Report"));
}

}  // namespace
}  // namespace demarche
