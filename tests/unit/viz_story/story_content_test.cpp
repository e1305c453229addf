#include "story_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace demarche {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const std::string roadToAbuDhabi = DEMARCHE_SOURCE_DIR "/assets/stories/road-to-abu-dhabi";

template <class Entries>
std::size_t indexOf(const Entries& entries, std::string_view id) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].id == id) return i;
    }
    ADD_FAILURE() << "no entry " << id;
    return 0;
}

/// Letters as people count them, near enough: code points.
std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    return count;
}

double secondsOf(const Story& story) {
    return std::accumulate(story.steps.begin(), story.steps.end(), 0.0,
                           [](double sum, const Step& step) { return sum + step.seconds; });
}

TEST(RoadToAbuDhabi, IsReadFromItsFolderWithoutAWord) {
    const StoryResult result = readStory(roadToAbuDhabi);
    EXPECT_EQ(allWords(result.diagnostics), "");
    ASSERT_NE(result.story, nullptr);
    EXPECT_EQ(result.story->id, "road-to-abu-dhabi");
    EXPECT_EQ(result.story->boundaryView, "un");
}

TEST(RoadToAbuDhabi, PutsFivePeopleAndAnAgendaIntoTheMoscowNight) {
    const StoryResult result = readStory(roadToAbuDhabi);
    ASSERT_NE(result.story, nullptr);
    const Story& story = *result.story;
    const Event& night = story.events[indexOf(story.events, "moscow-night")];
    std::vector<std::string> names;
    for (const Participant& each : night.participants) {
        ASSERT_TRUE(each.person.has_value());
        ASSERT_TRUE(each.delegation.has_value());
        names.push_back(story.people[*each.person].name);
    }
    EXPECT_THAT(names, ElementsAre("Vladimir Putin", "Ushakov", "Kirill Dmitriev", "Wittkoff", "Jared Kushner"));
    ASSERT_EQ(night.agenda.size(), 3U);
    EXPECT_EQ(night.agenda[2].topic, "Territory");
    EXPECT_EQ(night.agenda[2].status, AgendaStatus::Unresolved);
}

TEST(RoadToAbuDhabi, CitesASectionForEveryEventLinkDisputeAndStep) {
    const StoryResult result = readStory(roadToAbuDhabi);
    ASSERT_NE(result.story, nullptr);
    const auto isCited = [](const auto& entry) {
        EXPECT_THAT(entry.cites, Not(IsEmpty()));
        for (const Citation& cite : entry.cites) EXPECT_TRUE(cite.section.has_value());
    };
    for (const Event& each : result.story->events) {
        isCited(each);
        for (const AgendaItem& item : each.agenda) isCited(item);
    }
    for (const Link& each : result.story->links) isCited(each);
    for (const Dispute& each : result.story->disputes) {
        if (each.claims.empty()) isCited(each);
        for (const Claim& claim : each.claims) isCited(claim);
    }
    for (const Note& each : result.story->notes) isCited(each);
    for (const Overlay& each : result.story->overlays) isCited(each);
    for (const Step& each : result.story->steps) isCited(each);
    for (const Person& each : result.story->people) isCited(each);
}

TEST(RoadToAbuDhabi, KeepsItsTextsShortEnoughForTheCard) {
    const StoryResult result = readStory(roadToAbuDhabi);
    ASSERT_NE(result.story, nullptr);
    for (const Step& step : result.story->steps) {
        EXPECT_LE(letters(step.headline), 45U) << step.id;
        EXPECT_LE(letters(step.summary), 150U) << step.id;
        EXPECT_FALSE(step.speakerNotes.empty()) << step.id;
        std::set<DelegationIndex> groups;
        for (const EventIndex event : step.events) {
            for (const Participant& each : result.story->events[event].participants) groups.insert(*each.delegation);
        }
        EXPECT_LE(groups.size(), 3U) << step.id;
    }
    for (const Event& event : result.story->events) {
        for (const AgendaItem& item : event.agenda) EXPECT_LE(letters(item.topic), 38U) << item.topic;
    }
    for (const Dispute& dispute : result.story->disputes) EXPECT_LE(letters(dispute.question), 110U) << dispute.id;
}

TEST(RoadToAbuDhabi, SaysNothingTheReportDoesNotSay) {
    const std::string text = test::fileText(roadToAbuDhabi + "/story.toml");
    for (const char* word : {"Kremlin", "Yuri", "Steve", "Witkoff", "Volodymyr", "Zelensky", "Riyadh"}) {
        EXPECT_EQ(text.find(word), std::string::npos) << word;
    }
}

TEST(RoadToAbuDhabi, LastsAboutEightyFiveSeconds) {
    const StoryResult result = readStory(roadToAbuDhabi);
    ASSERT_NE(result.story, nullptr);
    EXPECT_NEAR(secondsOf(*result.story), 85.0, 5.0);
}

