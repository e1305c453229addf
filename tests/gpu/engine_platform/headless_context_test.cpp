#include "engine/platform/headless_context.h"

#include "engine/gpu/gpu.h"
#include "engine/platform/clock.h"
#include "engine/platform/headless_backends.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace demarche {
namespace {

/// A picture of one colour proves that the context draws, not only that it exists.
void expectThatItDraws(GlLoader loader) {
    auto gpu = Gpu::create(loader);
    ASSERT_TRUE(gpu.has_value()) << format(gpu.error());
    const auto framebuffer = Framebuffer::create(**gpu, {3, 2});
    ASSERT_TRUE(framebuffer.has_value()) << format(framebuffer.error());
    (*gpu)->setTarget(framebuffer->target());
    (*gpu)->apply({});
    (*gpu)->clear({0.0F, 1.0F, 0.0F, 1.0F});
    EXPECT_EQ(readImage(framebuffer->target()), Image({3, 2}, {0, 255, 0, 255}));
    EXPECT_EQ((*gpu)->debugErrorCount(), 0U);
}

TEST(HeadlessContext, DrawsWithoutDisplayOrRuntimeFolder) {
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    unsetenv("XDG_RUNTIME_DIR");
    auto context = HeadlessContext::create();
    ASSERT_TRUE(context.has_value()) << format(context.error());
    EXPECT_FALSE(context->route().empty());
    expectThatItDraws(context->loader());
}

TEST(HeadlessContext, TwoContextsLiveSideBySide) {
    auto first = HeadlessContext::create();
    auto second = HeadlessContext::create(ContextKind::Debug);
    ASSERT_TRUE(first.has_value() && second.has_value());
    expectThatItDraws(second->loader());
    first->makeCurrent();
    expectThatItDraws(first->loader());
}

TEST(HeadlessContext, CanBeMadeAgainAfterItWasGivenBack) {
    for (int i = 0; i < 3; ++i) {
        auto context = HeadlessContext::create();
        ASSERT_TRUE(context.has_value()) << format(context.error());
        expectThatItDraws(context->loader());
    }
}

TEST(HeadlessContext, TheFirstWayPrintsNothing) {
    testing::internal::CaptureStderr();
    {
        auto context = HeadlessContext::create();
        ASSERT_TRUE(context.has_value());
        expectThatItDraws(context->loader());
    }
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(HeadlessContext, TheDeviceWayDrawsToo) {
    auto backend = createEglDevice(ContextKind::Debug);
    if (!backend) GTEST_SKIP() << "no EGL device: " << backend.error();
    expectThatItDraws((*backend)->loader());
}

TEST(HeadlessContext, TheSdlWayDrawsToo) {
    auto backend = createSdlOffscreen(ContextKind::Normal);
    if (!backend) GTEST_SKIP() << "no SDL offscreen driver: " << backend.error();
    expectThatItDraws((*backend)->loader());
}

TEST(Clock, NeverGoesBack) {
    double last = steadySeconds();
    for (int i = 0; i < 1000; ++i) {
        const double now = steadySeconds();
        EXPECT_GE(now, last);
        last = now;
    }
}

}  // namespace
}  // namespace demarche
