#include "viz/story/suggestion.h"
#include "viz/story/date_check.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(EditDistance, CountsSlipsAndAnExchangeOfNeighboursAsOne) {
    EXPECT_EQ(editDistance("moscow", "moscow", 3), 0U);
    EXPECT_EQ(editDistance("mosocw", "moscow", 3), 1U);
    EXPECT_EQ(editDistance("moscw", "moscow", 3), 1U);
    EXPECT_EQ(editDistance("moskow", "moscow", 3), 1U);
    EXPECT_EQ(editDistance("kitten", "sitting", 5), 3U);
    EXPECT_EQ(editDistance("ca", "abc", 5), 3U);  // The restricted distance; the unrestricted one is 2.
    EXPECT_EQ(editDistance("", "ab", 5), 2U);
}

TEST(EditDistance, StopsOnePastTheLimit) {
    EXPECT_EQ(editDistance("abcdefgh", "stuvwxyz", 2), 3U);
    EXPECT_EQ(editDistance("a", "abcdefgh", 2), 3U);
}

TEST(Suggestion, NamesTheNearestOrNothing) {
    const std::vector<std::string> known{"davos", "moscow", "abu-dhabi"};
    EXPECT_EQ(nearest("mosocw", known), "moscow");
    EXPECT_EQ(nearest("abudhabi", known), "abu-dhabi");
    EXPECT_EQ(nearest("paris", known), std::nullopt);
    EXPECT_EQ(nearest("", known), std::nullopt);
}

TEST(DateCheck, AcceptsTheDatesStoriesUse) {
    for (const char* date : {"2025", "2026-03", "2026-03~", "2026-02-12", "2026-02-12/2026-02-14", "XXXX-XX-23",
                             "2024-02-29", "201X", "2022?", "2026-02/2026-02-14"}) {
        EXPECT_EQ(faultInDate(date), std::nullopt) << date;
    }
}

TEST(DateCheck, RefusesDatesThatDoNotExist) {
    for (const char* date : {"", "26", "2023-02-30", "2023-02-29", "2026-13", "2026-00", "2026-2-1", "yesterday",
                             "2026-02-14/2026-02-12", "2026/", "2026-02-12T10:00", "1900-02-29"}) {
        EXPECT_NE(faultInDate(date), std::nullopt) << date;
    }
}

}  // namespace
}  // namespace demarche
