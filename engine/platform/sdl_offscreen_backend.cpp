#include "engine/platform/headless_backends.h"
#include "engine/platform/sdl_video.h"

#include <SDL.h>

#include <utility>

namespace demarche {
namespace {

class SdlOffscreenBackend final : public HeadlessBackend {
public:
    SdlOffscreenBackend(SdlVideo video, SDL_Window* window, SDL_GLContext context)
        : _video(std::move(video)), _window(window), _context(context) {}
    SdlOffscreenBackend(const SdlOffscreenBackend&) = delete;
    SdlOffscreenBackend& operator=(const SdlOffscreenBackend&) = delete;
    ~SdlOffscreenBackend() override {
        SDL_GL_DeleteContext(_context);
        SDL_DestroyWindow(_window);
    }

    [[nodiscard]] GlLoader loader() const override { return sdlGlFunction; }
    void makeCurrent() override { SDL_GL_MakeCurrent(_window, _context); }

private:
    SdlVideo _video;
    SDL_Window* _window;
    SDL_GLContext _context;
};

}  // namespace

HeadlessAttempt createSdlOffscreen(ContextKind kind) {
    auto video = SdlVideo::start("offscreen");
    if (!video) return std::unexpected(std::move(video.error()));
    SdlVideo::requestContext(kind);
    // Nobody draws into the window itself.
    SDL_Window* window = SDL_CreateWindow("", 0, 0, 16, 16, SDL_WINDOW_OPENGL | SDL_WINDOW_HIDDEN);
    if (window == nullptr) return std::unexpected(SDL_GetError());
    SDL_GLContext context = SDL_GL_CreateContext(window);
    if (context == nullptr) {
        std::string reason = SDL_GetError();
        SDL_DestroyWindow(window);
        return std::unexpected(std::move(reason));
    }
    return std::make_unique<SdlOffscreenBackend>(std::move(*video), window, context);
}

}  // namespace demarche
