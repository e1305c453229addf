// Text beyond Latin: joining, right-to-left order, fallback fonts, characters that no font has.
#include "engine/text/fallback_fonts.h"
#include "engine/text/shaper.h"
#include "tests/unit/engine_text/text_fixture.h"

#include <gmock/gmock.h>

namespace demarche {
namespace {

using testing::Contains;
using testing::Each;
using testing::Not;

constexpr char16_t abuDhabi[] = u"أبو ظبي";

class ScriptsTest : public TextTest {
protected:
    void SetUp() override {
        TextTest::SetUp();
        auto opened = FontLibrary::open(fontDirectory());
        ASSERT_TRUE(opened.has_value());
        fonts = std::make_unique<FontLibrary>(std::move(*opened));
        shaper = std::make_unique<Shaper>(*fonts);
    }

    std::vector<ShapedGlyph> shape(std::u16string text) {
        const AnalysedLine line(std::move(text), UBIDI_DEFAULT_LTR, FontWeight::Regular,
                                {.fonts = *fonts, .breaks = breaks});
        return shaper->shape(line, 0, line.length(), {.emSize = 32 * 64}).glyphs;
    }

    std::vector<std::int32_t> clusters(std::u16string text) {
        std::vector<std::int32_t> order;
        for (const ShapedGlyph& glyph : shape(std::move(text))) order.push_back(glyph.cluster);
        return order;
    }

    std::unique_ptr<FontLibrary> fonts;
    std::unique_ptr<Shaper> shaper;
    BreakFinder breaks;
};

TEST_F(ScriptsTest, ArabicLettersJoin) {
    // Beh within the word has another form than beh alone.
    const auto word = shape(u"ظبي");
    const auto alone = shape(u"ب");
    ASSERT_EQ(alone.size(), 1U);
    std::vector<std::uint32_t> ids;
    for (const ShapedGlyph& glyph : word) ids.push_back(glyph.glyph);
    EXPECT_THAT(ids, Not(Contains(alone[0].glyph)));
    EXPECT_THAT(ids, Each(testing::Gt(0U)));
}

TEST_F(ScriptsTest, ArabicRunsFromRightToLeft) {
    const auto order = clusters(abuDhabi);
    ASSERT_FALSE(order.empty());
    EXPECT_EQ(order.back(), 0);
    EXPECT_TRUE(std::ranges::is_sorted(order, std::greater<>()));
}

TEST_F(ScriptsTest, ArabicStartsAtTheRightOfItsBox) {
    const Paragraph& p = engine->layout("أبو ظبي", {.text = {.sizePixels = 20.0}, .maxWidthPixels = 300.0});
    EXPECT_DOUBLE_EQ(p.lines[0].x, 300.0 - p.lines[0].width);
    EXPECT_EQ(p.missingGlyphs, 0U);
}

TEST_F(ScriptsTest, ArabicStaysJoinedWithLetterSpacing) {
    EXPECT_DOUBLE_EQ(widthOf("ظبي", {.sizePixels = 32.0, .letterSpacingPixels = 3.0}), widthOf("ظبي"));
}

TEST_F(ScriptsTest, NumbersKeepTheirOrderWithinHebrew) {
    // Seen from left to right: the second word backwards, the number forwards, the first word backwards.
    EXPECT_EQ(clusters(u"אב 12 גד"), (std::vector<std::int32_t>{7, 6, 5, 3, 4, 2, 1, 0}));
}

TEST_F(ScriptsTest, ANameInArabicWithinEnglishIsTurnedAloneAndBracketsAreMirrored) {
    EXPECT_EQ(clusters(u"a אב z"), (std::vector<std::int32_t>{0, 1, 3, 2, 4, 5}));
    // In right-to-left text the bracket that opens is drawn as the one that closes.
    const auto bracket = shape(u"א(");
    EXPECT_EQ(bracket.front().glyph, shape(u")").front().glyph);
}

TEST_F(ScriptsTest, WrappedHebrewReadsFromTheFirstLineDown) {
    const ParagraphStyle style{.text = {.sizePixels = 32.0}, .maxWidthPixels = widthOf("שלום") + 4.0};
    const Paragraph& p = engine->layout("שלום אב", style);
    ASSERT_EQ(p.lines.size(), 2U);
    EXPECT_NEAR(p.lines[0].width, widthOf("שלום"), 0.05);
    EXPECT_NEAR(p.lines[1].width, widthOf("אב"), 0.05);
}

TEST_F(ScriptsTest, CyrillicAndUkrainianNeedNoOtherFont) {
    for (const ShapedGlyph& glyph : shape(u"Щедрівка їжака, Ґанок Єва Москва Київ объезд")) {
        EXPECT_EQ(glyph.font, fonts->mainFont(FontWeight::Regular));
        EXPECT_NE(glyph.glyph, 0U);
    }
}

TEST_F(ScriptsTest, ScriptsThatInterLacksComeFromFallbackFonts) {
    for (const std::string_view text :
         {"नमस्ते", "ไทยแลนด์", "ქართული", "Հայերեն", "አማርኛ", "தமிழ்", "বাংলা", "ខ្មែរ", "བོད", "∮", "♜"}) {
        for (const FontWeight weight : {FontWeight::Regular, FontWeight::Bold}) {
            EXPECT_EQ(engine->layout(text, {.text = {.weight = weight}}).missingGlyphs, 0U) << text;
        }
    }
}

TEST_F(ScriptsTest, ThaiIsBrokenBetweenWordsThoughItHasNoSpaces) {
    const Paragraph& p = engine->layout("ภาษาไทยเป็นภาษาที่มีระดับเสียงของคำแน่นอน", {.maxWidthPixels = 120.0});
    EXPECT_GT(p.lines.size(), 1U);
    for (const TextLine& line : p.lines) EXPECT_LE(line.width, 120.0);
}

TEST_F(ScriptsTest, ACharacterThatNoFontHasIsCountedAndDrawnAsABox) {
    const Paragraph& p = engine->layout("a\U0001F600\u4E2D", {});
    EXPECT_EQ(p.missingGlyphs, 2U);
    EXPECT_EQ(p.glyphs.size(), 3U);
}

TEST_F(ScriptsTest, DirectionMarksAreInvisible) {
    EXPECT_DOUBLE_EQ(widthOf("a\u200E\u2066b\u2069"), widthOf("ab"));
    EXPECT_EQ(engine->layout("a\u200E\u2066b\u2069", {}).missingGlyphs, 0U);
}

TEST_F(ScriptsTest, CombiningMarksTakeNoWidthOfTheirOwn) {
    EXPECT_NEAR(widthOf("e\u0301"), widthOf("\u00E9"), 0.05);
    EXPECT_NEAR(widthOf("q\u0303"), widthOf("q"), 0.05);
}

TEST(FallbackFonts, AreAllCopiedBesideTheProgramWithTheirLicences) {
    for (const FallbackFont& font : fallbackFonts()) {
        const auto file = fontDirectory() / std::string(font.family).append("-Regular.ttf");
        EXPECT_TRUE(std::filesystem::exists(file)) << file;
    }
    EXPECT_TRUE(std::filesystem::exists(fontDirectory() / "Inter-licence.txt"));
    EXPECT_TRUE(std::filesystem::exists(fontDirectory() / "Noto-licence.txt"));
}

}  // namespace
}  // namespace demarche
