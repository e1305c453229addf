// An OpenGL 3.3 core context without window, display or X server, for films, stills and tests.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/platform/context_options.h"

#include <memory>
#include <string_view>
#include <utility>

namespace demarche {

/// One way to such a context; see headless_context.cpp for the ways tried.
class HeadlessBackend {
public:
    HeadlessBackend() = default;
    HeadlessBackend(const HeadlessBackend&) = delete;
    HeadlessBackend& operator=(const HeadlessBackend&) = delete;
    virtual ~HeadlessBackend() = default;

    [[nodiscard]] virtual GlLoader loader() const = 0;
    virtual void makeCurrent() = 0;
};

/// Move-only. It has no default framebuffer: draw into a Framebuffer of engine/gpu. Mesa reads LP_NUM_THREADS while the
/// context is made.
class HeadlessContext {
public:
    /// Made current on the calling thread. Fails when no way leads to a context; `found` lists what each one said.
    [[nodiscard]] static Expected<HeadlessContext> create(ContextKind kind = ContextKind::Normal);

    /// For Gpu::create.
    [[nodiscard]] GlLoader loader() const { return _backend->loader(); }
    void makeCurrent() { _backend->makeCurrent(); }
    /// The way that led here: "EGL surfaceless", "EGL device", "SDL offscreen".
    [[nodiscard]] std::string_view route() const { return _route; }

private:
    HeadlessContext(std::unique_ptr<HeadlessBackend> backend, std::string_view route)
        : _backend(std::move(backend)), _route(route) {}

    std::unique_ptr<HeadlessBackend> _backend;
    std::string_view _route;
};

}  // namespace demarche
