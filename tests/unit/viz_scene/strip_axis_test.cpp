#include "viz/scene/strip_axis.h"

#include "viz/dates/edtf.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace demarche {
namespace {

constexpr Rect strip{100.0, 900.0, 1600.0, 88.0};

StripMoment at(std::string_view when) {
    const auto date = parseEdtf(when);
    EXPECT_TRUE(date.has_value()) << when;
    return {.bounds = {.earliest = date->possiblyEarliest, .latest = date->possiblyLatest}, .exact = true};
}

StripAxis axisOf(const std::vector<StripMoment>& entries) { return stripAxis(entries, strip, 1.0); }

TEST(StripAxes, OfKnownDatesAreInProportionToTime) {
    const StripAxis axis = axisOf({at("2000-01-01"), at("2001-01-01"), at("2003-01-01"), at("2003-07-02")});
    ASSERT_EQ(axis.runs.size(), 1U);
    EXPECT_EQ(axis.runs[0].scale, StripScale::Time);
    const double year = axis.entryX[1] - axis.entryX[0];
    EXPECT_GT(year, 200.0);
    EXPECT_NEAR(axis.entryX[2] - axis.entryX[1], year * 730.0 / 366.0, 2.5);
    EXPECT_NEAR(axis.entryX[3] - axis.entryX[2], year * 182.0 / 366.0, 1.5);
}

TEST(StripAxes, GiveUncertainDatesTheirWholeExtent) {
    const StripAxis axis = axisOf({at("2026-02-12"), at("2026-03"), at("2026-05-01")});
    ASSERT_TRUE(axis.spans[1]);
    const double day = axis.runs[0].pixelsPerDay();
    EXPECT_NEAR(axis.spans[1]->right - axis.spans[1]->left, 31.0 * day, 1e-6);
    EXPECT_NEAR(axis.entryX[1], 0.5 * (axis.spans[1]->left + axis.spans[1]->right), 0.51);
    EXPECT_NEAR(axis.spans[0]->right - axis.spans[0]->left, day, 1e-6);
}

TEST(StripAxes, WithoutDatesHoldTheirEntriesEvenlyApart) {
    const StripAxis axis = axisOf(std::vector<StripMoment>(4));
    ASSERT_EQ(axis.runs.size(), 1U);
    EXPECT_EQ(axis.runs[0].scale, StripScale::Order);
    EXPECT_EQ(axis.entryX, (std::vector<double>{300.0, 700.0, 1100.0, 1500.0}));
    EXPECT_TRUE(std::ranges::none_of(axis.spans, [](const auto& span) { return span.has_value(); }));
}

TEST(StripAxes, BreakWhereDatesAreNotKnown) {
    // As in the story of the road to Abu Dhabi: one year alone, three without a date, then two with dates.
    const StripAxis axis = axisOf({at("2025"), {}, {}, at("XXXX-XX-23"), at("2026-02-12/2026-02-14"), at("2026-03")});
    ASSERT_EQ(axis.runs.size(), 2U);
    EXPECT_EQ(axis.runs[0].scale, StripScale::Order) << "one date alone has no scale";
    EXPECT_EQ(axis.runs[0].count, 4U);
    EXPECT_EQ(axis.runs[1].scale, StripScale::Time);
    EXPECT_EQ(axis.runs[1].count, 2U);
    EXPECT_LT(axis.runs[0].right, axis.runs[1].left);
    EXPECT_TRUE(std::ranges::is_sorted(axis.entryX));
}

TEST(StripAxes, BreakWhereTheStoryGoesBackInTime) {
    const StripAxis axis = axisOf({at("1990"), at("1992"), at("1950"), at("1960")});
    ASSERT_EQ(axis.runs.size(), 2U);
    EXPECT_EQ(axis.runs[0].scale, StripScale::Time);
    EXPECT_EQ(axis.runs[1].scale, StripScale::Time);
    EXPECT_TRUE(std::ranges::is_sorted(axis.entryX));
}

TEST(StripAxes, DoNotBreakWhereAnUncertainDateMayBeLater) {
    // Some day of December may well be after the 21st, though its middle is not.
    const StripAxis axis = axisOf({at("2002-11-01"), at("2002-12-21"), at("2002-12"), at("2003-02-01")});
    ASSERT_EQ(axis.runs.size(), 1U);
    EXPECT_EQ(axis.runs[0].scale, StripScale::Time);
    EXPECT_GT(axis.entryX[2], axis.entryX[1]);
    EXPECT_LE(axis.entryX[2], axis.spans[2]->right);
    EXPECT_EQ(axisOf({at("2002-12-21"), at("2003-01-05"), at("2002-12"), at("2003-02-01")}).runs.size(), 2U);
}

TEST(StripAxes, WithOneBoundOnlyClaimNoPlaceInTime) {
    const StripAxis axis = axisOf({at("1985/.."), at("../1990"), at("1995-05-01")});
    ASSERT_EQ(axis.runs.size(), 1U);
    EXPECT_EQ(axis.runs[0].scale, StripScale::Order);
}

TEST(StripAxes, OfOneDayTwiceHaveNoScale) {
    const StripAxis axis = axisOf({at("1985-05-01"), at("1985-05-01")});
    ASSERT_EQ(axis.runs.size(), 1U);
    EXPECT_EQ(axis.runs[0].scale, StripScale::Order);
}

TEST(StripAxes, StayInTheirStripAndInOrderWhateverIsKnown) {
    const std::vector<StripMoment> kinds{at("2025"),       {},           at("-5000"), at("2026-02-12"),
                                         at("Y170000002"), at("1985/..")};
    std::size_t seed = 7;
    for (std::size_t count = 1; count <= 40; ++count) {
        std::vector<StripMoment> entries;
        for (std::size_t i = 0; i < count; ++i) {
            seed = seed * 1103515245 + 12345;
            entries.push_back(kinds[(seed >> 16U) % kinds.size()]);
        }
        const StripAxis axis = axisOf(entries);
        ASSERT_EQ(axis.entryX.size(), count);
        EXPECT_TRUE(std::ranges::is_sorted(axis.entryX)) << count;
        EXPECT_GE(axis.entryX.front(), strip.x);
        EXPECT_LE(axis.entryX.back(), strip.right());
        std::size_t next = 0;
        for (const StripRun& run : axis.runs) {
            EXPECT_EQ(run.first, next);
            EXPECT_LT(run.left, run.right);
            next += run.count;
        }
        EXPECT_EQ(next, count);
    }
}

}  // namespace
}  // namespace demarche
