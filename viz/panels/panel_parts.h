// The pieces panels are put together from: literal text, chips, monogram discs, notices. Only inside an ImGui window.
#pragma once

#include "viz/panels/panel_input.h"

#include <imgui.h>

#include <string_view>

namespace demarche {

[[nodiscard]] ImVec4 imVec(Colour colour);
/// Follows the window's opacity.
[[nodiscard]] ImU32 imColour(Colour colour);

/// Pixels for a length in lines of a design of 1080.
[[nodiscard]] float lines(const GuiHost& gui, double count);

struct TextLook {
    GuiFont font = GuiFont::Body;
    Colour colour;
};

/// Wrapped at the window's content width less `reservedRight`. Shown as it is written: "##" and "%" mean nothing.
void showText(const GuiHost& gui, std::string_view text, const TextLook& look, float reservedRight = 0.0F);
[[nodiscard]] ImVec2 measureText(const GuiHost& gui, std::string_view text, GuiFont font, float wrapWidth = -1.0F);
/// At a screen position, one line; for drawing beside the flow.
void drawText(const GuiHost& gui, ImVec2 position, std::string_view text, const TextLook& look);

void addSpace(const GuiHost& gui, double count);
/// Small, muted, with space above.
void showHeading(const GuiHost& gui, std::string_view text);

/// A pill with the middle of its right edge at a screen position. Returns its width.
float drawChip(const GuiHost& gui, ImVec2 rightMiddle, std::string_view text, Colour colour);
[[nodiscard]] float chipWidth(const GuiHost& gui, std::string_view text);

/// A disc with one to three letters, in the delegation's hue.
void drawDisc(const GuiHost& gui, ImVec2 centre, std::string_view letters, Colour fill, Colour ink);

/// A tooltip above the window just filled, centred on the mouse: `second` below `first`, left out when empty.
void showTooltip(const GuiHost& gui, std::string_view title, std::string_view second = {});

/// A framed paragraph as wide as the content.
void showNotice(const GuiHost& gui, std::string_view text, const Theme& theme);

}  // namespace demarche
