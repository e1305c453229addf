// What the user did, as plain values: the only form in which keys and the mouse reach the rest of the program.
#pragma once

#include "engine/math/rect.h"

#include <glm/vec2.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>

namespace demarche {

/// Keys by what the layout says they mean, not by their place. Signs that need Shift on some layouts ("?", "+") are
/// best read from TextInput.
// clang-format off
enum class Key {
    Unknown,
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z,
    Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
    F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12,
    Space, Enter, Escape, Tab, Backspace, Delete, Insert,
    Left, Right, Up, Down, Home, End, PageUp, PageDown,
    Minus, Equals, Comma, Period, Slash, Semicolon, Apostrophe, Backquote, LeftBracket, RightBracket, Backslash,
    KeypadPlus, KeypadMinus, KeypadEnter,
};
// clang-format on

struct Modifiers {
    bool shift = false;
    bool control = false;
    bool alt = false;
    bool super = false;

    bool operator==(const Modifiers&) const = default;
};

enum class KeyAction { Press, Repeat, Release };
enum class MouseButton { Left, Middle, Right, Other };
enum class ButtonAction { Press, Release };
enum class Focus { Gained, Lost };

struct KeyEvent {
    Key key = Key::Unknown;
    KeyAction action = KeyAction::Press;
    Modifiers modifiers;
};

/// Typed text after the layout and input method: UTF-8.
struct TextInputEvent {
    std::string text;
};

// Positions are in DRAWABLE pixels (those of the picture, also on high-DPI displays): x to the right, y downwards from
// the top left corner. They may lie outside while a button is held.

struct MouseMoveEvent {
    glm::dvec2 position{0.0};
    glm::dvec2 moved{0.0};  ///< Since the last such event.
};

struct MouseButtonEvent {
    MouseButton button = MouseButton::Left;
    ButtonAction action = ButtonAction::Press;
    int clicks = 1;  ///< 2 = double click.
    glm::dvec2 position{0.0};
    Modifiers modifiers;
};

struct WheelEvent {
    glm::dvec2 steps{0.0};  ///< x to the right, y away from the user; touch pads give fractions of a notch.
    glm::dvec2 position{0.0};
    Modifiers modifiers;
};

struct ResizeEvent {
    PictureSize drawable;  ///< Pixels.
};

/// The window's content is lost or uncovered: draw again.
struct ExposeEvent {};

struct FocusEvent {
    Focus focus = Focus::Gained;
};

/// The window is to be closed, or the desktop session ends.
struct QuitEvent {};

/// A file let go over the window; one event for each.
struct DropFileEvent {
    std::filesystem::path path;
};

using InputEvent = std::variant<KeyEvent, TextInputEvent, MouseMoveEvent, MouseButtonEvent, WheelEvent, ResizeEvent,
                                ExposeEvent, FocusEvent, QuitEvent, DropFileEvent>;

}  // namespace demarche
