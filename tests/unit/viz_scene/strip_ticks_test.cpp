#include "viz/scene/strip_ticks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> labels(const StripTickWish& wish) {
    std::vector<std::string> words;
    for (const StripTick& tick : stripTicks(wish)) words.push_back(tick.label);
    return words;
}

StripTickWish between(CivilDate from, CivilDate until, double pixels) {
    const CivilDay first = dayOf(from);
    const CivilDay last = dayOf(until);
    return {.from = first, .until = last, .pixelsPerDay = pixels / static_cast<double>(last - first)};
}

TEST(StripTicks, StandAtTheBeginningsOfYears) {
    EXPECT_THAT(labels(between({1985, 11, 19}, {1988, 6, 3}, 400.0)), ElementsAre("1986", "1987", "1988"));
}

TEST(StripTicks, StandAtQuartersMonthsAndDaysAsThereIsRoom) {
    EXPECT_THAT(labels(between({1985, 12, 1}, {1986, 8, 1}, 300.0)), ElementsAre("Jan 1986", "Apr 1986", "Jul 1986"));
    EXPECT_THAT(labels(between({2026, 2, 12}, {2026, 4, 1}, 400.0)), ElementsAre("Mar 2026", "Apr 2026"));
    EXPECT_THAT(labels(between({2026, 2, 27}, {2026, 3, 1}, 300.0)),
                ElementsAre("27 Feb 2026", "28 Feb 2026", "1 Mar 2026"));
}

TEST(StripTicks, SkipYearsInRoundFigures) {
    EXPECT_THAT(labels(between({1903, 1, 2}, {1951, 1, 2}, 500.0)),
                ElementsAre("1910", "1920", "1930", "1940", "1950"));
    EXPECT_THAT(labels(between({-30, 1, 2}, {5, 1, 1}, 250.0)), ElementsAre("21 BC", "1 BC"));
}

TEST(StripTicks, HaveFiguresInOtherLanguages) {
    StripTickWish wish = between({2026, 2, 12}, {2026, 4, 1}, 400.0);
    wish.language = "ru";
    EXPECT_THAT(labels(wish), ElementsAre("2026-03", "2026-04"));
}

TEST(StripTicks, AreNeverCloserThanWished) {
    for (double pixels = 1.0; pixels < 1e5; pixels *= 1.3) {
        StripTickWish wish = between({1800, 3, 4}, {2026, 4, 1}, pixels);
        wish.leastSpacing = 100.0;
        const std::vector<StripTick> ticks = stripTicks(wish);
        for (std::size_t i = 1; i < ticks.size(); ++i) {
            EXPECT_GE(static_cast<double>(ticks[i].day - ticks[i - 1].day) * wish.pixelsPerDay, 99.7) << pixels;
        }
        if (pixels > 500.0) {
            EXPECT_GE(ticks.size(), 2U) << pixels;
        }
    }
}

TEST(StripTicks, AreFewHoweverLongTheTime) {
    EXPECT_LE(stripTicks(between({-900'000'000, 1, 1}, {2026, 1, 1}, 1600.0)).size(), 17U);
    EXPECT_THAT(stripTicks({.from = 10, .until = 5}), IsEmpty());
}

}  // namespace
}  // namespace demarche
