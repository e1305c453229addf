// Unicode's BidiTest and BidiCharacterTest against the runs that our lines are shaped from, left to right.
#include "engine/text/analysed_line.h"
#include "tests/unit/engine_text/text_fixture.h"
#include "tests/unit/engine_text/unicode_data.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

namespace demarche {
namespace {

/// A level, or nothing for characters that rule X9 removes.
using Levels = std::vector<std::optional<int>>;

struct Case {
    std::u32string text;
    UBiDiLevel level = UBIDI_DEFAULT_LTR;
    std::optional<int> paragraphLevel;
    Levels levels;
    std::vector<int> order;
};

Levels readLevels(std::string_view text) {
    Levels levels;
    for (const std::string_view word : split(text, ' ')) {
        levels.push_back(word == "x" ? std::nullopt : std::optional(toInt(word)));
    }
    return levels;
}

std::vector<int> readOrder(std::string_view text) {
    std::vector<int> order;
    for (const std::string_view word : split(text, ' ')) order.push_back(toInt(word));
    return order;
}

/// A character for each class of BidiTest; none of them is a bracket.
char32_t characterOf(std::string_view bidiClass) {
    struct Representative {
        std::string_view bidiClass;
        char32_t character;
    };
    static constexpr auto representatives = std::to_array<Representative>(
        {{"L", U'a'},        {"R", U'\u05D0'},   {"AL", U'\u0627'},  {"EN", U'1'},       {"ES", U'+'},
         {"ET", U'#'},       {"AN", U'\u0661'},  {"CS", U','},       {"B", U'\u2029'},   {"S", U'\t'},
         {"WS", U' '},       {"ON", U'!'},       {"BN", U'\u00AD'},  {"NSM", U'\u0300'}, {"LRE", U'\u202A'},
         {"RLE", U'\u202B'}, {"PDF", U'\u202C'}, {"LRO", U'\u202D'}, {"RLO", U'\u202E'}, {"LRI", U'\u2066'},
         {"RLI", U'\u2067'}, {"FSI", U'\u2068'}, {"PDI", U'\u2069'}});
    for (const Representative& r : representatives) {
        if (r.bidiClass == bidiClass) return r.character;
    }
    ADD_FAILURE() << "unknown class " << bidiClass;
    return U' ';
}

constexpr std::string_view markAfterBracket = "a mark after a bracket does not follow the bracket";
constexpr std::string_view manyBrackets = "more than 63 brackets are open";
constexpr std::string_view overrideNextToEmbedding = "an override next to an embedding";

/// What ICU does otherwise in the cases that Unicode 8.0 made clear; see docs/text.md.
std::string_view reason(const Case& c, std::string_view found) {
    const auto count = [&](auto isWanted) { return std::ranges::count_if(c.text, isWanted); };
    if (count([](char32_t x) { return x == U'('; }) > 63) return manyBrackets;
    if (count([](char32_t x) { return x >= U'\u202A' && x <= U'\u202E'; }) >= 3) return overrideNextToEmbedding;
    if (count([](char32_t x) { return u_charType(static_cast<UChar32>(x)) == U_NON_SPACING_MARK; }) > 0) {
        return markAfterBracket;
    }
    return found;
}

class BidiConformanceTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = FontLibrary::open(fontDirectory());
        ASSERT_TRUE(opened.has_value());
        fonts = std::make_unique<FontLibrary>(std::move(*opened));
    }

    /// Empty when the line agrees; else in what it does not.
    std::string fault(const Case& c) {
        const AnalysedLine line(utf16(c.text), c.level, FontWeight::Regular, {.fonts = *fonts, .breaks = breaks});
        if (c.paragraphLevel && line.level() != *c.paragraphLevel) return "paragraph level";
        std::vector<int> characterAt(static_cast<std::size_t>(line.length()), -1);
        for (std::size_t i = 0, unit = 0; i < c.text.size(); ++i) {
            characterAt[unit] = static_cast<int>(i);
            unit += c.text[i] < 0x10000 ? 1U : 2U;
        }
        order.clear();
        for (const VisualRun& run : line.visualRuns(0, line.length())) {
            const bool backwards = run.direction == Direction::RightToLeft;
            for (std::int32_t n = 0; n < run.run.limit - run.run.start; ++n) {
                const std::int32_t unit = backwards ? run.run.limit - 1 - n : run.run.start + n;
                const int character = characterAt[static_cast<std::size_t>(unit)];
                if (character < 0) continue;
                const auto& level = c.levels[static_cast<std::size_t>(character)];
                if (!level) continue;
                if ((*level % 2 == 1) != backwards) return "direction of a character";
                order.push_back(character);
            }
        }
        return order == c.order ? "" : "order";
    }

