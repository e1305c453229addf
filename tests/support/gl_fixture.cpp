#include "tests/support/gl_fixture.h"

#include "engine/platform/headless_context.h"

#include <optional>

namespace demarche::test {
namespace {

/// GoogleTest owns it and takes it down after the last test, while GL can still be called.
class GlEnvironment : public testing::Environment {
public:
    void SetUp() override {
        auto context = HeadlessContext::create(ContextKind::Debug);
        ASSERT_TRUE(context.has_value()) << format(context.error());
        _context.emplace(std::move(*context));
        auto created = Gpu::create(_context->loader());
        ASSERT_TRUE(created.has_value()) << format(created.error());
        _gpu = std::move(*created);
    }

    void TearDown() override {
        _gpu.reset();
        _context.reset();
    }

    Gpu& gpu() { return *_gpu; }

private:
    std::optional<HeadlessContext> _context;
    std::unique_ptr<Gpu> _gpu;
};

GlEnvironment* const environment = [] {
    auto* made = new GlEnvironment;
    testing::AddGlobalTestEnvironment(made);
    return made;
}();

}  // namespace

Gpu& GlTest::gpu() { return environment->gpu(); }

void GlTest::expectNoGlErrors() {
    const std::size_t count = gpu().debugErrorCount();
    for (const std::string& text : gpu().takeDebugErrors()) ADD_FAILURE() << "GL error: " << text;
    EXPECT_EQ(count, 0U);
}

Framebuffer GlTest::clearedFramebuffer(PictureSize size, const glm::vec4& rgba) {
    auto framebuffer = Framebuffer::create(gpu(), size);
    EXPECT_TRUE(framebuffer.has_value()) << format(framebuffer.error());
    gpu().setTarget(framebuffer->target());
    gpu().apply({});
    gpu().clear(rgba);
    return std::move(*framebuffer);
}

ShaderProgram GlTest::program(const ShaderProgramDescription& description) {
    auto created = ShaderProgram::create(description);
    EXPECT_TRUE(created.has_value()) << format(created.error());
    return created ? std::move(*created) : ShaderProgram();
}

}  // namespace demarche::test
