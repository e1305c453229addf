#include "engine/record/frame_range.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(FrameRange, BothEndsAreIncludedAndCountFromZero) {
    EXPECT_EQ(parseFrameRange("100-120").value(), (FrameRange{100, 120}));
    EXPECT_EQ(resolve({100, 120}, 300).value(), (FrameSpan{100, 21}));
    EXPECT_EQ(resolve({0, 299}, 300).value(), (FrameSpan{0, 300}));
}

TEST(FrameRange, OneNumberIsThatFrameAndAnOpenEndGoesToTheLast) {
    EXPECT_EQ(parseFrameRange("7").value(), (FrameRange{7, 7}));
    EXPECT_EQ(parseFrameRange("290-").value(), (FrameRange{290, std::nullopt}));
    EXPECT_EQ(resolve({290, std::nullopt}, 300).value(), (FrameSpan{290, 10}));
    EXPECT_EQ(resolve({}, 300).value(), (FrameSpan{0, 300}));
}

TEST(FrameRange, RefusesWhatTheFilmDoesNotHave) {
    EXPECT_FALSE(resolve({0, 300}, 300));
    EXPECT_FALSE(resolve({300, std::nullopt}, 300));
    EXPECT_EQ(resolve({300, 301}, 300).error().expected, "frames 0 to 299");
}

TEST(FrameRange, RefusesWhatIsNoRange) {
    for (const char* text : {"", "-", "-5", "5--6", "a-b", "5-a", "20-10", "1.5", "99999999999999999999", " 1", "1 "}) {
        EXPECT_FALSE(parseFrameRange(text)) << text;
    }
}

}  // namespace
}  // namespace demarche
