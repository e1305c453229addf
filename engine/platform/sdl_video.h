// A share in SDL's video subsystem: started by the first owner, stopped by the last.
#pragma once

#include "engine/platform/context_options.h"

#include <expected>
#include <string>

namespace demarche {

/// Move-only.
class SdlVideo {
public:
    /// `driver`: "offscreen", or nullptr for what the desktop offers. The failure is SDL's own text.
    [[nodiscard]] static std::expected<SdlVideo, std::string> start(const char* driver = nullptr);
    SdlVideo(SdlVideo&& other) noexcept;
    SdlVideo& operator=(SdlVideo&& other) noexcept;
    SdlVideo(const SdlVideo&) = delete;
    SdlVideo& operator=(const SdlVideo&) = delete;
    ~SdlVideo();

    /// For the next window: OpenGL 3.3 core without depth, stencil and multisampling.
    static void requestContext(ContextKind kind);

private:
    SdlVideo() = default;

    bool _started = true;
};

/// Finds the functions of SDL's current context.
[[nodiscard]] GlFunction sdlGlFunction(const char* name);

}  // namespace demarche
