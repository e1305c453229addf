// People on cards: pictures, roles that give way, names as those who tell of the event give them.
#include "viz/scene/card_flow.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/card_content.h"
#include "viz/scene/draw_list_digest.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

Story twoTellings() {
    Story story;
    story.accounts = {{.id = "news", .name = "News", .shortName = "News"},
                      {.id = "memoir", .name = "Memoir", .shortName = "Memoir"}};
    story.leadingAccount = 0;
    story.delegations = {{.id = "us", .name = "United States", .shortName = "US"}};
    story.people = {{.id = "envoy",
                     .name = "Wittkoff",
                     .title = "Envoy",
                     .monogram = "W",
                     .delegation = 0,
                     .aliases = {{.name = "George Whitkoff", .account = 1}},
                     .titles = {{.title = "Senior envoy", .account = 1}}}};
    story.events = {{.id = "night", .accounts = {0}, .participants = {{.person = 0}}},
                    {.id = "days", .accounts = {1}, .participants = {{.person = 0}}}};
    story.steps = {{.id = "a", .headline = "A", .events = {0}}, {.id = "b", .headline = "B", .events = {1}}};
    return story;
}

TEST(CardPeople, AreNamedAsThoseWhoTellOfTheEventNameThem) {
    const Story story = twoTellings();
    const CardParticipant night = cardContent(story, 0).participants.at(0);
    EXPECT_EQ(night.name, "Wittkoff");
    EXPECT_EQ(night.role, "Envoy \u00b7 US");
    EXPECT_EQ(night.shorterRole, "Envoy");
    const CardParticipant days = cardContent(story, 1).participants.at(0);
    EXPECT_EQ(days.name, "George Whitkoff");
    EXPECT_EQ(days.role, "Senior envoy \u00b7 US");
}

/// One row of a card of 1920 x 1080.
struct Row {
    explicit Row(const PersonRow& row) {
        const Layout layout({1920, 1080});
        CardFlow flow({.layout = layout, .theme = test::bundledTheme("dark"), .text = text});
        flow.person(row);
        Canvas canvas(list);
        flow.draw({0.0, 0.0}, canvas);
    }
    TextEngine text = test::freshText();
    DrawList list;
};

TEST(CardPeople, WithAPictureShowItInPlaceOfTheMonogram) {
    const PersonRow plain{.monogram = "WW", .name = "Envoy"};
    const Row letters(plain);
    EXPECT_TRUE(letters.list.portraits.empty());

    const Portrait portrait{.id = 7, .pixels = Image({portraitSide, portraitSide})};
    PersonRow pictured = plain;
    pictured.portrait = &portrait;
    const Row picture(pictured);
    ASSERT_EQ(picture.list.portraits.size(), 1U);
    EXPECT_EQ(picture.list.portraits[0].portrait, &portrait);
    EXPECT_EQ(picture.list.glyphs.size(), letters.list.glyphs.size() - 2);
    // Inside the disc in the delegation's hue.
    const Rect disc = picture.list.shapes.at(0).rect;
    const Rect inner = picture.list.portraits[0].rect;
    EXPECT_GT(inner.x, disc.x);
    EXPECT_LT(inner.right(), disc.right());
    EXPECT_EQ(inner.centre(), disc.centre());

    const Portrait another{.id = 8, .pixels = portrait.pixels};
    pictured.portrait = &another;
    EXPECT_NE(digestOf(picture.list), digestOf(Row(pictured).list));
}

TEST(CardPeople, LeaveOutTheDelegationBeforeARoleIsCut) {
    const std::string longRole = "Senior special envoy \u00b7 The United States of America and others";
    const Row wide({.name = "Wittkoff", .role = "Envoy \u00b7 US", .shorterRole = "Envoy"});
    const Row given({.name = "Wittkoff", .role = longRole, .shorterRole = "Senior special envoy"});
    const Row expected({.name = "Wittkoff", .role = "Senior special envoy", .shorterRole = ""});
    EXPECT_EQ(given.list.glyphs, expected.list.glyphs);
    EXPECT_NE(wide.list.glyphs.size(), Row({.name = "Wittkoff", .role = "Envoy"}).list.glyphs.size());
}

TEST(CardPeople, WhoseNameIsWrittenTheOtherWayDoNotTurnTheSentenceAfterIt) {
    Story story = twoTellings();
    story.delegations[0].name = "\u0631\u0648\u0633\u064a\u0627";
    story.events[0].agenda = {{.topic = "Zone", .positions = {{.by = Actor{.index = 0}, .says = "Keep a zone."}}}};
    const std::string line = cardContent(story, 0).agenda.at(0).positions.at(0);
    TextEngine text = test::freshText();
    const Paragraph& paragraph = text.layout(line, {.text = {.sizePixels = 20.0}, .maxWidthPixels = 600.0});
    EXPECT_DOUBLE_EQ(paragraph.lines.front().x, 0.0) << "it starts at the left, as English does";
}

}  // namespace
}  // namespace demarche