    void check(const Case& c, std::string_view line, Agreement& agreement) {
        const std::string found = fault(c);
        found.empty() ? agreement.agree() : agreement.differ(reason(c, found), line);
    }

    std::unique_ptr<FontLibrary> fonts;
    BreakFinder breaks;
    std::vector<int> order;
};

TEST_F(BidiConformanceTest, RunsFollowBidiTest) {
    UnicodeTestFile file("BidiTest.txt");
    if (!file.unusable().empty()) GTEST_SKIP() << file.unusable();
    // Each line for the paragraph directions that its bits name; with sanitizers one line in 23.
    constexpr std::array<UBiDiLevel, 3> directions{UBIDI_DEFAULT_LTR, 0, 1};
    constexpr std::uint64_t step = sanitized ? 23 : 1;
    Agreement agreement("BidiTest.txt");
    Case c;
    std::uint64_t number = 0;
    for (std::string line; file.next(line);) {
        if (line.starts_with("@Levels:")) {
            c.levels = readLevels(std::string_view(line).substr(sizeof("@Levels:")));
        } else if (line.starts_with("@Reorder:")) {
            c.order = line.size() > sizeof("@Reorder:") ? readOrder(std::string_view(line).substr(sizeof("@Reorder:")))
                                                        : std::vector<int>{};
        } else if (number++ % step == 0) {
            const auto parts = split(line, ';');
            c.text.clear();
            for (const std::string_view bidiClass : split(parts[0], ' ')) c.text.push_back(characterOf(bidiClass));
            const int bits = toInt(parts[1].substr(1));
            for (std::size_t d = 0; d < directions.size(); ++d) {
                if ((bits >> d & 1) == 0) continue;
                c.level = directions[d];
                check(c, line, agreement);
            }
        }
    }
    agreement.record();
    EXPECT_EQ(agreement.run(), sanitized ? 33529U : 770241U);
    EXPECT_EQ(agreement.differences(), 0U) << agreement.text();
}

TEST_F(BidiConformanceTest, RunsFollowBidiCharacterTest) {
    UnicodeTestFile file("BidiCharacterTest.txt");
    if (!file.unusable().empty()) GTEST_SKIP() << file.unusable();
    constexpr std::uint64_t step = sanitized ? 7 : 1;
    Agreement agreement("BidiCharacterTest.txt");
    std::uint64_t number = 0;
    for (std::string line; file.next(line);) {
        if (number++ % step != 0) continue;
        auto fields = split(line, ';');
        // Nothing is left to order where everything was removed.
        if (fields.size() == 4) fields.emplace_back();
        const int direction = toInt(fields[1]);
        check({.text = codePoints(fields[0]),
               .level = direction == 2 ? UBiDiLevel{UBIDI_DEFAULT_LTR} : static_cast<UBiDiLevel>(direction),
               .paragraphLevel = toInt(fields[2]),
               .levels = readLevels(fields[3]),
               .order = readOrder(fields[4])},
              line, agreement);
    }
    agreement.record();
    EXPECT_EQ(agreement.run(), sanitized ? 13101U : 91707U);
    if (sanitized) return;
    EXPECT_EQ(agreement.differences(markAfterBracket), 9U) << agreement.text();
    EXPECT_EQ(agreement.differences(manyBrackets), 1U) << agreement.text();
    EXPECT_EQ(agreement.differences(overrideNextToEmbedding), 20U) << agreement.text();
    EXPECT_EQ(agreement.differences(), 30U) << agreement.text();
}

}  // namespace
}  // namespace demarche
