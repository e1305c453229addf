// Latin paragraphs: widths, breaks, ellipsis, alignment and vertical metrics.
#include "tests/unit/engine_text/text_fixture.h"

#include <cmath>

namespace demarche {
namespace {

constexpr std::string_view sentence =
    "Representatives met for three days to discuss the exchange of prisoners, the protection of energy sites and the "
    "monitoring of a possible ceasefire along the present line of contact.";

using ParagraphTest = TextTest;

TEST_F(ParagraphTest, WidthGrowsWithTheText) {
    EXPECT_GT(widthOf("A"), 0.0);
    EXPECT_GT(widthOf("Abu"), widthOf("A"));
    EXPECT_GT(widthOf("Abu Dhabi"), widthOf("Abu"));
}

TEST_F(ParagraphTest, WidthIsProportionalToTheSizeBecauseNothingIsHinted) {
    const double small = widthOf("Abu Dhabi", {.sizePixels = 16.3});
    const double large = widthOf("Abu Dhabi", {.sizePixels = 163.0});
    EXPECT_NEAR(large / small, 10.0, 0.05);
}

TEST_F(ParagraphTest, LettersAreKerned) { EXPECT_LT(widthOf("AV"), widthOf("A") + widthOf("V") - 1.0); }

TEST_F(ParagraphTest, BolderWeightsAreWider) {
    EXPECT_LT(widthOf("Minister"), widthOf("Minister", {.weight = FontWeight::SemiBold, .sizePixels = 32.0}));
}

TEST_F(ParagraphTest, TabularFiguresAreAllOfOneWidth) {
    const TextStyle tabular{.sizePixels = 32.0, .tabularFigures = true};
    for (const std::string_view digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
        EXPECT_DOUBLE_EQ(widthOf(digit, tabular), widthOf("0", tabular)) << digit;
    }
    EXPECT_DOUBLE_EQ(widthOf("1:11", tabular), widthOf("0:00", tabular));
    EXPECT_LT(widthOf("111"), widthOf("000"));
}

TEST_F(ParagraphTest, LetterSpacingIsAddedAfterEachCluster) {
    const double plain = widthOf("ABC");
    EXPECT_NEAR(widthOf("ABC", {.sizePixels = 32.0, .letterSpacingPixels = 2.0}), plain + 6.0, 0.05);
}

TEST_F(ParagraphTest, NoLineIsWiderThanTheLimit) {
    for (double width = 30.0; width < 500.0; width += 17.0) {
        const Paragraph& p = engine->layout(sentence, {.text = {.sizePixels = 18.0}, .maxWidthPixels = width});
        ASSERT_GT(p.lines.size(), 1U);
        for (const TextLine& line : p.lines) EXPECT_LE(line.width, width);
    }
}

TEST_F(ParagraphTest, WrappedTextLosesNoGlyph) {
    const Paragraph& one = engine->layout(sentence, {.text = {.sizePixels = 18.0}});
    const Paragraph& many = engine->layout(sentence, {.text = {.sizePixels = 18.0}, .maxWidthPixels = 200.0});
    EXPECT_EQ(one.lines.size(), 1U);
    EXPECT_EQ(one.glyphs.size(), many.glyphs.size());
    EXPECT_FALSE(many.truncated);
}

TEST_F(ParagraphTest, LinesAreFilledGreedily) {
    const double width = widthOf("two words") + 0.5;
    const Paragraph& p = engine->layout("two words more", {.text = {.sizePixels = 32.0}, .maxWidthPixels = width});
    ASSERT_EQ(p.lines.size(), 2U);
    EXPECT_NEAR(p.lines[0].width, widthOf("two words"), 0.02);
    EXPECT_NEAR(p.lines[1].width, widthOf("more"), 0.02);
}

TEST_F(ParagraphTest, AWordWiderThanTheLineIsBrokenBetweenLetters) {
    const Paragraph& p = engine->layout("Donaudampfschifffahrtsgesellschaft", {.maxWidthPixels = 60.0});
    EXPECT_GT(p.lines.size(), 3U);
    for (const TextLine& line : p.lines) {
        EXPECT_LE(line.width, 60.0);
        EXPECT_GT(line.glyphCount, 0U);
    }
}

TEST_F(ParagraphTest, ALineFeedBreaksEvenTextWithoutALimit) {
    EXPECT_EQ(engine->layout("a\nb", {}).lines.size(), 2U);
    EXPECT_EQ(engine->layout("a\r\nb\rc", {}).lines.size(), 3U);
    EXPECT_EQ(engine->layout("a\n\nb", {}).lines[1].glyphCount, 0U);
}

TEST_F(ParagraphTest, TabsAndControlCharactersAreSpaces) {
    EXPECT_DOUBLE_EQ(widthOf("a\tb"), widthOf("a b"));
    EXPECT_DOUBLE_EQ(widthOf(std::string_view("a\0b", 3)), widthOf("a b"));
    EXPECT_EQ(engine->layout("a\tb\x01\x7F", {}).missingGlyphs, 0U);
}

TEST_F(ParagraphTest, TrailingSpaceTakesNoWidth) { EXPECT_DOUBLE_EQ(widthOf("word  "), widthOf("word")); }

TEST_F(ParagraphTest, EmptyTextHasOneEmptyLine) {
    const Paragraph& p = engine->layout("", {.text = {.sizePixels = 20.0}});
    ASSERT_EQ(p.lines.size(), 1U);
    EXPECT_TRUE(p.glyphs.empty());
    EXPECT_EQ(p.width, 0.0);
    EXPECT_DOUBLE_EQ(p.height, 26.0);
}

TEST_F(ParagraphTest, TheLastLineAllowedEndsInAnEllipsis) {
    const ParagraphStyle style{.text = {.sizePixels = 18.0}, .maxWidthPixels = 220.0, .maxLines = 2};
    const Paragraph& p = engine->layout(sentence, style);
    ASSERT_EQ(p.lines.size(), 2U);
    EXPECT_TRUE(p.truncated);
    EXPECT_LE(p.lines[1].width, 220.0);

    // The ellipsis is the last glyph drawn.
    const Paragraph& dots = engine->layout("x\u2026", style);
    const GlyphBitmapInfo& expected = engine->bitmap(dots.glyphs.back().bitmap);
    const GlyphBitmapInfo& found = engine->bitmap(p.glyphs.back().bitmap);
    EXPECT_EQ(found.height, expected.height);
    EXPECT_NEAR(found.width, expected.width, 1);
}

TEST_F(ParagraphTest, TextThatFitsItsLinesHasNoEllipsis) {
    const Paragraph& p = engine->layout("short\n \n", {.maxWidthPixels = 300.0, .maxLines = 1});
    EXPECT_FALSE(p.truncated);
    EXPECT_EQ(p.lines.size(), 1U);
    EXPECT_EQ(p.glyphs.size(), 5U);
}

TEST_F(ParagraphTest, ALineDroppedAfterALineFeedLeavesAnEllipsis) {
    const Paragraph& p = engine->layout("one\ntwo", {.maxLines = 1});
    EXPECT_TRUE(p.truncated);
    EXPECT_EQ(p.glyphs.size(), 4U);
}

TEST_F(ParagraphTest, AlignmentPlacesLinesInTheBox) {
    ParagraphStyle style{.text = {.sizePixels = 20.0}, .maxWidthPixels = 300.0};
    const double width = engine->layout("word", style).width;
    EXPECT_EQ(engine->layout("word", style).lines[0].x, 0.0);
    style.align = TextAlign::Centre;
    EXPECT_DOUBLE_EQ(engine->layout("word", style).lines[0].x, (300.0 - width) / 2.0);
    style.align = TextAlign::End;
    const Paragraph& end = engine->layout("word", style);
    EXPECT_DOUBLE_EQ(end.lines[0].x, 300.0 - width);
    EXPECT_GT(end.glyphs.front().position.x, 299.0 - width);
}

TEST_F(ParagraphTest, WithoutALimitLinesAlignToTheWidest) {
    const Paragraph& p = engine->layout("wide line\ni", {.align = TextAlign::Centre});
    EXPECT_EQ(p.lines[0].x, 0.0);
    EXPECT_DOUBLE_EQ(p.lines[1].x, (p.width - p.lines[1].width) / 2.0);
}

TEST_F(ParagraphTest, BaselinesAreWholePixelsALineHeightApart) {
    const Paragraph& p = engine->layout("a\nb\nc\nd", {.text = {.sizePixels = 22.7}, .lineHeight = 1.36});
    const double step = 22.7 * 1.36;
    EXPECT_DOUBLE_EQ(p.height, 4.0 * step);
    for (std::size_t i = 0; i < p.lines.size(); ++i) {
        EXPECT_EQ(p.lines[i].baselineY, std::round(p.lines[i].baselineY));
        EXPECT_NEAR(p.lines[i].baselineY - p.lines[0].baselineY, step * static_cast<double>(i), 1.0);
    }
}

TEST_F(ParagraphTest, CapitalsStandOnTheBaselineAsHighAsTheCapHeight) {
    const Paragraph& p = engine->layout("H", {.text = {.sizePixels = 100.0}});
    EXPECT_NEAR(p.capHeight, 72.7, 0.5);
    ASSERT_EQ(p.glyphs.size(), 1U);
    const GlyphBitmapInfo& h = engine->bitmap(p.glyphs[0].bitmap);
    EXPECT_NEAR(h.height, p.capHeight, 1.0);
    EXPECT_EQ(p.glyphs[0].position.y + static_cast<float>(h.height), static_cast<float>(p.lines[0].baselineY));
}

}  // namespace
}  // namespace demarche
