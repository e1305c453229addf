// A window on the desktop with an OpenGL 3.3 core context, its events, and the displays there are.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/platform/context_options.h"
#include "engine/platform/input_event.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace demarche {

struct WindowDescription {
    std::string title;
    PictureSize size{1280, 720};  ///< In desktop units; the drawable may have more pixels.
    PictureSize smallestSize;     ///< In desktop units; the user cannot make it smaller. 0 x 0: no limit.
    ContextKind kind = ContextKind::Normal;
};

enum class WindowMode { Normal, Fullscreen };

/// Whether swap() waits for the display. Off = the caller must cap the frame rate itself.
enum class VerticalSync { On, Off };

enum class MouseCursor { Arrow, Hand, Move };

/// One monitor, in desktop units.
struct DisplayInfo {
    std::string name;
    Rect bounds;
    double scale = 1.0;  ///< Dots per inch / 96; 1 when the desktop does not say.
};

/// Sees every event in the window system's own form (const SDL_Event*) before it is translated.
using NativeEventSink = std::function<void(const void* sdlEvent)>;

/// Move-only. One window for each program for now: it takes the events of all.
class Window {
public:
    /// Its context is current on the calling (main) thread. Fails without a desktop or without OpenGL 3.3.
    [[nodiscard]] static Expected<Window> create(const WindowDescription& description);
    Window(Window&& other) noexcept;
    Window& operator=(Window&& other) noexcept;
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    /// For Gpu::create.
    [[nodiscard]] GlLoader loader() const;
    void makeCurrent();

    /// In desktop units: what the window manager and SDL's mouse speak.
    [[nodiscard]] PictureSize size() const;
    /// In pixels: what is drawn into (RenderTarget{0, drawableSize()}); 0 x 0 is possible while minimised.
    [[nodiscard]] PictureSize drawableSize() const;
    /// Drawable pixels for each desktop unit (1, 1.25, 2, ...).
    [[nodiscard]] double pixelsPerUnit() const;

    void setTitle(const std::string& title);
    void setMode(WindowMode mode);  ///< Fullscreen keeps the desktop's resolution.
    [[nodiscard]] WindowMode mode() const;
    void setCursor(MouseCursor cursor);

    [[nodiscard]] VerticalSync verticalSync() const;
    /// Shows what has been drawn.
    void swap();

    /// All events that are there, in order, without waiting.
    void pollEvents(std::vector<InputEvent>& events, const NativeEventSink& native = {});
    /// Waits up to `timeoutSeconds` for the first; then as pollEvents.
    void waitEvents(double timeoutSeconds, std::vector<InputEvent>& events, const NativeEventSink& native = {});
    /// Ends a wait without an event; from any thread, while the window is there.
    static void wake();

    /// SDL_Window* and SDL_GLContext, for ImGui's back-end.
    [[nodiscard]] void* nativeWindow() const;
    [[nodiscard]] void* nativeContext() const;

private:
    struct State;
    explicit Window(std::unique_ptr<State> state);

    std::unique_ptr<State> _state;
};

/// The monitors of the desktop; empty before the first window or without a desktop.
[[nodiscard]] std::vector<DisplayInfo> displays();

}  // namespace demarche
