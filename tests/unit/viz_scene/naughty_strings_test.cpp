// Strings that have broken programs before, as names and headlines: refused with a reason, or drawn as they are.
#include "tests/support/naughty_strings.h"

#include "tests/unit/viz_scene/scene_fixture.h"
#include "viz/scene/card.h"
#include "viz/story/story_reader.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <iostream>

namespace demarche {
namespace {

using testing::HasSubstr;

constexpr PictureSize size{1280, 720};
#ifdef DEMARCHE_SANITIZE
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

bool isFinite(const Rect& r) {
    return std::isfinite(r.x) && std::isfinite(r.y) && std::isfinite(r.width) && std::isfinite(r.height);
}

/// Everything in the picture that is said in words is said where it belongs.
void expectOrder(const test::Projector& projector, const std::string& name) {
    const Picture& picture = projector.picture;
    const Layout& layout = projector.stage.layout;
    ASSERT_TRUE(picture.card) << name;
    EXPECT_TRUE(isFinite(picture.card->rect)) << name;
    EXPECT_TRUE(layout.cardColumn.contains(picture.card->rect)) << name;
    for (const PictureLabel& label : picture.labels) {
        EXPECT_TRUE(isFinite(label.rect)) << name;
        if (label.opacity > 0.0) {
            EXPECT_TRUE(layout.safe.contains(label.rect)) << name;
        }
    }
    const Rect whole{0.0, 0.0, static_cast<double>(size.width), static_cast<double>(size.height)};
    for (const GlyphInstance& glyph : projector.list.glyphs) {
        if (glyph.colour.a <= 0.0F) continue;
        const Rect ink = test::glyphRect(projector.text, glyph);
        EXPECT_TRUE(isFinite(ink) && whole.contains(ink)) << name << ": glyph at " << ink.x << ", " << ink.y;
    }
    for (const Shape& shape : projector.list.shapes) EXPECT_TRUE(isFinite(shape.rect)) << name;
    for (const StrokeVertex& vertex : projector.list.strokeVertices) {
        EXPECT_TRUE(std::isfinite(vertex.position.x) && std::isfinite(vertex.position.y)) << name;
    }
}

void expectWords(const Picture& picture, const std::string& name) {
    const PictureCard& card = *picture.card;
    EXPECT_EQ(card.headline, name);
    ASSERT_EQ(card.participants.size(), 1U) << name;
    EXPECT_TRUE(card.participants[0].starts_with(name)) << name;
    ASSERT_EQ(card.agenda.size(), 1U) << name;
    EXPECT_TRUE(card.agenda[0].starts_with(name)) << name;
    EXPECT_EQ(card.disputes, std::vector<std::string>{name});
    const auto label = std::ranges::find(picture.labels, PlaceIndex{0}, &PictureLabel::place);
    ASSERT_NE(label, picture.labels.end()) << name;
    EXPECT_EQ(label->text, name);
}

/// The card alone, to know which glyphs are its own.
void expectCardKeepsItsInk(const Story& story, TextEngine& text, const std::string& name) {
    const Layout layout(size);
    DrawList list;
    Canvas canvas(list);
    const CardPlan plan = planCard(story, 0, layout, text);
    const PictureCard card = addCard({story, test::bundledTheme("dark"), layout, plan}, {0, 1.0}, {}, text, canvas);
    std::size_t outside = 0;
    for (const GlyphInstance& glyph : list.glyphs) {
        if (!card.rect.contains(test::glyphRect(text, glyph))) ++outside;
    }
    EXPECT_EQ(outside, 0U) << name;
}

TEST(NaughtyStrings, AreDrawnAsTheyAreOrRefusedWithAReason) {
    const std::vector<std::string> strings = test::naughtyStrings();
    if (strings.empty()) GTEST_SKIP() << "the list of naughty strings is not here";
    // With sanitizers one in eight: each makes a picture from nothing.
    constexpr std::size_t step = sanitized ? 8 : 1;
    std::size_t drawn = 0;
    std::size_t refused = 0;
    for (std::size_t i = 0; i < strings.size(); i += step) {
        const std::string& string = strings[i];
        const StoryResult read = readStoryText(test::storyThatSays(test::tomlString(string)), "story.toml");
        if (!read) {
            ++refused;
            ASSERT_FALSE(read.diagnostics.empty());
            EXPECT_THAT(format(read.diagnostics.front()), HasSubstr("is empty")) << string;
            continue;
        }
        ++drawn;
        test::Projector projector(read.story, size);
        projector.showResting(0);
        expectOrder(projector, string);
        expectWords(projector.picture, string);
        expectCardKeepsItsInk(*read.story, projector.text, string);
    }
    std::cout << drawn << " drawn, " << refused << " refused\n";
    if (!sanitized) {
        EXPECT_EQ(drawn + refused, strings.size());
        EXPECT_EQ(refused, 2U);
    }
    RecordProperty("drawn", std::to_string(drawn));
    RecordProperty("refused", std::to_string(refused));
}

TEST(WordsFromRightToLeft, StandBelowTheirEntryOfTheStrip) {
    for (const std::string name : {"محادثات السلام", "שיחות", "Talks"}) {
        const StoryResult read = readStoryText(test::storyThatSays(test::tomlString(name)), "story.toml");
        ASSERT_TRUE(read);
        test::Projector projector(read.story, size);
        projector.showResting(0);
        ASSERT_EQ(projector.picture.strip.entryX.size(), 1U);
        double left = size.width;
        double right = 0.0;
        for (const GlyphInstance& glyph : projector.list.glyphs) {
            const Rect ink = test::glyphRect(projector.text, glyph);
            if (ink.y < projector.stage.layout.stripAxisY) continue;
            left = std::min(left, ink.x);
            right = std::max(right, ink.right());
        }
        EXPECT_NEAR((left + right) / 2.0, projector.picture.strip.entryX[0], 4.0) << name;
    }
}

TEST(Utf8StressLines, AreReadOrRefusedWithTheByte) {
    const std::vector<std::string> lines = test::utf8StressLines();
    if (lines.empty()) GTEST_SKIP() << "the UTF-8 stress test is not here";
    std::size_t readCount = 0;
    std::size_t refused = 0;
    for (const std::string& line : lines) {
        const StoryResult read = readStoryText(test::storyThatSays(test::tomlString(line)), "story.toml");
        if (read) {
            ++readCount;
            EXPECT_EQ(read.story->places[0].name, line);
        } else {
            ++refused;
            const std::string fault = format(read.diagnostics.front());
            const bool hasReason = fault.find("UTF-8") != std::string::npos || fault.find("NUL") != std::string::npos ||
                                   fault.find("is empty") != std::string::npos;
            EXPECT_TRUE(hasReason) << fault;
        }
    }
    std::cout << readCount << " read, " << refused << " refused\n";
    RecordProperty("read", std::to_string(readCount));
    RecordProperty("refused", std::to_string(refused));
}

}  // namespace
}  // namespace demarche
