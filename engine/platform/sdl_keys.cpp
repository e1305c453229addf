#include "engine/platform/sdl_keys.h"

#include <algorithm>
#include <array>

namespace demarche {
namespace {

struct Pair {
    SDL_Keycode code;
    Key key;
};

constexpr std::array pairs = {
    Pair{SDLK_SPACE, Key::Space},
    Pair{SDLK_RETURN, Key::Enter},
    Pair{SDLK_ESCAPE, Key::Escape},
    Pair{SDLK_TAB, Key::Tab},
    Pair{SDLK_BACKSPACE, Key::Backspace},
    Pair{SDLK_DELETE, Key::Delete},
    Pair{SDLK_INSERT, Key::Insert},
    Pair{SDLK_LEFT, Key::Left},
    Pair{SDLK_RIGHT, Key::Right},
    Pair{SDLK_UP, Key::Up},
    Pair{SDLK_DOWN, Key::Down},
    Pair{SDLK_HOME, Key::Home},
    Pair{SDLK_END, Key::End},
    Pair{SDLK_PAGEUP, Key::PageUp},
    Pair{SDLK_PAGEDOWN, Key::PageDown},
    Pair{SDLK_MINUS, Key::Minus},
    Pair{SDLK_EQUALS, Key::Equals},
    Pair{SDLK_COMMA, Key::Comma},
    Pair{SDLK_PERIOD, Key::Period},
    Pair{SDLK_SLASH, Key::Slash},
    Pair{SDLK_SEMICOLON, Key::Semicolon},
    Pair{SDLK_QUOTE, Key::Apostrophe},
    Pair{SDLK_BACKQUOTE, Key::Backquote},
    Pair{SDLK_LEFTBRACKET, Key::LeftBracket},
    Pair{SDLK_RIGHTBRACKET, Key::RightBracket},
    Pair{SDLK_BACKSLASH, Key::Backslash},
    Pair{SDLK_KP_PLUS, Key::KeypadPlus},
    Pair{SDLK_KP_MINUS, Key::KeypadMinus},
    Pair{SDLK_KP_ENTER, Key::KeypadEnter},
};

/// SDL numbers letters, digits and function keys in the order of our enum.
Key inRange(SDL_Keycode code, SDL_Keycode firstCode, Key firstKey) {
    return static_cast<Key>(static_cast<int>(firstKey) + (code - firstCode));
}

}  // namespace

Key keyFromSdl(SDL_Keycode code) {
    if (code >= SDLK_a && code <= SDLK_z) return inRange(code, SDLK_a, Key::A);
    if (code >= SDLK_0 && code <= SDLK_9) return inRange(code, SDLK_0, Key::Digit0);
    if (code >= SDLK_F1 && code <= SDLK_F12) return inRange(code, SDLK_F1, Key::F1);
    const auto* found = std::ranges::find(pairs, code, &Pair::code);
    return found == pairs.end() ? Key::Unknown : found->key;
}

Modifiers modifiersFromSdl(int bits) {
    return {.shift = (bits & KMOD_SHIFT) != 0,
            .control = (bits & KMOD_CTRL) != 0,
            .alt = (bits & KMOD_ALT) != 0,
            .super = (bits & KMOD_GUI) != 0};
}

}  // namespace demarche
