// What panels look like: a handful of colours and type sizes, laid over Dear ImGui's style.
#pragma once

#include "engine/math/colour.h"
#include "engine/text/text_engine.h"

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
    FontWeight weight = FontWeight::Regular;
    double size = 0.0;  ///< Em, in lines of a design of 1080 lines.
};

/// In the order of GuiFont.
inline constexpr std::array<GuiFontDesign, guiFontCount> guiFonts{{
    {FontWeight::Medium, 15.0},
    {FontWeight::Regular, 18.0},
    {FontWeight::SemiBold, 18.0},
    {FontWeight::SemiBold, 15.0},
    {FontWeight::Bold, 26.0},
}};

/// Rounded panels with a hairline, no window chrome; lengths scaled by `unit`.
void applyGuiStyle(ImGuiStyle& style, const GuiColours& colours, double unit);

}  // namespace demarche
