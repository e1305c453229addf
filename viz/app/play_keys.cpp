#include "viz/app/play_keys.h"

namespace demarche {
namespace {

constexpr double zoomStep = 1.5;
constexpr double panStep = 0.15;
constexpr Degrees tiltStep{15.0};

std::optional<KeyMeaning> withShift(Key key) {
    switch (key) {
        case Key::Left: return PanKey{.right = -panStep};
        case Key::Right: return PanKey{.right = panStep};
        case Key::Up: return PanKey{.down = -panStep};
        case Key::Down: return PanKey{.down = panStep};
        case Key::M: return ProjectionKey{-1};
        case Key::PageUp: return TiltKey{tiltStep};
        case Key::PageDown: return TiltKey{Degrees(-tiltStep.value)};
        default: return std::nullopt;
    }
}

std::optional<KeyMeaning> withRepeats(Key key) {
    switch (key) {
        case Key::Right:
        case Key::PageDown:
        case Key::N: return StepBy{1};
        case Key::Left:
        case Key::PageUp:
        case Key::P:
        case Key::Backspace: return StepBy{-1};
        default: return std::nullopt;
    }
}

std::optional<KeyMeaning> pressedOnce(Key key) {
    switch (key) {
        case Key::Space: return TogglePlayback{};
        case Key::Home: return GoToStep{0};
        case Key::End: return GoToEnd{};
        case Key::R:
        case Key::Digit0: return ReturnCamera{};
        case Key::F:
        case Key::F11: return ToggleFullscreen{};
        case Key::F1: return ToggleKeys{};
        case Key::Z: return FlyToKey{};
        case Key::M: return ProjectionKey{1};
        case Key::A: return AccountKey{};
        case Key::L: return LanguageKey{};
        case Key::Escape: return Clear{};
        default: return std::nullopt;
    }
}

}  // namespace

std::optional<KeyMeaning> meaningOf(const KeyEvent& event) {
    if (event.action == KeyAction::Release) return std::nullopt;
    const Modifiers& held = event.modifiers;
    if (held.control && !held.alt && event.key == Key::Q) return Quit{};
    // Other combinations belong to the desktop.
    if (held.control || held.alt || held.super) return std::nullopt;
    if (const auto moving = withShift(event.key); held.shift && moving) return moving;
    if (const auto stepping = withRepeats(event.key)) return stepping;
    if (event.action == KeyAction::Repeat) return std::nullopt;
    return pressedOnce(event.key);
}

std::optional<KeyMeaning> meaningOf(const TextInputEvent& input) {
    if (input.text == "?") return ToggleKeys{};
    if (input.text == "+" || input.text == "=") return ZoomKey{zoomStep};
    if (input.text == "-") return ZoomKey{1.0 / zoomStep};
    return std::nullopt;
}

}  // namespace demarche
