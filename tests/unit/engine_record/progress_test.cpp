#include "engine/record/progress.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(RecordProgress, SaysFramesSpeedAndTimeLeft) {
    EXPECT_EQ(progressLine({.framesDone = 120, .framesTotal = 300, .elapsedSeconds = 4.75}),
              "frame 120 of 300, 40 %, 25.3 frames/s, 0:08 left");
    EXPECT_EQ(progressLine({.framesDone = 300, .framesTotal = 300, .elapsedSeconds = 10.0}),
              "frame 300 of 300, 100 %, 30.0 frames/s, 0:00 left");
    EXPECT_EQ(progressLine({.framesDone = 1, .framesTotal = 7324, .elapsedSeconds = 1.0}),
              "frame 1 of 7324, 0 %, 1.0 frames/s, 2:02:03 left");
}

TEST(RecordProgress, GuessesNothingBeforeTheFirstFrame) {
    EXPECT_EQ(progressLine({.framesDone = 0, .framesTotal = 300, .elapsedSeconds = 1.0}), "frame 0 of 300, 0 %");
    EXPECT_EQ(progressLine({.framesDone = 1, .framesTotal = 300, .elapsedSeconds = 0.0}), "frame 1 of 300, 0 %");
    EXPECT_LT(secondsLeft({.framesDone = 0, .framesTotal = 300, .elapsedSeconds = 1.0}), 0.0);
}

}  // namespace
}  // namespace demarche
