#include "viz/scene/card.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/card_flow.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

using test::bundledStory;
using test::bundledTheme;
using test::freshText;
using test::Projector;
using testing::HasSubstr;

constexpr std::array<PictureSize, 5> sizes{PictureSize{1280, 720}, PictureSize{1920, 1080}, PictureSize{3840, 2160},
                                           PictureSize{2560, 960}, PictureSize{1024, 768}};

/// One step whose event has this many people and agenda entries.
Story crowdedStory(std::size_t people, std::size_t agenda) {
    Story story;
    story.title = "Crowd";
    story.delegations = {{.id = "one", .name = "First delegation", .shortName = "First", .colour = "sky"}};
    Event event{.id = "meeting", .title = "Meeting"};
    for (std::size_t i = 0; i < people; ++i) {
        story.people.push_back({.id = fmt::format("p{}", i),
                                .name = fmt::format("Person {}", i),
                                .title = "Member",
                                .monogram = "P",
                                .delegation = 0});
        event.participants.push_back({.person = i});
    }
    for (std::size_t i = 0; i < agenda; ++i) {
        event.agenda.push_back({.topic = fmt::format("Topic number {}", i), .status = AgendaStatus::Agreed});
    }
    story.events = {event};
    story.steps = {{.id = "step", .headline = "A crowded meeting", .summary = "Everybody came.", .events = {0}}};
    return story;
}

/// Every page of the card of a story's first step, one over the other.
struct DrawnCard {
    TextEngine text = freshText();
    Layout layout;
    CardPlan plan;
    DrawList list;
    PictureCard card;  ///< As high as the highest page.
    double highest = 0.0;

    DrawnCard(const Story& story, PictureSize size) : layout(size), plan(planCard(story, 0, layout, text)) {
        Canvas canvas(list);
        for (std::size_t page = 0; page < plan.pages(); ++page) {
            const CardPageAt at{.page = page, .other = page};
            card = addCard({story, bundledTheme("dark"), layout, plan}, {0, 1.0}, at, text, canvas);
            highest = std::max(highest, card.rect.height);
        }
        card.rect.height = highest;
    }

    /// True when these words are drawn in the style of "and n more".
    [[nodiscard]] bool says(const std::string& words, double scale) {
        const double lines = std::max(19.0 * scale, 16.2);
        const double padding = std::round(30.0 * layout.unit);
        const Paragraph& paragraph = text.layout(
            words, {.text = {.weight = FontWeight::Regular, .sizePixels = lines * layout.unit, .tabularFigures = true},
                    .maxWidthPixels = layout.cardColumn.width - 2.0 * padding});
        const auto same = [](const GlyphInstance& g, const PlacedGlyph& p) { return g.bitmap == p.bitmap; };
        return !std::ranges::search(list.glyphs, paragraph.glyphs, same).empty();
    }
};

void expectInkInside(const DrawnCard& drawn, const Rect& rect, const std::string& where) {
    for (const GlyphInstance& glyph : drawn.list.glyphs) {
        EXPECT_TRUE(rect.contains(test::glyphRect(drawn.text, glyph)))
            << where << ": glyph at " << glyph.position.x << ", " << glyph.position.y;
    }
    for (const Shape& shape : drawn.list.shapes) {
        EXPECT_TRUE(rect.contains(shape.rect)) << where << ": shape at " << shape.rect.x << ", " << shape.rect.y;
    }
}

TEST(Cards, OfTheMoscowStepNameTheFivePeopleAndThreeAgendaEntries) {
    Projector projector(bundledStory(), {1920, 1080});
    projector.showResting(test::stepNamed(*projector.story, "moscow"));
    ASSERT_TRUE(projector.picture.card);
    const PictureCard& card = *projector.picture.card;
    ASSERT_EQ(card.participants.size(), 5U);
    for (const std::string_view name : {"Putin", "Ushakov", "Dmitriev", "Wittkoff", "Kushner"}) {
        EXPECT_THAT(card.participants, testing::Contains(HasSubstr(name)));
    }
    EXPECT_EQ(card.agenda.size(), 3U);
    EXPECT_THAT(card.agenda, testing::Contains(HasSubstr("Territory (Unresolved)")));
    EXPECT_EQ(card.hiddenEntries, 0);
    EXPECT_THAT(card.source, HasSubstr("Lead"));
}

