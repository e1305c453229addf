#include "engine/platform/window.h"

#include "engine/platform/driver_pinning.h"
#include "engine/platform/sdl_events.h"
#include "engine/platform/sdl_video.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace demarche {
namespace {

std::unexpected<Diagnostic> windowFailure(std::string message, std::string action, std::string found) {
    auto result = failure(std::move(message), std::move(action));
    result.error().found = std::move(found);
    return result;
}

SDL_SystemCursor systemCursor(MouseCursor cursor) {
    switch (cursor) {
        case MouseCursor::Arrow: return SDL_SYSTEM_CURSOR_ARROW;
        case MouseCursor::Hand: return SDL_SYSTEM_CURSOR_HAND;
        case MouseCursor::Move: return SDL_SYSTEM_CURSOR_SIZEALL;
    }
    return SDL_SYSTEM_CURSOR_ARROW;
}

}  // namespace

struct Window::State {
    explicit State(SdlVideo share) : video(std::move(share)) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        for (SDL_Cursor* cursor : cursors) SDL_FreeCursor(cursor);
        if (context != nullptr) SDL_GL_DeleteContext(context);
        if (window != nullptr) SDL_DestroyWindow(window);
    }

    void take(const SDL_Event& event, std::vector<InputEvent>& events, const NativeEventSink& native,
              double pixelsPerUnit);

    SdlVideo video;
    SDL_Window* window = nullptr;
    SDL_GLContext context = nullptr;
    VerticalSync verticalSync = VerticalSync::Off;
    std::array<SDL_Cursor*, 3> cursors{};
};

void Window::State::take(const SDL_Event& event, std::vector<InputEvent>& events, const NativeEventSink& native,
                         double pixelsPerUnit) {
    if (native) native(&event);
    if (auto translated = translate(event, window, pixelsPerUnit)) events.push_back(std::move(*translated));
    if (event.type == SDL_DROPFILE) SDL_free(event.drop.file);
}

Window::Window(std::unique_ptr<State> state) : _state(std::move(state)) {}
Window::Window(Window&& other) noexcept = default;
Window& Window::operator=(Window&& other) noexcept = default;
Window::~Window() = default;

Expected<Window> Window::create(const WindowDescription& description) {
    auto video = SdlVideo::start();
    if (!video) {
        return windowFailure("no window can be opened here",
                             "Start the program on a desktop (DISPLAY or WAYLAND_DISPLAY set), or make a film instead",
                             std::move(video.error()));
    }
    auto state = std::make_unique<State>(std::move(*video));
    SdlVideo::requestContext(description.kind);
    constexpr Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    state->window = SDL_CreateWindow(description.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                     description.size.width, description.size.height, flags);
    if (state->window == nullptr) {
        return windowFailure("no window for OpenGL can be opened", "Check the graphics driver", SDL_GetError());
    }
    if (description.smallestSize.width > 0 && description.smallestSize.height > 0) {
        SDL_SetWindowMinimumSize(state->window, description.smallestSize.width, description.smallestSize.height);
    }
    state->context = SDL_GL_CreateContext(state->window);
    if (state->context == nullptr) {
        return windowFailure("the graphics driver gives no OpenGL 3.3 core context",
                             "Update the driver, or set LIBGL_ALWAYS_SOFTWARE=1 to draw without a graphics card",
                             SDL_GetError());
    }
    pinLoadedDrivers();
    // -1 lets a late frame through at once where the driver can; Xvfb can neither and reports failure.
    if (SDL_GL_SetSwapInterval(-1) == 0 || SDL_GL_SetSwapInterval(1) == 0) state->verticalSync = VerticalSync::On;
    SDL_EventState(SDL_DROPFILE, SDL_ENABLE);
    SDL_StartTextInput();
    return Window(std::move(state));
}

GlLoader Window::loader() const { return sdlGlFunction; }

void Window::makeCurrent() { SDL_GL_MakeCurrent(_state->window, _state->context); }

PictureSize Window::size() const {
    PictureSize result;
    SDL_GetWindowSize(_state->window, &result.width, &result.height);
    return result;
}

PictureSize Window::drawableSize() const {
    PictureSize result;
    SDL_GL_GetDrawableSize(_state->window, &result.width, &result.height);
    return result;
}

double Window::pixelsPerUnit() const {
    const PictureSize units = size();
    return units.width > 0 ? static_cast<double>(drawableSize().width) / units.width : 1.0;
}

void Window::setTitle(const std::string& title) { SDL_SetWindowTitle(_state->window, title.c_str()); }

void Window::setMode(WindowMode mode) {
    SDL_SetWindowFullscreen(_state->window, mode == WindowMode::Fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

WindowMode Window::mode() const {
    const bool full = (SDL_GetWindowFlags(_state->window) & SDL_WINDOW_FULLSCREEN) != 0;
    return full ? WindowMode::Fullscreen : WindowMode::Normal;
}

void Window::setCursor(MouseCursor cursor) {
    SDL_Cursor*& slot = _state->cursors[static_cast<std::size_t>(cursor)];
    if (slot == nullptr) slot = SDL_CreateSystemCursor(systemCursor(cursor));
    // A desktop without that cursor keeps the one it shows.
    if (slot != nullptr) SDL_SetCursor(slot);
}

VerticalSync Window::verticalSync() const { return _state->verticalSync; }

void Window::swap() { SDL_GL_SwapWindow(_state->window); }

void Window::pollEvents(std::vector<InputEvent>& events, const NativeEventSink& native) {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) _state->take(event, events, native, pixelsPerUnit());
}

void Window::waitEvents(double timeoutSeconds, std::vector<InputEvent>& events, const NativeEventSink& native) {
    const double milliseconds = std::ceil(std::clamp(timeoutSeconds, 0.0, 3600.0) * 1000.0);
    SDL_Event event;
    if (SDL_WaitEventTimeout(&event, static_cast<int>(milliseconds)) == 0) return;
    _state->take(event, events, native, pixelsPerUnit());
    pollEvents(events, native);
}

void Window::wake() {
    SDL_Event event{};
    event.type = SDL_USEREVENT;  // translated to nothing
    // A full queue wakes as well.
    SDL_PushEvent(&event);
}

void* Window::nativeWindow() const { return _state->window; }
void* Window::nativeContext() const { return _state->context; }

std::vector<DisplayInfo> displays() {
    std::vector<DisplayInfo> result;
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        DisplayInfo info;
        const char* name = SDL_GetDisplayName(i);
        info.name = name == nullptr ? "" : name;
        SDL_Rect bounds{};
        if (SDL_GetDisplayBounds(i, &bounds) == 0) {
            info.bounds = {static_cast<double>(bounds.x), static_cast<double>(bounds.y), static_cast<double>(bounds.w),
                           static_cast<double>(bounds.h)};
        }
        float dotsPerInch = 0.0F;
        if (SDL_GetDisplayDPI(i, &dotsPerInch, nullptr, nullptr) == 0 && dotsPerInch > 0.0F) {
            info.scale = static_cast<double>(dotsPerInch) / 96.0;
        }
        result.push_back(std::move(info));
    }
    return result;
}

}  // namespace demarche
