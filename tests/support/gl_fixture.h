// One headless GL context for a test program, and the rule that no test may leave a GL error behind.
#pragma once

#include "engine/gpu/gpu.h"

#include <gtest/gtest.h>

namespace demarche::test {

/// Base of all tests that draw: class LandPassTest : public GlTest. The context is made before the first test and lives
/// until the last; without a context the tests fail (they do not skip). GL objects made by a test must die in it.
class GlTest : public testing::Test {
protected:
    void TearDown() override { expectNoGlErrors(); }

    /// The context's Gpu; its target and state are whatever the test before left.
    static Gpu& gpu();
    /// Fails the test for each GL error since the last call, and forgets them.
    static void expectNoGlErrors();
    /// An RGBA8 picture to draw into, made the current target, cleared to `rgba`, with RenderState{} applied.
    static Framebuffer clearedFramebuffer(PictureSize size, const glm::vec4& rgba = glm::vec4(0.0F, 0.0F, 0.0F, 1.0F));
    /// Compiles or fails the test with the log.
    static ShaderProgram program(const ShaderProgramDescription& description);
};

}  // namespace demarche::test
