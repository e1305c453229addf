#include "engine/platform/sdl_events.h"

#include "engine/platform/sdl_keys.h"

namespace demarche {
namespace {

KeyEvent keyEvent(const SDL_KeyboardEvent& event) {
    KeyAction action = KeyAction::Release;
    if (event.type == SDL_KEYDOWN) action = event.repeat != 0 ? KeyAction::Repeat : KeyAction::Press;
    return {.key = keyFromSdl(event.keysym.sym), .action = action, .modifiers = modifiersFromSdl(event.keysym.mod)};
}

MouseButton buttonFromSdl(int button) {
    switch (button) {
        case SDL_BUTTON_LEFT: return MouseButton::Left;
        case SDL_BUTTON_MIDDLE: return MouseButton::Middle;
        case SDL_BUTTON_RIGHT: return MouseButton::Right;
        default: return MouseButton::Other;
    }
}

MouseButtonEvent buttonEvent(const SDL_MouseButtonEvent& event, double pixelsPerUnit) {
    return {.button = buttonFromSdl(event.button),
            .action = event.type == SDL_MOUSEBUTTONDOWN ? ButtonAction::Press : ButtonAction::Release,
            .clicks = event.clicks,
            .position = glm::dvec2(event.x, event.y) * pixelsPerUnit,
            .modifiers = modifiersFromSdl(SDL_GetModState())};
}

WheelEvent wheelEvent(const SDL_MouseWheelEvent& event, double pixelsPerUnit) {
    const double sign = event.direction == SDL_MOUSEWHEEL_FLIPPED ? -1.0 : 1.0;
    return {.steps = glm::dvec2(event.preciseX, event.preciseY) * sign,
            .position = glm::dvec2(event.mouseX, event.mouseY) * pixelsPerUnit,
            .modifiers = modifiersFromSdl(SDL_GetModState())};
}

std::optional<InputEvent> windowEvent(const SDL_WindowEvent& event, SDL_Window* window) {
    switch (event.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED: {
            ResizeEvent resize;
            SDL_GL_GetDrawableSize(window, &resize.drawable.width, &resize.drawable.height);
            return resize;
        }
        case SDL_WINDOWEVENT_SHOWN:
        case SDL_WINDOWEVENT_RESTORED:
        case SDL_WINDOWEVENT_EXPOSED: return ExposeEvent{};
        case SDL_WINDOWEVENT_FOCUS_GAINED: return FocusEvent{Focus::Gained};
        case SDL_WINDOWEVENT_FOCUS_LOST: return FocusEvent{Focus::Lost};
        // SDL adds SDL_QUIT only when it closes the last window.
        case SDL_WINDOWEVENT_CLOSE: return QuitEvent{};
        default: return std::nullopt;
    }
}

}  // namespace

std::optional<InputEvent> translate(const SDL_Event& event, SDL_Window* window, double pixelsPerUnit) {
    switch (event.type) {
        case SDL_QUIT: return QuitEvent{};
        case SDL_KEYDOWN:
        case SDL_KEYUP: return keyEvent(event.key);
        case SDL_TEXTINPUT: return TextInputEvent{event.text.text};
        case SDL_MOUSEMOTION:
            return MouseMoveEvent{.position = glm::dvec2(event.motion.x, event.motion.y) * pixelsPerUnit,
                                  .moved = glm::dvec2(event.motion.xrel, event.motion.yrel) * pixelsPerUnit};
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: return buttonEvent(event.button, pixelsPerUnit);
        case SDL_MOUSEWHEEL: return wheelEvent(event.wheel, pixelsPerUnit);
        case SDL_WINDOWEVENT: return windowEvent(event.window, window);
        case SDL_DROPFILE: return DropFileEvent{event.drop.file};
        default: return std::nullopt;
    }
}

}  // namespace demarche
