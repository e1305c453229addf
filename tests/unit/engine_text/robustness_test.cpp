// What may come from a file somebody else wrote; the same answer whatever was asked before; fonts that are missing.
#include "engine/text/source_text.h"
#include "tests/unit/engine_text/text_fixture.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <ranges>

namespace demarche {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

using RobustnessTest = TextTest;

void expectSameLayout(TextEngine& a, TextEngine& b, std::string_view text, const ParagraphStyle& style) {
    const Paragraph& first = a.layout(text, style, 2.0);
    const Paragraph& second = b.layout(text, style, 2.0);
    ASSERT_EQ(first.glyphs.size(), second.glyphs.size());
    ASSERT_EQ(first.lines.size(), second.lines.size());
    EXPECT_EQ(first.width, second.width);
    for (std::size_t i = 0; i < first.glyphs.size(); ++i) {
        EXPECT_EQ(first.glyphs[i].position, second.glyphs[i].position);
        EXPECT_EQ(first.halo[i].position, second.halo[i].position);
        const GlyphBitmapInfo& one = a.bitmap(first.glyphs[i].bitmap);
        const GlyphBitmapInfo& two = b.bitmap(second.glyphs[i].bitmap);
        ASSERT_EQ(one.width, two.width);
        ASSERT_EQ(one.height, two.height);
        for (std::size_t y = 0; y < one.height; ++y) {
            const auto row = a.atlasPixels().subspan((one.y + y) * a.atlasWidth() + one.x, one.width);
            const auto other = b.atlasPixels().subspan((two.y + y) * b.atlasWidth() + two.x, two.width);
            ASSERT_TRUE(std::ranges::equal(row, other));
        }
    }
}

TEST(SourceText, ReplacesInvalidBytes) {
    EXPECT_THAT(readSourceText("a\xFFz").lines, ElementsAre(u"a\uFFFDz"));
    EXPECT_THAT(readSourceText("\xC3").lines, ElementsAre(u"\uFFFD"));
    // A surrogate: one for each byte.
    EXPECT_THAT(readSourceText("\xED\xA0\x80").lines, ElementsAre(u"\uFFFD\uFFFD\uFFFD"));
    EXPECT_THAT(readSourceText("\xC3\xA9").lines, ElementsAre(u"\u00E9"));
}

TEST(SourceText, EndsLinesAtEveryKindOfLineFeed) {
    EXPECT_THAT(readSourceText("a\nb\r\nc\rd\u2028e\u2029f").lines, ElementsAre(u"a", u"b", u"c", u"d", u"e", u"f"));
}

TEST(SourceText, IsCutBetweenCharactersWhenItIsFarTooLong) {
    std::string text;
    while (text.size() < 2 * maxTextBytes) text += "a\u0439\u20AC";
    const SourceText source = readSourceText(text);
    EXPECT_TRUE(source.cut);
    EXPECT_LE(source.lines.at(0).size(), maxTextBytes);
    EXPECT_EQ(source.lines.at(0).find(u'\uFFFD'), std::u16string::npos);
    EXPECT_FALSE(readSourceText(std::string(maxTextBytes, 'a')).cut);
}

TEST_F(RobustnessTest, InvalidBytesAreDrawnAsReplacementCharacters) {
    EXPECT_DOUBLE_EQ(widthOf("a\xFF"
                             "b"),
                     widthOf("a\uFFFDb"));
    EXPECT_EQ(engine
                  ->layout("a\xFF"
                           "b",
                           {})
                  .missingGlyphs,
              0U);
}

TEST_F(RobustnessTest, TenThousandCharactersAreLaidOutWithinTheLimitsAskedFor) {
    std::string text;
    for (int i = 0; text.size() < 10'000; ++i) text += i % 7 == 0 ? "\u0431\u0628 " : "abcdefghij";
    EXPECT_EQ(engine->layout(text, {}).lines.size(), 1U);
    const Paragraph& p = engine->layout(text, {.maxWidthPixels = 200.0, .maxLines = 2});
    EXPECT_EQ(p.lines.size(), 2U);
    EXPECT_LE(p.width, 200.0);
    EXPECT_LT(p.glyphs.size(), 100U);
    EXPECT_TRUE(p.truncated);
    const Paragraph& narrow = engine->layout(std::string(10'000, 'm'), {.maxWidthPixels = 1.0});
    EXPECT_EQ(narrow.lines.size(), 10'000U);
}

TEST_F(RobustnessTest, TextBeyondTheLongestAllowedIsReportedAsTruncated) {
    EXPECT_TRUE(engine->layout(std::string(2 * maxTextBytes, 'x'), {.maxLines = 1}).truncated);
}

TEST_F(RobustnessTest, OddStylesDoNotBreakAnything) {
    for (const double size : {-5.0, 0.0, 0.01, 1e9}) {
        const Paragraph& p = engine->layout("Ag", {.text = {.sizePixels = size}, .maxWidthPixels = 10.0}, size);
        EXPECT_FALSE(p.lines.empty());
    }
    EXPECT_EQ(engine->layout("abc", {.text = {.letterSpacingPixels = -100.0}, .maxWidthPixels = 5.0}).lines.size(), 1U);
}

TEST_F(RobustnessTest, TheLayoutOfATextDoesNotDependOnWhatCameBefore) {
    auto other = TextEngine::open(fontDirectory());
    ASSERT_TRUE(other.has_value());
    const std::vector<std::string_view> texts = {"Abu Dhabi", "أبو ظبي 2026", "Київ \u2192 Москва", "नमस्ते \u2603",
                                                 "A long line of text that wraps, and wraps again"};
    for (const std::string_view text : texts) engine->layout(text, {.text = {.sizePixels = 21.0}});
    const ParagraphStyle style{.text = {.weight = FontWeight::Medium, .sizePixels = 22.7}, .maxWidthPixels = 150.0};
    for (const std::string_view text : std::views::reverse(texts)) engine->layout(text, style, 2.0);
    for (const std::string_view text : texts) expectSameLayout(*engine, *other, text, style);
}

TEST_F(RobustnessTest, AskingAgainGivesTheSameParagraph) {
    const Paragraph* first = &engine->layout("Abu Dhabi", {});
    EXPECT_EQ(&engine->layout(std::string("Abu ") + "Dhabi", {}), first);
    EXPECT_NE(&engine->layout("Abu Dhabi", {.text = {.sizePixels = 17.0}}), first);
    EXPECT_NE(&engine->layout("Abu Dhabi", {}, 1.0), first);
}

TEST_F(RobustnessTest, LatelyUsedLayoutsOutliveThousandsOfOthers) {
    const Paragraph* kept = &engine->layout("kept", {});
    for (std::size_t i = 0; i < 2 * maxKeptLayouts; ++i) {
        engine->layout(fmt::format("{}", i), {});
        if (i % 100 != 0) continue;
        ASSERT_EQ(&engine->layout("kept", {}), kept);
    }
}

TEST_F(RobustnessTest, NaughtyStringsAreLaidOut) {
    const std::filesystem::path file =
        std::filesystem::path(DEMARCHE_SOURCE_DIR) / "../shared/testdata/strings/blns.json";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "the list of naughty strings is not here";
    std::ifstream stream(file);
    const auto strings = nlohmann::json::parse(stream);
    ASSERT_GT(strings.size(), 400U);
    for (const auto& string : strings) {
        const auto text = string.get<std::string>();
        EXPECT_FALSE(engine->layout(text, {}, 2.0).lines.empty());
        // A sentence in one character, and six number signs that make one cluster: wider than the line on their own.
        const bool hasWideCluster =
            text.find("\uFDFD") != std::string::npos || text.find("\u0600\u0601") != std::string::npos;
        for (const std::uint32_t maxLines : {0U, 1U, 2U}) {
            const ParagraphStyle style{
                .text = {.letterSpacingPixels = 0.5}, .maxWidthPixels = 90.0, .maxLines = maxLines};
            const Paragraph& p = engine->layout(text, style);
            EXPECT_TRUE(maxLines == 0 || p.lines.size() <= maxLines);
            for (const TextLine& line : p.lines) EXPECT_TRUE(line.width <= 90.0 || hasWideCluster) << text;
        }
    }
}

TEST(TextEngine, SaysWhichFontIsMissing) {
    const auto opened = TextEngine::open(std::filesystem::path(DEMARCHE_SOURCE_DIR) / "no-such-folder");
    ASSERT_FALSE(opened.has_value());
    EXPECT_THAT(format(opened.error()), HasSubstr("Inter-Regular.otf"));
    EXPECT_FALSE(opened.error().action.empty());
}

TEST(TextEngine, RefusesAFileThatIsNoFont) {
    const auto folder = std::filesystem::path(testing::TempDir()) / "demarche-not-a-font";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "Inter-Regular.otf") << "not a font";
    const auto opened = TextEngine::open(folder);
    ASSERT_FALSE(opened.has_value());
    EXPECT_THAT(format(opened.error()), HasSubstr("cannot be used"));
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace demarche