TEST(BenchmarkStory, IsTenSecondsOfFourCitiesWithoutCards) {
    const StoryResult result = readStory(DEMARCHE_SOURCE_DIR "/tests/bench/story-4");
    EXPECT_EQ(allWords(result.diagnostics), "");
    ASSERT_NE(result.story, nullptr);
    EXPECT_DOUBLE_EQ(secondsOf(*result.story), 10.0);
    EXPECT_EQ(result.story->links.size(), 3U);
    std::vector<std::string> names;
    for (const Place& place : result.story->places) names.push_back(place.name);
    EXPECT_THAT(names, ElementsAre("Anchorage", "Davos", "Moscow", "Abu Dhabi"));
    for (const Step& step : result.story->steps) EXPECT_TRUE(step.summary.empty() && step.events.empty());
}

TEST(StoryFormatPage, BeginsWithAStoryThatIsSound) {
    const std::string page = test::fileText(DEMARCHE_SOURCE_DIR "/docs/story-format.md");
    EXPECT_NE(page.find("```toml\n" + soundStory + "```"), std::string::npos);
}

TEST(StoryFormatPage, NamesEveryKeyTheReaderOffers) {
    const std::string page = test::fileText(DEMARCHE_SOURCE_DIR "/docs/story-format.md");
    // Each of these tables has one wrong key and no id, so that the reader lists the keys it knows.
    std::string text = soundStory;
    for (const char* list : {"source", "account", "delegation", "organisation", "person", "place", "event", "link",
                             "dispute", "note", "overlay", "step", "strip"}) {
        text += std::string("[[") + list + "]]\nqqqqqqqq = 1\n";
    }
    text +=
        "[[event]]\nid = \"e\"\ntitle = \"E\"\nparticipants = [{qqqqqqqq = 1}]\n"
        "agenda = [{qqqqqqqq = 1, positions = [{qqqqqqqq = 1}]}]\noutcomes = [{qqqqqqqq = 1}]\n"
        "[[person]]\nid = \"p\"\nname = \"P\"\naliases = [{qqqqqqqq = 1}]\ntitles = [{qqqqqqqq = 1}]\n"
        "[[dispute]]\nid = \"d\"\nquestion = \"D\"\nclaims = [{qqqqqqqq = 1}]\n"
        "[[step]]\nid = \"s\"\nheadline = \"S\"\ncamera = {qqqqqqqq = 1}\nlayers = {qqqqqqqq = 1}\n";
    std::size_t lists = 0;
    for (const Diagnostic& each : readStoryText(text, "story.toml").diagnostics) {
        if (!each.expected.starts_with("one of ")) continue;
        ++lists;
        std::string_view keys = std::string_view(each.expected).substr(7);
        while (!keys.empty()) {
            const std::string key(keys.substr(0, keys.find(", ")));
            EXPECT_NE(page.find("`" + key), std::string::npos) << key << " in: " << each.message;
            keys.remove_prefix(std::min(keys.size(), key.size() + 2));
        }
    }
    EXPECT_EQ(lists, 22U);
}

TEST(StoryDefaults, AStepWithoutACameraLooksAtWhatItShows) {
    const StoryResult result = readStoryText(soundStory, "folder/story.toml");
    ASSERT_NE(result.story, nullptr);
    const Step& step = result.story->steps[0];
    EXPECT_EQ(step.camera.fit.size(), 2U);
    EXPECT_FALSE(step.camera.spanDegrees.has_value());
    EXPECT_EQ(result.story->id, "folder");
    EXPECT_EQ(result.story->theme, "dark");
    EXPECT_EQ(result.story->links[0].kind, LinkKind::Travel);
    EXPECT_EQ(result.story->links[0].status, EventStatus::Held);
}

TEST(StoryDefaults, MonogramShortNameKickerAndStripFollowFromTheRest) {
    const std::string text = soundStory.substr(0, soundStory.find("[[step]]")) + R"(
[[delegation]]
id = "ch"
name = "Switzerland"
[[person]]
id = "one"
name = "Élodie van der Berg"
delegation = "ch"
[[event]]
id = "meeting"
title = "Meeting"
place = "moscow"
when = "2026-02"
participants = [{ person = "one" }]
[[step]]
id = "first"
headline = "First"
[[step]]
id = "second"
headline = "Second"
events = ["meeting"]
[[strip]]
label = "Meeting"
event = "meeting"
)";
    const StoryResult result = readStoryText(text, "story.toml");
    ASSERT_NE(result.story, nullptr) << allWords(result.diagnostics);
    const Story& story = *result.story;
    EXPECT_EQ(story.people[0].monogram, "ÉV");
    EXPECT_EQ(story.delegations[0].shortName, "Switzerland");
    EXPECT_EQ(story.events[0].participants[0].delegation, 0U);
    EXPECT_EQ(story.steps[1].kicker, "Moscow");
    EXPECT_EQ(story.strip[0].step, 1U);
    EXPECT_EQ(story.strip[0].dateLabel, "February 2026");
}

}  // namespace
}  // namespace demarche
