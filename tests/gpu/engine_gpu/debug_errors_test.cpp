#include "tests/support/gl_fixture.h"

#include <gtest/gtest-spi.h>

namespace demarche {
namespace {

class DebugErrorsTest : public test::GlTest {
protected:
    /// No driver has so many uniform buffer bindings: GL_INVALID_VALUE.
    static void provokeGlError() {
        const Buffer buffer(16);
        gpu().bindUniformBuffer(1'000'000, buffer);
    }
};

TEST_F(DebugErrorsTest, AnErrorIsCountedWithTheDriversText) {
    provokeGlError();
    EXPECT_EQ(gpu().debugErrorCount(), 1U);
    const auto texts = gpu().takeDebugErrors();
    ASSERT_EQ(texts.size(), 1U);
    EXPECT_NE(texts[0].find("GL"), std::string::npos) << texts[0];
}

TEST_F(DebugErrorsTest, TakingErrorsForgetsThem) {
    provokeGlError();
    EXPECT_FALSE(gpu().takeDebugErrors().empty());
    EXPECT_EQ(gpu().debugErrorCount(), 0U);
    EXPECT_TRUE(gpu().takeDebugErrors().empty());
}

TEST_F(DebugErrorsTest, TextsAreLimitedButTheCountGoesOn) {
    for (int i = 0; i < 200; ++i) provokeGlError();
    EXPECT_EQ(gpu().debugErrorCount(), 200U);
    EXPECT_EQ(gpu().takeDebugErrors().size(), 64U);
}

TEST_F(DebugErrorsTest, ATestThatLeavesAnErrorFails) {
    testing::TestPartResultArray failures;
    {
        const testing::ScopedFakeTestPartResultReporter reporter(
            testing::ScopedFakeTestPartResultReporter::INTERCEPT_ONLY_CURRENT_THREAD, &failures);
        provokeGlError();
        expectNoGlErrors();
    }
    EXPECT_GE(failures.size(), 1);
}

TEST_F(DebugErrorsTest, ATestWithoutErrorsPasses) {
    testing::TestPartResultArray failures;
    {
        const testing::ScopedFakeTestPartResultReporter reporter(
            testing::ScopedFakeTestPartResultReporter::INTERCEPT_ONLY_CURRENT_THREAD, &failures);
        expectNoGlErrors();
    }
    EXPECT_EQ(failures.size(), 0);
}

TEST_F(DebugErrorsTest, TheDriverNamesItselfAndItsLimits) {
    const Capabilities& capabilities = gpu().capabilities();
    EXPECT_FALSE(capabilities.renderer.empty());
    EXPECT_FALSE(capabilities.version.empty());
    EXPECT_GE(capabilities.maxTextureSize, 1024);
    EXPECT_GE(capabilities.maxRenderSize, 1024);
    EXPECT_EQ(capabilities.isSoftware, capabilities.renderer.find("llvmpipe") != std::string::npos ||
                                           capabilities.renderer.find("softpipe") != std::string::npos ||
                                           capabilities.renderer.find("SwiftShader") != std::string::npos);
}

}  // namespace
}  // namespace demarche
