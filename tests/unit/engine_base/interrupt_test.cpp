#include "engine/base/interrupt.h"

#include <gtest/gtest.h>

#include <csignal>

namespace demarche {
namespace {

TEST(InterruptWatch, NotesTheFirstSignalAndGoesOn) {
    const InterruptWatch watch;
    EXPECT_FALSE(watch.requested());
    EXPECT_EQ(watch.exitStatus(), 0);
    std::raise(SIGINT);
    EXPECT_TRUE(watch.requested());
    EXPECT_EQ(watch.exitStatus(), 130);
}

TEST(InterruptWatch, StartsAnewEachTime) {
    {
        const InterruptWatch watch;
        std::raise(SIGTERM);
        EXPECT_EQ(watch.exitStatus(), 143);
    }
    const InterruptWatch watch;
    EXPECT_FALSE(watch.requested());
}

TEST(InterruptWatchDeathTest, ASecondSignalEndsTheProgram) {
    EXPECT_EXIT(
        {
            const InterruptWatch watch;
            std::raise(SIGINT);
            std::raise(SIGTERM);
        },
        testing::ExitedWithCode(143), "");
}

}  // namespace
}  // namespace demarche
