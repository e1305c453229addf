#include "engine/platform/sdl_video.h"

#include <SDL.h>

#include <cstdlib>
#include <string_view>
#include <utility>

namespace demarche {

namespace {

/// SDL falls back to drivers that show nothing, and the programs that look for a desktop print to stderr: so look
/// first. Who sets SDL_VIDEODRIVER has chosen and is not asked.
bool desktopIsThere() {
    for (const char* name : {"SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return true;
    }
    return false;
}

bool fellBackToNothingVisible() {
    const char* chosen = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    if (chosen != nullptr && *chosen != '\0') return false;
    const char* current = SDL_GetCurrentVideoDriver();
    const std::string_view name = current == nullptr ? "" : current;
    return name == "offscreen" || name == "dummy" || name == "evdev";
}

}  // namespace

std::expected<SdlVideo, std::string> SdlVideo::start(const char* driver) {
    if (driver == nullptr && !desktopIsThere()) {
        return std::unexpected("neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    // The program's own signal handling and main() stay ours.
    SDL_SetMainReady();
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    if (driver != nullptr) SDL_SetHint(SDL_HINT_VIDEODRIVER, driver);
    const int status = SDL_InitSubSystem(SDL_INIT_VIDEO);
    if (driver != nullptr) SDL_ResetHint(SDL_HINT_VIDEODRIVER);
    if (status != 0) return std::unexpected(SDL_GetError());
    SdlVideo share;
    if (driver == nullptr && fellBackToNothingVisible()) {
        return std::unexpected("the desktop in DISPLAY or WAYLAND_DISPLAY does not answer");
    }
    return share;
}

SdlVideo::SdlVideo(SdlVideo&& other) noexcept : _started(std::exchange(other._started, false)) {}

SdlVideo& SdlVideo::operator=(SdlVideo&& other) noexcept {
    std::swap(_started, other._started);
    return *this;
}

SdlVideo::~SdlVideo() {
    if (_started) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

void SdlVideo::requestContext(ContextKind kind) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, kind == ContextKind::Debug ? SDL_GL_CONTEXT_DEBUG_FLAG : 0);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_RED_SIZE, 8);
    SDL_GL_SetAttribute(SDL_GL_GREEN_SIZE, 8);
    SDL_GL_SetAttribute(SDL_GL_BLUE_SIZE, 8);
}

GlFunction sdlGlFunction(const char* name) { return reinterpret_cast<GlFunction>(SDL_GL_GetProcAddress(name)); }

}  // namespace demarche