TEST(Cards, OfTheBundledStoryShowEveryEntryAtEverySize) {
    for (const PictureSize size : sizes) {
        Projector projector(bundledStory(), size);
        for (StepIndex s = 0; s < projector.story->steps.size(); ++s) {
            projector.showResting(s);
            if (!projector.picture.card) continue;
            EXPECT_EQ(projector.picture.card->hiddenEntries, 0) << projector.story->steps[s].id << ' ' << size.width;
            EXPECT_TRUE(projector.stage.layout.cardColumn.contains(projector.picture.card->rect));
        }
    }
}

TEST(Cards, WithoutACardOnlyForTitlePages) {
    Projector projector(bundledStory(), {1920, 1080});
    for (StepIndex s = 0; s < projector.story->steps.size(); ++s) {
        projector.showResting(s);
        EXPECT_EQ(projector.picture.card.has_value(), !projector.story->steps[s].titlePage)
            << projector.story->steps[s].id;
    }
}

TEST(Cards, OfVeryManyPeopleAndEntriesStayInTheirColumn) {
    for (const PictureSize size : sizes) {
        const Story story = crowdedStory(100, 100);
        const DrawnCard drawn(story, size);
        EXPECT_TRUE(drawn.layout.cardColumn.contains(drawn.card.rect));
        expectInkInside(drawn, drawn.card.rect, fmt::format("{} x {}", size.width, size.height));
    }
}

TEST(Cards, SayHowManyEntriesFoundNoRoom) {
    for (const PictureSize size : sizes) {
        DrawnCard drawn(crowdedStory(100, 100), size);
        EXPECT_GT(drawn.card.hiddenEntries, 0);
        EXPECT_EQ(drawn.card.scale, 0.8);
        int said = 0;
        int lines = 0;
        for (int n = 1; n <= 100; ++n) {
            if (!drawn.says(fmt::format("and {} more", n), drawn.card.scale)) continue;
            said += n;
            ++lines;
        }
        // Both lists may be cut by the same number: then the same words stand twice.
        const bool twice = lines == 1 && 2 * said == drawn.card.hiddenEntries;
        EXPECT_TRUE(said == drawn.card.hiddenEntries || twice) << said << " of " << drawn.card.hiddenEntries;
        EXPECT_EQ(drawn.card.participants.size(), 100U);
        EXPECT_EQ(drawn.card.agenda.size(), 100U);
    }
}

TEST(Cards, SayHowManyDisputesFoundNoRoom) {
    Story story = crowdedStory(1, 1);
    for (std::size_t i = 0; i < 90; ++i) {
        story.disputes.push_back(
            {.id = fmt::format("d{}", i), .question = "One account says so, the other denies it."});
        story.steps.front().disputes.push_back(i);
    }
    for (const PictureSize size : sizes) {
        const DrawnCard drawn(story, size);
        EXPECT_GT(drawn.card.hiddenEntries, 0);
        EXPECT_TRUE(drawn.layout.cardColumn.contains(drawn.card.rect));
        for (const Shape& shape : drawn.list.shapes) EXPECT_TRUE(drawn.card.rect.inflated(1.0).contains(shape.rect));
    }
}

TEST(Cards, ThatFitHideNothing) {
    const DrawnCard drawn(crowdedStory(3, 2), {1920, 1080});
    EXPECT_EQ(drawn.card.hiddenEntries, 0);
    EXPECT_EQ(drawn.card.scale, 1.0);
    EXPECT_EQ(drawn.card.pages, 1U);
}

TEST(Cards, ShrinkThenTakePagesThenHideEntries) {
    std::size_t pagesBefore = 1;
    int hiddenBefore = 0;
    double onOnePage = 1.0;
    for (std::size_t people = 1; people <= 90; people += people < 30 ? 1 : 6) {
        const DrawnCard drawn(crowdedStory(people, 2), {1920, 1080});
        const PictureCard& card = drawn.card;
        EXPECT_GE(card.pages, pagesBefore) << people;
        EXPECT_GE(card.hiddenEntries, hiddenBefore) << people;
        if (card.pages == 1) {
            EXPECT_LE(card.scale, onOnePage) << people;
            onOnePage = card.scale;
        }
        if (card.hiddenEntries > 0) {
            EXPECT_EQ(card.scale, 0.8) << people;
            EXPECT_EQ(card.pages, 3U) << "eight seconds are enough for three pages";
        }
        pagesBefore = card.pages;
        hiddenBefore = card.hiddenEntries;
    }
    EXPECT_GT(hiddenBefore, 0);
    EXPECT_LT(onOnePage, 1.0);
}

