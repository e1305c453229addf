// Unicode's LineBreakTest and GraphemeBreakTest against where our lines may be broken, and where they are.
#include "engine/text/line_layout.h"
#include "tests/unit/engine_text/text_fixture.h"
#include "tests/unit/engine_text/unicode_data.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <ranges>

namespace demarche {
namespace {

constexpr std::string_view hyphenBeforeWord = "a hyphen stays with the word it begins";
constexpr std::string_view pointBeforeDigit = "a point or comma belongs to the digit after it";

struct BreakCase {
    std::u16string text;
    std::vector<std::int32_t> breaks;  ///< In UTF-16 units, as BreakPositions has them.
};

BreakCase readCase(std::string_view line) {
    constexpr std::string_view divide = "\u00F7";
    BreakCase c;
    for (const std::string_view word : split(line, ' ')) {
        if (word == divide) {
            if (!c.text.empty()) c.breaks.push_back(static_cast<std::int32_t>(c.text.size()));
        } else if (word != "\u00D7") {
            c.text += utf16(codePoints(word));
        }
    }
    return c;
}

class BreakConformanceTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = FontLibrary::open(fontDirectory());
        ASSERT_TRUE(opened.has_value());
        fonts = std::make_unique<FontLibrary>(std::move(*opened));
        shaper = std::make_unique<Shaper>(*fonts);
    }

    AnalysedLine analyse(const std::u16string& text) {
        return {text, UBIDI_DEFAULT_LTR, FontWeight::Regular, {.fonts = *fonts, .breaks = breaks}};
    }

    /// Start of every line but the first when the text has just the room that its widest unbreakable part needs.
    std::vector<std::int32_t> lineStarts(const AnalysedLine& line) {
        std::int64_t widest = 1;
        std::int32_t start = 0;
        for (const std::int32_t limit : line.breaks().lines) {
            const std::int32_t end = line.withoutTrailingSpace(start, limit);
            widest = std::max(widest, shaper->shape(line, start, end, shaping).width);
            start = limit;
        }
        const SourceText source{.lines = {std::u16string(line.text())}};
        const ParagraphStyle style{.text = {.sizePixels = 16.0}, .maxWidthPixels = static_cast<double>(widest) / 64.0};
        const LineLayout layout = layoutLines({.source = source,
                                               .style = style,
                                               .shaping = shaping,
                                               .tools = {.fonts = *fonts, .breaks = breaks},
                                               .shaper = *shaper});
        std::vector<std::int32_t> starts;
        for (const FilledLine& filled : layout.lines | std::views::drop(1)) {
            if (filled.shaped.glyphs.empty()) continue;
            starts.push_back(std::ranges::min(filled.shaped.glyphs, {}, &ShapedGlyph::cluster).cluster);
        }
        return starts;
    }

    std::unique_ptr<FontLibrary> fonts;
    std::unique_ptr<Shaper> shaper;
    BreakFinder breaks;
    static constexpr ShapingStyle shaping{.emSize = 16 * 64};
};

/// Rules that ICU had before UAX 14 took them over (LB15c, LB20a and the numbers of LB25 in later versions).
std::string_view reason(const BreakCase& expected, const std::vector<std::int32_t>& found) {
    std::vector<std::int32_t> differing;
    std::ranges::set_symmetric_difference(expected.breaks, found, std::back_inserter(differing));
    std::string_view result;
    for (const std::int32_t at : differing) {
        const auto next = static_cast<std::size_t>(at);
        std::size_t before = next - 1;
        while (before > 0 && expected.text[before] == u'\u0308') --before;
        const char16_t c = expected.text[before];
        const bool missing = !std::ranges::binary_search(found, at);
        if (missing && c == u'-' && before == 0) {
            result = hyphenBeforeWord;
        } else if (missing && (c == u'.' || c == u',') && u_isdigit(expected.text[next])) {
            result = pointBeforeDigit;
        } else if (!missing && c == u' ' && expected.text[next] == u'.' && u_isdigit(expected.text[next + 1])) {
            result = pointBeforeDigit;
        } else {
            return "unknown";
        }
    }
    return result;
}

TEST_F(BreakConformanceTest, LinesMayBreakWhereLineBreakTestSays) {
    UnicodeTestFile file("auxiliary/LineBreakTest.txt");
    if (!file.unusable().empty()) GTEST_SKIP() << file.unusable();
    Agreement agreement("LineBreakTest.txt");
    for (std::string line; file.next(line);) {
        const BreakCase c = readCase(line);
        const std::vector<std::int32_t> found = analyse(c.text).breaks().lines;
        found == c.breaks ? agreement.agree() : agreement.differ(reason(c, found), line);
    }
    agreement.record();
    EXPECT_EQ(agreement.run(), 7654U);
    EXPECT_EQ(agreement.differences(hyphenBeforeWord), 8U) << agreement.text();
    EXPECT_EQ(agreement.differences(pointBeforeDigit), 14U) << agreement.text();
    EXPECT_EQ(agreement.differences(), 22U) << agreement.text();
}

TEST_F(BreakConformanceTest, ParagraphsBreakOnlyWhereLinesMay) {
    UnicodeTestFile file("auxiliary/LineBreakTest.txt");
    if (!file.unusable().empty()) GTEST_SKIP() << file.unusable();
    Agreement agreement("LineBreakTest.txt, filled lines");
    for (std::string line; file.next(line);) {
        const AnalysedLine analysed = analyse(readCase(line).text);
        const auto allowed = [&](std::int32_t start) {
            return std::ranges::binary_search(analysed.breaks().lines, start);
        };
        const std::vector<std::int32_t> starts = lineStarts(analysed);
        std::ranges::all_of(starts, allowed) ? agreement.agree() : agreement.differ("a break elsewhere", line);
    }
    agreement.record();
    EXPECT_EQ(agreement.run(), 7654U);
    // U+0308 U+1F3FB: UAX 14 breaks within this cluster, which is shaped as one and so looks too wide.
    EXPECT_EQ(agreement.differences(), 1U) << agreement.text();
}

TEST_F(BreakConformanceTest, ClustersAreThoseOfGraphemeBreakTest) {
    UnicodeTestFile file("auxiliary/GraphemeBreakTest.txt");
    if (!file.unusable().empty()) GTEST_SKIP() << file.unusable();
    Agreement agreement("GraphemeBreakTest.txt");
    for (std::string line; file.next(line);) {
        const BreakCase c = readCase(line);
        analyse(c.text).breaks().graphemes == c.breaks ? agreement.agree() : agreement.differ("unknown", line);
    }
    agreement.record();
    EXPECT_EQ(agreement.differences(), 0U) << agreement.text();
    EXPECT_EQ(agreement.run(), 602U);
}

}  // namespace
}  // namespace demarche
