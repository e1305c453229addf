// The pieces panels are put together from: text, chips, monogram discs, tags, notices. Only inside an ImGui window.
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

/// Where a text starts: at the edge from which its script is read, or at the left, beside a sign that stands there.
enum class TextEdge { Reading, Left };

struct TextLook {
    GuiFont font = GuiFont::Body;
    Colour colour;
    TextEdge edge = TextEdge::Reading;
};

// All text of the panels is drawn by the functions below, through the program's text engine: any script, joined and in
// its own order, broken by Unicode's rules, and shown as it is written, for "##" and "%" mean nothing.

/// Wrapped at the window's content width less `reservedRight`.
void showText(const GuiHost& gui, std::string_view text, const TextLook& look, float reservedRight = 0.0F);
[[nodiscard]] ImVec2 measureText(const GuiHost& gui, std::string_view text, GuiFont font, float wrapWidth = -1.0F);
/// With its left top corner at a screen position, not wrapped; for drawing beside the flow.
void drawText(const GuiHost& gui, ImVec2 position, std::string_view text, const TextLook& look);

void addSpace(const GuiHost& gui, double count);
/// Small, muted, with space above.
void showHeading(const GuiHost& gui, std::string_view text);

/// A pill with the middle of its right edge at a screen position. Returns its width.
float drawChip(const GuiHost& gui, ImVec2 rightMiddle, std::string_view text, Colour colour);
[[nodiscard]] float chipWidth(const GuiHost& gui, std::string_view text);

/// A disc with one to three letters, in the delegation's hue.
void drawDisc(const GuiHost& gui, ImVec2 centre, std::string_view letters, Colour fill, Colour ink);

struct TagPlace {
    const char* id = "";  ///< Of its window.
    ImVec2 bottomMiddle;  ///< Screen pixels; the tag moves sideways to stay in the window.
};
/// A small window over all others that takes no mouse: `second` below `title`, left out when empty. Long texts are
/// wrapped and end in an ellipsis.
void showTag(const GuiHost& gui, const TagPlace& place, std::string_view title, std::string_view second = {});
/// The tag above the window being filled, centred on the mouse.
void showTooltip(const GuiHost& gui, std::string_view title, std::string_view second = {});

/// Where a statement comes from, small and muted; see citeWords. Nothing when those around it say the same.
void showCites(const PanelInput& in, const std::vector<Citation>& cites, const std::vector<Citation>& around,
               float reservedRight = 0.0F);

/// A frame as wide as the content around everything shown while it lives. Not one within another.
class NoticeBox {
public:
    NoticeBox(const GuiHost& gui, const Theme& theme);
    NoticeBox(const NoticeBox&) = delete;
    NoticeBox& operator=(const NoticeBox&) = delete;
    ~NoticeBox();
    /// Pixels that texts inside have to keep free at their right.
    [[nodiscard]] float padding() const { return _padding; }

private:
    const Theme& _theme;
    float _padding;
    float _rounding;
    float _width;
    ImVec2 _corner;
};

}  // namespace demarche