TEST(Cards, KeepLongNamesAndRolesInside) {
    Story story = crowdedStory(2, 1);
    story.people[0].name = "A name so long that it alone is wider than the whole card of the picture";
    story.people[1].title = "A role so long that it would run over the name on its left and out of the card";
    story.people[1].name = "Somebody with a longish name, too";
    for (const PictureSize size : sizes) {
        const DrawnCard drawn(story, size);
        expectInkInside(drawn, drawn.card.rect, fmt::format("{} x {}", size.width, size.height));
    }
}

TEST(Cards, KeepLongTextsInside) {
    Story story = crowdedStory(2, 2);
    std::string words;
    for (int i = 0; i < 300; ++i) words += "word ";
    story.steps[0].summary = words;
    story.steps[0].kicker = words;
    for (const PictureSize size : {PictureSize{1920, 1080}, PictureSize{2560, 960}}) {
        const DrawnCard drawn(story, size);
        expectInkInside(drawn, drawn.layout.cardColumn, fmt::format("{} x {}", size.width, size.height));
    }
}

TEST(CardTexts, AreNeverSmallerThanOneAndAHalfPerCentOfTheHeight) {
    for (const PictureSize size : sizes) {
        TextEngine text = freshText();
        const Layout layout(size);
        const auto smallest = [&](auto add) {
            CardFlow flow({layout, bundledTheme("dark"), text, 0.05});
            add(flow);
            DrawList list;
            Canvas canvas(list);
            flow.draw({0.0, 0.0}, canvas);
            EXPECT_FALSE(list.glyphs.empty());
            double least = 1e9;
            for (const GlyphInstance& glyph : list.glyphs) least = std::min(least, test::glyphRect(text, glyph).height);
            return least;
        };
        // Inter's capitals are 0.727 em high; a bitmap is no smaller than what it shows.
        const double capitals = std::floor(0.727 * 0.015 * size.height);
        EXPECT_GE(smallest([](CardFlow& f) { f.kicker("HH"); }), capitals);
        EXPECT_GE(smallest([](CardFlow& f) { f.headline("HH"); }), capitals);
        EXPECT_GE(smallest([](CardFlow& f) { f.summary("HH"); }), capitals);
        EXPECT_GE(smallest([](CardFlow& f) { f.sectionTitle("HH"); }), capitals);
        EXPECT_GE(smallest([](CardFlow& f) { f.person({.monogram = "H", .name = "HH", .role = "HH"}); }), capitals);
        EXPECT_GE(smallest([](CardFlow& f) { f.agendaEntry("HH", "HH", Colour{1, 1, 1, 1}); }), capitals);
        EXPECT_GE(smallest([](CardFlow& f) { f.notice("HH", {}); }), capitals);
        EXPECT_GE(smallest([](CardFlow& f) { f.source(std::vector<std::string>{"HH"}); }), capitals);
    }
}

TEST(CardContents, SayHowSomebodyTookPartOutcomesPartsDurationAndPlaces) {
    Story story = crowdedStory(2, 1);
    story.places = {{.id = "here", .name = "Here"}, {.id = "there", .name = "There"}};
    Event& event = story.events[0];
    event.participants[1].presence = Presence::Remote;
    event.duration = "4 hours";
    event.place = 0;
    event.alsoAt = {1};
    event.outcomes = {{.text = "A statement.", .status = AgendaStatus::Drafted}};
    story.events.push_back({.id = "day", .title = "First day", .whenLabel = "12 February", .partOf = 0});
    const CardContent content = cardContent(story, 0);
    EXPECT_THAT(content.participants[1].role, testing::EndsWith("remote"));
    EXPECT_THAT(content.participants[0].role, testing::Not(HasSubstr("remote")));
    EXPECT_THAT(content.facts, HasSubstr("Duration: 4 hours"));
    EXPECT_THAT(content.facts, HasSubstr("Also at: There"));
    ASSERT_EQ(content.outcomes.size(), 1U);
    EXPECT_EQ(content.outcomes[0].status, AgendaStatus::Drafted);
    ASSERT_EQ(content.programme.size(), 1U);
    EXPECT_EQ(content.programme[0].title, "First day");
    EXPECT_EQ(content.programme[0].when, "12 February");
}

