#include "engine/base/suggestion.h"

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

}  // namespace
}  // namespace demarche
