#include "engine/gpu/gpu.h"

#include "engine/gpu/debug_log.h"

#include <fmt/format.h>
#include <glad/gl.h>

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

std::string glText(GLenum name) {
    const GLubyte* text = glGetString(name);
    return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

int glInteger(GLenum name) {
    GLint value = 0;
    glGetIntegerv(name, &value);
    return value;
}

Capabilities readCapabilities() {
    Capabilities result;
    result.renderer = glText(GL_RENDERER);
    result.version = glText(GL_VERSION);
    result.maxTextureSize = glInteger(GL_MAX_TEXTURE_SIZE);
    result.maxRenderSize = std::min(result.maxTextureSize, glInteger(GL_MAX_RENDERBUFFER_SIZE));
    for (const char* name : {"llvmpipe", "softpipe", "swrast", "SwiftShader"}) {
        result.isSoftware = result.isSoftware || result.renderer.find(name) != std::string::npos;
    }
    return result;
}

void applyBlend(Blend blend) {
    if (blend == Blend::Opaque) {
        glDisable(GL_BLEND);
        return;
    }
    glEnable(GL_BLEND);
    glBlendEquation(blend == Blend::Most ? GL_MAX : GL_FUNC_ADD);
    switch (blend) {
        case Blend::Over: glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA); break;
        case Blend::Additive: glBlendFuncSeparate(GL_ONE, GL_ONE, GL_ZERO, GL_ONE); break;
        case Blend::Toggle: glBlendFunc(GL_ONE_MINUS_DST_COLOR, GL_ONE_MINUS_SRC_COLOR); break;
        case Blend::Opaque:
        case Blend::Most: break;
    }
}

void applyCull(Cull cull) {
    if (cull == Cull::None) {
        glDisable(GL_CULL_FACE);
        return;
    }
    glEnable(GL_CULL_FACE);
    glCullFace(cull == Cull::Back ? GL_BACK : GL_FRONT);
}

/// Our rectangles count rows from the top, OpenGL's from the bottom.
int bottomOf(const PixelRect& rect, const PictureSize& size) { return size.height - rect.y - rect.height; }

void applyScissor(const std::optional<PixelRect>& scissor, const PictureSize& size) {
    if (!scissor) {
        glDisable(GL_SCISSOR_TEST);
        return;
    }
    glEnable(GL_SCISSOR_TEST);
    glScissor(scissor->x, bottomOf(*scissor, size), std::max(scissor->width, 0), std::max(scissor->height, 0));
}

}  // namespace

Gpu::Gpu() : _log(std::make_unique<DebugLog>()) {}

Gpu::~Gpu() {
    if (_log->source == DebugLog::Source::DriverMessages) glDebugMessageCallback(nullptr, nullptr);
}

Expected<std::unique_ptr<Gpu>> Gpu::create(GlLoader loader) {
    const int version = gladLoadGL(loader);
    if (version < GLAD_MAKE_VERSION(3, 3)) {
        auto refused = failure("the graphics driver is too old",
                               "Update the driver, or set LIBGL_ALWAYS_SOFTWARE=1 to draw without a graphics card");
        refused.error().found = fmt::format("OpenGL {}.{}", GLAD_VERSION_MAJOR(version), GLAD_VERSION_MINOR(version));
        refused.error().expected = "OpenGL 3.3 or newer";
        return refused;
    }
    std::unique_ptr<Gpu> gpu(new Gpu());
    startDebugMessages(*gpu->_log);
    gpu->_capabilities = readCapabilities();
    return gpu;
}

void Gpu::setTarget(const RenderTarget& target) {
    const bool sameHeight = target.size.height == _target.size.height;
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);
    glViewport(0, 0, target.size.width, target.size.height);
    _target = target;
    // OpenGL's scissor counts from the bottom, so another height is another scissor.
    if (_stateKnown && _state.scissor && !sameHeight) applyScissor(_state.scissor, _target.size);
}

void Gpu::setViewport(const PixelRect& rect) {
    glViewport(rect.x, bottomOf(rect, _target.size), rect.width, rect.height);
}

void Gpu::apply(const RenderState& state) {
    if (!_stateKnown) {
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_STENCIL_TEST);
        glDisable(GL_DITHER);
        glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
        glBlendEquation(GL_FUNC_ADD);
        glFrontFace(GL_CCW);
    }
    if (!_stateKnown || state.blend != _state.blend) applyBlend(state.blend);
    if (!_stateKnown || state.cull != _state.cull) applyCull(state.cull);
    if (!_stateKnown || state.scissor != _state.scissor) applyScissor(state.scissor, _target.size);
    _state = state;
    _stateKnown = true;
}

void Gpu::forgetState() { _stateKnown = false; }

void Gpu::clear(const glm::vec4& rgba) {
    glClearColor(rgba.r, rgba.g, rgba.b, rgba.a);
    glClear(GL_COLOR_BUFFER_BIT);
}

void Gpu::blit(const RenderTarget& from, const PixelRect& part, const RenderTarget& to, int x, int y) {
    GLint previous = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &previous);
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from.framebuffer);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to.framebuffer);
    const int fromY = bottomOf(part, from.size);
    const int toY = bottomOf({x, y, part.width, part.height}, to.size);
    glBlitFramebuffer(part.x, fromY, part.x + part.width, fromY + part.height, x, toY, x + part.width,
                      toY + part.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(previous));
    if (_stateKnown && _state.scissor) glEnable(GL_SCISSOR_TEST);
}

void Gpu::blit(const RenderTarget& from, const RenderTarget& to) {
    blit(from, {0, 0, from.size.width, from.size.height}, to, 0, 0);
}

void Gpu::bindUniformBuffer(std::uint32_t binding, const Buffer& buffer) {
    glBindBufferBase(GL_UNIFORM_BUFFER, binding, buffer.id());
}

void Gpu::finish() { glFinish(); }

std::size_t Gpu::debugErrorCount() {
    pollErrors(*_log);
    return _log->count;
}

std::vector<std::string> Gpu::takeDebugErrors() {
    pollErrors(*_log);
    _log->count = 0;
    return std::exchange(_log->texts, {});
}

}  // namespace demarche