TEST(CardContents, PutNotesOfOneKindUnderOneHeading) {
    Story story = crowdedStory(1, 0);
    for (const NoteKind kind : {NoteKind::Reaction, NoteKind::Watch, NoteKind::Reaction, NoteKind::Lesson}) {
        story.steps[0].notes.push_back(story.notes.size());
        story.notes.push_back({.id = "n", .kind = kind, .says = "Something."});
    }
    const CardContent content = cardContent(story, 0);
    ASSERT_EQ(content.notes.size(), 3U);
    EXPECT_EQ(content.notes[0].title, "Reactions");
    EXPECT_EQ(content.notes[0].notes.size(), 2U);
    EXPECT_EQ(content.notes[1].title, "What to watch");
    EXPECT_EQ(content.notes[2].title, "Lessons drawn");
}

TEST(CardContents, GiveEveryClaimWithWhoMakesIt) {
    const Story& story = *bundledStory();
    const CardContent content = cardContent(story, test::stepNamed(story, "open-questions"));
    ASSERT_EQ(content.disputes.size(), 5U);
    for (std::size_t d = 0; d < 4; ++d) {
        ASSERT_EQ(content.disputes[d].claims.size(), 2U) << d;
        EXPECT_EQ(content.disputes[d].claims[0].who, "First account");
        EXPECT_EQ(content.disputes[d].claims[1].who, "Second account");
    }
}

TEST(CardFlows, PutARoleThatHasNoRoomBelowTheName) {
    const auto drawn = [](std::string_view role, std::string_view shorter) {
        TextEngine text = freshText();
        const Layout layout({1920, 1080});
        CardFlow flow({layout, bundledTheme("dark"), text, 1.0});
        flow.person({.monogram = "P", .name = "Person with a name", .role = role, .shorterRole = shorter});
        DrawList list;
        Canvas canvas(list);
        flow.draw({0.0, 0.0}, canvas);
        return std::pair{flow.height(), list.glyphs.size()};
    };
    const std::string longRole = "Deputy of the second special envoy for negotiations";
    const auto [low, few] = drawn("Host", "Host");
    EXPECT_EQ(drawn(longRole, "Envoy").first, low) << "the shorter one has room";
    const auto [high, many] = drawn(longRole, longRole);
    EXPECT_GT(high, low);
    EXPECT_EQ(many, few - 4 + longRole.size() - 7) << "every letter is there, blanks have none";
}

TEST(CardFlows, PutTwoClaimsSideBySideAndOthersBelowOneAnother) {
    const auto height = [](const std::vector<CardClaim>& claims) {
        TextEngine text = freshText();
        const Layout layout({1920, 1080});
        CardFlow flow({layout, bundledTheme("dark"), text, 1.0});
        flow.notice("Who?", claims);
        return flow.height();
    };
    const CardClaim named{.who = "One", .says = "So."};
    const CardClaim nameless{.who = "", .says = "So."};
    EXPECT_EQ(height({named, named}), height({named, {.who = "Other", .says = "No."}}));
    EXPECT_GT(height({named, named, named}), height({nameless, nameless}));
    // Columns have a line of names and one of claims, whatever is said on the other side.
    EXPECT_EQ(height({named, named}), height({named, {.who = "Two", .says = "Yes."}}));
}

TEST(CardContents, KeepDelegationsTogetherAndNameEverybodyOnce) {
    Story story = crowdedStory(4, 0);
    story.delegations.push_back({.id = "two", .name = "Second", .colour = "rose"});
    story.people[1].delegation = 1;
    story.people[3].delegation = 1;
    story.events.push_back(story.events.front());
    const auto participants = gatherParticipants(story, {0, 1});
    ASSERT_EQ(participants.size(), 4U);
    EXPECT_EQ(participants[0].name, "Person 0");
    EXPECT_EQ(participants[1].name, "Person 2");
    EXPECT_EQ(participants[2].name, "Person 1");
    EXPECT_EQ(participants[3].name, "Person 3");
}

}  // namespace
}  // namespace demarche
