#include "viz/story/edition.h"

#include "story_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::ElementsAre;

const std::string twoAccounts = R"(format = 1
title = "Two accounts"
leading_account = "news"
[[account]]
id = "news"
name = "News report"
[[account]]
id = "memoir"
name = "Memoir"
[[account]]
id = "archive"
name = "Archive"
[[delegation]]
id = "us"
name = "United States"
short_name = "US"
names = { ru = "США" }
[[person]]
id = "envoy"
name = "Wittkoff"
title = "Envoy"
delegation = "us"
aliases = [{ name = "George Whitkoff", account = "memoir" }]
titles = [{ title = "Senior envoy", account = "memoir" }]
[[person]]
id = "host"
name = "Host"
names = { ru-RU = "Хозяин" }
aliases = [{ name = "The host", account = "memoir" }]
[[place]]
id = "moscow"
name = "Moscow"
lat = 55.7558
lon = 37.6173
names = { ru = "Москва", ar = "موسكو" }
[[event]]
id = "night"
title = "One night"
place = "moscow"
accounts = ["news"]
participants = [{ person = "envoy" }]
[[event]]
id = "days"
title = "Three days"
place = "moscow"
accounts = ["memoir"]
participants = [{ person = "envoy" }]
[[step]]
id = "talks"
kicker = "Moscow"
headline = "Talks in Moscow"
events = ["night", "days"]
)";

std::shared_ptr<const Story> written() {
    const StoryResult result = readStoryText(twoAccounts, "story.toml");
    EXPECT_NE(result.story, nullptr) << allWords(result.diagnostics);
    return result.story;
}

TEST(Edition, WithoutAChoiceIsTheStoryItself) {
    const auto story = written();
    EXPECT_EQ(editionOf(story, {}), story);
    EXPECT_EQ(editionOf(story, {.account = "news"}), story);
    EXPECT_EQ(editionOf(story, {.language = "en"}), story);
    EXPECT_EQ(editionOf(story, {.language = "de", .account = "nobody"}), story);
}

TEST(Edition, HasNamesInTheLanguageWhereTheStoryHasThem) {
    const auto story = editionOf(written(), {.language = "ru"});
    EXPECT_EQ(story->places[0].name, "Москва");
    EXPECT_EQ(story->delegations[0].name, "США");
    EXPECT_EQ(story->delegations[0].shortName, "") << "a short form in another language";
    EXPECT_EQ(story->people[0].name, "Wittkoff") << "no name in Russian: as written";
    EXPECT_EQ(story->people[1].name, "Хозяин") << "ru-RU serves ru";
    EXPECT_EQ(story->steps[0].kicker, "Москва") << "a text that is nothing but the name";
    EXPECT_EQ(story->steps[0].headline, "Talks in Moscow") << "sentences stay";
    EXPECT_EQ(editionOf(written(), {.language = "ar"})->places[0].name, "موسكو");
}

TEST(Edition, LetsAnotherAccountLead) {
    const auto before = written();
    EXPECT_TRUE(isLeading(*before, before->events[0]));
    EXPECT_EQ(otherAccount(*before, before->events[1]), "Memoir");

    const auto story = editionOf(before, {.account = "memoir"});
    EXPECT_TRUE(isLeading(*story, story->events[1]));
    EXPECT_EQ(otherAccount(*story, story->events[0]), "News report");
    EXPECT_THAT(story->steps[0].events, ElementsAre(1, 0)) << "what the leading account tells comes first";
    EXPECT_EQ(story->people[0].name, "George Whitkoff");
    EXPECT_EQ(story->people[0].title, "Senior envoy");
}

TEST(Edition, PeopleAreNamedAsThoseWhoTellOfTheEventNameThem) {
    for (const std::string account : {"news", "memoir", "archive"}) {
        const auto story = editionOf(written(), {.account = account});
        const NamedPerson night = asToldOf(*story, story->events[0], 0);
        const NamedPerson days = asToldOf(*story, story->events[1], 0);
        EXPECT_EQ(night.name, "Wittkoff") << account;
        EXPECT_EQ(night.title, "Envoy") << account;
        EXPECT_EQ(days.name, "George Whitkoff") << account;
        EXPECT_EQ(days.title, "Senior envoy") << account;
    }
}

TEST(Edition, ANameInTheLanguageStandsForTheSpellingsOfAllAccounts) {
    const auto story = editionOf(written(), {.language = "ru", .account = "memoir"});
    EXPECT_EQ(story->people[0].name, "George Whitkoff");
    EXPECT_EQ(story->people[1].name, "Хозяин");
    EXPECT_EQ(asToldOf(*story, story->events[1], 1).name, "Хозяин");
}

TEST(Edition, UnknownChoicesAreAnsweredWithWhatThereIs) {
    const auto story = written();
    EXPECT_TRUE(checkEdition(*story, {.language = "ru", .account = "archive"}).has_value());
    EXPECT_TRUE(checkEdition(*story, {.language = "en-GB"}).has_value());
    const auto language = checkEdition(*story, {.language = "de"});
    ASSERT_FALSE(language.has_value());
    EXPECT_EQ(language.error().expected, "en or ar or ru or ru-RU");
    const auto account = checkEdition(*story, {.account = "nobody"});
    ASSERT_FALSE(account.has_value());
    EXPECT_EQ(account.error().expected, "news or memoir or archive");
}

TEST(Edition, ChoicesGoRound) {
    const auto story = written();
    EditionChoice choice;
    std::vector<std::string> accounts;
    std::vector<std::string> languages;
    for (int i = 0; i < 4; ++i) {
        choice = withNextLanguage(*story, withNextAccount(*story, choice));
        accounts.push_back(choice.account);
        languages.push_back(choice.language);
    }
    EXPECT_THAT(accounts, ElementsAre("memoir", "archive", "news", "memoir"));
    EXPECT_THAT(languages, ElementsAre("ar", "ru", "ru-RU", ""));
}

}  // namespace
}  // namespace demarche
