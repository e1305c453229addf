// The one entry to a GL context: what it can do, where and how to draw, and what the driver complained about.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/gpu/framebuffer.h"
#include "engine/gpu/gl_loader.h"
#include "engine/gpu/render_state.h"
#include "engine/gpu/shader_program.h"
#include "engine/gpu/vertex_array.h"

#include <glm/vec4.hpp>

#include <memory>

namespace demarche {

struct DebugLog;

struct Capabilities {
    std::string renderer;     ///< As the driver names itself: "llvmpipe (LLVM 15.0.6, 256 bits)".
    std::string version;      ///< "4.5 (Core Profile) Mesa 22.3.6".
    int maxTextureSize = 0;   ///< Pixels on a side.
    int maxRenderSize = 0;    ///< Pixels on a side of a Framebuffer.
    bool isSoftware = false;  ///< Drawn by the CPU (llvmpipe, softpipe, SwiftShader): GPU timers mean nothing.
};

enum class Primitive { Triangles, TriangleStrip, Lines, LineStrip, Points };

/// What a draw call needs besides the range.
struct Geometry {
    const ShaderProgram& program;
    const VertexArray& vertices;
    Primitive primitive = Primitive::Triangles;
};

struct VertexRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// In indices (not bytes) of the vertex array's index buffer; baseVertex is added to every index.
struct IndexRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::int32_t baseVertex = 0;
};

/// Made once for each GL context, used on its thread. Owners of GL objects must die before the context does.
/// One frame:
///     gpu.setTarget(framebuffer.target());
///     gpu.apply({});
///     gpu.clear({0, 0, 0, 1});
///     gpu.apply({.blend = Blend::Over});
///     atlas.bind(0);
///     gpu.drawArrays({.program = labels, .vertices = quads, .primitive = Primitive::TriangleStrip}, {0, 4},
///     instances);
class Gpu {
public:
    /// The context must be current. Fails when it is older than OpenGL 3.3.
    [[nodiscard]] static Expected<std::unique_ptr<Gpu>> create(GlLoader loader);
    ~Gpu();
    Gpu(const Gpu&) = delete;
    Gpu& operator=(const Gpu&) = delete;

    [[nodiscard]] const Capabilities& capabilities() const { return _capabilities; }

    /// Later draws go there; the viewport covers all of it.
    void setTarget(const RenderTarget& target);
    [[nodiscard]] const RenderTarget& target() const { return _target; }
    /// Clip space covers this part of the target (until the next setTarget).
    void setViewport(const PixelRect& rect);

    /// Later clears and draws use it; only what differs from the last one reaches the driver.
    void apply(const RenderState& state);
    /// After foreign code (ImGui's back-end) changed GL behind our back: the next apply sets everything.
    void forgetState();

    /// Fills the target (inside the applied scissor) with a premultiplied RGBA colour.
    void clear(const glm::vec4& rgba);

    void drawArrays(const Geometry& geometry, VertexRange range, std::uint32_t instances = 1);
    void drawElements(const Geometry& geometry, IndexRange range, std::uint32_t instances = 1);
    /// Many ranges of one vertex array in one call. Empty span = nothing drawn.
    void multiDrawElements(const Geometry& geometry, std::span<const IndexRange> ranges);

    /// Runs only the vertex shader, writing the program's capturedVaryings, one record a vertex, into `destination`.
    /// Draws nothing, but OpenGL wants a valid target set (a headless context has none of its own).
    void capture(const Geometry& geometry, VertexRange range, const Buffer& destination);

    void bindUniformBuffer(std::uint32_t binding, const Buffer& buffer);

    /// Copies pixels 1:1, no filtering: `from`'s part `part` to the place whose top left corner is (x, y) in `to`.
    /// Not limited by scissor. The current target stays.
    void blit(const RenderTarget& from, const PixelRect& part, const RenderTarget& to, int x, int y);
    /// The whole of `from` to the top left corner of `to`.
    void blit(const RenderTarget& from, const RenderTarget& to);

    /// Waits until everything is drawn; for measurements.
    void finish();

    /// GL errors since the last takeDebugErrors(): each is a programming mistake. Failed shader compilations are not
    /// counted (create() reports them). At most 64 texts are kept; the count goes on.
    [[nodiscard]] std::size_t debugErrorCount();
    [[nodiscard]] std::vector<std::string> takeDebugErrors();

private:
    Gpu();

    Capabilities _capabilities;
    RenderTarget _target;
    RenderState _state;
    bool _stateKnown = false;
    std::unique_ptr<DebugLog> _log;
    // Scratch of multiDrawElements, kept so that a frame allocates nothing.
    std::vector<std::int32_t> _counts;
    std::vector<const void*> _offsets;
    std::vector<std::int32_t> _baseVertices;
};

}  // namespace demarche
