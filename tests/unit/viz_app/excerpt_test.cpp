// The line under a diagnostic and the mark under its column, in cells of a terminal.
#include "viz/app/excerpt.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

constexpr std::size_t room = excerptCells;

TEST(Excerpt, MarksTheColumnOfAShortLine) {
    const Excerpt excerpt = excerptOf("lat = 95", 7);
    EXPECT_EQ(excerpt.line, "lat = 95");
    EXPECT_EQ(excerpt.markCell, 6U);
    EXPECT_EQ(withMark(excerpt, 13), "   13 | lat = 95\n      |       ^\n");
    EXPECT_EQ(excerptOf("lat", 1).markCell, 0U);
}

TEST(Excerpt, MarksAColumnBeyondTheLineRightBehindIt) {
    EXPECT_EQ(excerptOf("lat", 4).markCell, 3U);
    EXPECT_EQ(excerptOf("lat", 4'000'000'000U).markCell, 3U);
    EXPECT_EQ(excerptOf("", 7).markCell, 0U);
    EXPECT_EQ(excerptOf("lat", 0).markCell, 0U);
}

TEST(Excerpt, CountsTabsAsFourCells) {
    const Excerpt excerpt = excerptOf("\tlat\t= 95", 6);
    EXPECT_EQ(excerpt.line, "    lat    = 95");
    EXPECT_EQ(excerpt.markCell, 11U);
}

TEST(Excerpt, CountsWideCharactersTwiceAndCombiningOnesNotAtAll) {
    EXPECT_EQ(excerptOf("\"北京\" x", 6).markCell, 7U);
    EXPECT_EQ(excerptOf("e\u0301\u0302x", 4).markCell, 1U);
    // A mark under what combines stands under what it combines with.
    EXPECT_EQ(excerptOf("ae\u0301\u0302x", 4).markCell, 1U);
    EXPECT_EQ(excerptOf("北\u0301x", 2).markCell, 0U);
}

TEST(Excerpt, ShowsWhatWouldSteerTheTerminalAndBytesThatAreNotText) {
    const Excerpt excerpt = excerptOf("a\x1b[31m\xff\u202ez", 9);
    EXPECT_EQ(excerpt.line, "a\\x1b[31m\\xff\\u{202e}z");
    EXPECT_EQ(excerpt.markCell, excerpt.line.find('z'));
}

TEST(Excerpt, IsCutOnBothSidesOfAColumnInALongLine) {
    const std::string line = std::string(300, 'a') + "X" + std::string(300, 'b');
    const Excerpt excerpt = excerptOf(line, 301);
    EXPECT_EQ(excerpt.line.size(), room);
    EXPECT_TRUE(excerpt.line.starts_with("...aaa"));
    EXPECT_TRUE(excerpt.line.ends_with("bbb..."));
    EXPECT_EQ(excerpt.line[excerpt.markCell], 'X');
}

TEST(Excerpt, IsCutOnOneSideNearTheEndsOfALongLine) {
    const Excerpt begin = excerptOf("X" + std::string(300, 'b'), 1);
    EXPECT_TRUE(begin.line.starts_with("Xbbb"));
    EXPECT_TRUE(begin.line.ends_with("b..."));
    EXPECT_EQ(begin.markCell, 0U);
    const Excerpt end = excerptOf(std::string(300, 'a') + "X", 301);
    EXPECT_TRUE(end.line.starts_with("...aaa"));
    EXPECT_TRUE(end.line.ends_with("aX"));
    EXPECT_EQ(end.line[end.markCell], 'X');
    EXPECT_GT(end.line.size(), room / 2);
}

TEST(Excerpt, TakesNoMoreThanItsCellsWhateverTheCharacters) {
    std::string wide;
    for (int i = 0; i < 200; ++i) wide += "北";
    for (std::uint32_t column = 1; column <= 201; ++column) {
        const Excerpt excerpt = excerptOf(wide, column);
        std::size_t cells = 0;
        for (const char c : excerpt.line) {
            if (c == '.') ++cells;
            if (c == '\xe5') cells += 2;
        }
        ASSERT_LE(cells, room) << column;
        ASSERT_LE(excerpt.markCell, room) << column;
    }
}

// What looked at the whole line for each of its characters would not end before the test programs' time is over.
TEST(Excerpt, OfMegabytesInOneLineIsMadeInOnePass) {
    std::string accents;
    for (int i = 0; i < 1'000'000; ++i) accents += "\u0301";
    const std::string letters(4'000'000, 'a');
    EXPECT_LT(excerptOf(accents, 600'000).line.size(), 20'000U);
    EXPECT_LE(excerptOf(letters, 3'000'000).line.size(), room);
}

TEST(TextLines, AreFoundByNumberWithoutLineEndsAndByteOrderMark) {
    const TextLines lines(
        "\xEF\xBB\xBF"
        "one\r\ntwo\n\nfour");
    EXPECT_EQ(lines.line(1), "one");
    EXPECT_EQ(lines.line(2), "two");
    EXPECT_EQ(lines.line(3), "");
    EXPECT_EQ(lines.line(4), "four");
    EXPECT_EQ(lines.line(5), "");
    EXPECT_EQ(lines.line(0), "");
    EXPECT_EQ(TextLines().line(1), "");
}

}  // namespace
}  // namespace demarche
