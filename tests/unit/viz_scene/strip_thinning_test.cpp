#include "viz/scene/strip_thinning.h"

#include <gtest/gtest.h>

#include <vector>

namespace demarche {
namespace {

constexpr Rect strip{96.0, 950.0, 1728.0, 72.0};

double middle(std::size_t entry, std::size_t entries) {
    return strip.x + strip.width * (static_cast<double>(entry) + 0.5) / static_cast<double>(entries);
}

std::vector<std::size_t> wordedOf(const StripThinning& thinning, std::size_t entries) {
    std::vector<std::size_t> worded;
    for (std::size_t i = 0; i < entries; ++i) {
        if (thinning.hasWords(i)) worded.push_back(i);
    }
    return worded;
}

TEST(StripThinning, KeepsEverythingOfAFewEntries) {
    for (std::size_t entries = 1; entries <= 36; ++entries) {
        const StripThinning thinning(strip, entries, 1.0);
        for (std::size_t i = 0; i < entries; ++i) {
            EXPECT_TRUE(thinning.hasMark(i)) << entries;
            EXPECT_TRUE(thinning.hasWords(i)) << entries;
            EXPECT_EQ(thinning.sharesWords(i, 0), i == 0) << entries;
        }
    }
}

TEST(StripThinning, NoTwoMarksTouchHoweverManyEntriesThereAre) {
    constexpr double markDiameter = 14.0 + 2.6;
    for (std::size_t entries = 1; entries < 6000; entries += 7) {
        const StripThinning thinning(strip, entries, 1.0);
        double before = -1e9;
        for (std::size_t i = 0; i < entries; ++i) {
            if (!thinning.hasMark(i)) continue;
            EXPECT_GT(middle(i, entries) - before, markDiameter) << entries;
            before = middle(i, entries);
        }
    }
}

TEST(StripThinning, WordsStandUnderMarksInsideTheStripAndApart) {
    for (std::size_t entries = 1; entries < 6000; entries += 7) {
        const StripThinning thinning(strip, entries, 1.0);
        const std::vector<std::size_t> worded = wordedOf(thinning, entries);
        EXPECT_GE(worded.size(), entries < 8 ? entries : 6U) << entries;
        double right = strip.x - 1e-6;
        for (const std::size_t i : worded) {
            EXPECT_TRUE(thinning.hasMark(i)) << entries;
            EXPECT_GE(middle(i, entries) - thinning.wordsWidth() / 2.0, right) << entries;
            right = middle(i, entries) + thinning.wordsWidth() / 2.0;
        }
        EXPECT_LE(right, strip.right()) << entries;
        EXPECT_GE(thinning.wordsWidth(), 36.0 - 1e-6) << entries;
    }
}

TEST(StripThinning, EveryEntryButTheLastFewIsToldBySomeWords) {
    const StripThinning thinning(strip, 2000, 1.0);
    const std::vector<std::size_t> worded = wordedOf(thinning, 2000);
    std::size_t told = 0;
    for (std::size_t i = 0; i < 2000; ++i) {
        for (const std::size_t words : worded) told += thinning.sharesWords(words, i) ? 1U : 0U;
    }
    EXPECT_GE(told, 1800U);
    EXPECT_LE(told, 2000U);
}

}  // namespace
}  // namespace demarche
