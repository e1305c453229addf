// What panels look like: a handful of colours and type sizes, laid over Dear ImGui's style.
#pragma once

#include "engine/math/colour.h"

#include <array>

struct ImGuiStyle;

namespace demarche {

struct GuiColours {
    Colour text;
    Colour secondary;
    Colour muted;
    Colour panel;
    Colour border;
    Colour control;  ///< Buttons and chips at rest.
    Colour accent;
};

enum class GuiFont { Small, Body, Strong, Heading, Title };

inline constexpr std::size_t guiFontCount = 5;

struct GuiFontDesign {
    const char* file;  ///< Without folder and ending.
    double size;       ///< Em, in lines of a design of 1080 lines.
};

/// In the order of GuiFont.
inline constexpr std::array<GuiFontDesign, guiFontCount> guiFonts{{
    {"Inter-Medium", 15.0},
    {"Inter-Regular", 18.0},
    {"Inter-SemiBold", 18.0},
    {"Inter-SemiBold", 15.0},
    {"Inter-Bold", 26.0},
}};

/// Rounded panels with a hairline, no window chrome; lengths scaled by `unit`.
void applyGuiStyle(ImGuiStyle& style, const GuiColours& colours, double unit);

}  // namespace demarche
