#include "engine/record/frame_rate.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

constexpr FrameRate ntsc{30000, 1001};

TEST(FrameRate, ReadsWholeNumbersAndRatiosInLowestTerms) {
    EXPECT_EQ(parseFrameRate("30").value(), (FrameRate{30, 1}));
    EXPECT_EQ(parseFrameRate("25/1").value(), (FrameRate{25, 1}));
    EXPECT_EQ(parseFrameRate("30000/1001").value(), ntsc);
    EXPECT_EQ(parseFrameRate("60000/2002").value(), ntsc);
    EXPECT_EQ(toString(ntsc), "30000/1001");
    EXPECT_EQ(toString({25, 1}), "25");
}

TEST(FrameRate, RefusesDecimalsAndNamesTheRatioMeant) {
    const auto action = [](std::string_view text) { return parseFrameRate(text).error().action; };
    EXPECT_EQ(action("29.97"), "Write 30000/1001");
    EXPECT_EQ(action("23.976"), "Write 24000/1001");
    EXPECT_EQ(action("59.94"), "Write 60000/1001");
    EXPECT_EQ(action("12.5"), "Write 25/2");
}

TEST(FrameRate, RefusesWhatIsNoRate) {
    for (const char* text : {"", "0", "-30", "abc", "30/", "/1", "30/0", "30/-1", "30 ", "1e3", "nan", "inf", "2000",
                             "99999999999999999999", "1/2/3", "0x10", "29,97"}) {
        EXPECT_FALSE(parseFrameRate(text)) << text;
    }
}

TEST(FrameRate, TimesAreExactOverOneHourOf30000Over1001) {
    // 107892 frames are 3599.9964 s: each time is the exact ratio rounded once, not a sum of 107892 rounded steps.
    EXPECT_EQ(timeOfFrame(0, ntsc), 0.0);
    EXPECT_EQ(timeOfFrame(30000, ntsc), 1001.0);
    EXPECT_EQ(timeOfFrame(107892, ntsc), 107892.0 * 1001.0 / 30000.0);
    for (std::int64_t frame = 0; frame <= 107892; ++frame) {
        const double time = timeOfFrame(frame, ntsc);
        const long double exact = static_cast<long double>(frame) * 1001.0L / 30000.0L;
        ASSERT_EQ(time, static_cast<double>(exact)) << frame;
        ASSERT_LT(time, timeOfFrame(frame + 1, ntsc));
    }
}

TEST(FrameRate, CountsAreTheNearestWholeNumberAndAtLeastOne) {
    EXPECT_EQ(frameCount(10.0, {30, 1}), 300);
    EXPECT_EQ(frameCount(3600.0, ntsc), 107892);
    EXPECT_EQ(frameCount(1.0, ntsc), 30);
    EXPECT_EQ(frameCount(0.0, {30, 1}), 1);
    EXPECT_EQ(frameCount(0.1, {25, 1}), 3) << "2.5 frames";
}

}  // namespace
}  // namespace demarche
