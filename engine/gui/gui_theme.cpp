#include "engine/gui/gui_theme.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace demarche {
namespace {

ImVec4 vec(Colour c) { return {c.r, c.g, c.b, c.a}; }

}  // namespace

void applyGuiStyle(ImGuiStyle& style, const GuiColours& colours, double unit) {
    style = ImGuiStyle();
    const auto length = [unit](double lines) { return static_cast<float>(std::round(lines * unit)); };
    style.WindowPadding = {length(24.0), length(22.0)};
    style.WindowRounding = length(10.0);
    style.WindowBorderSize = 1.0F;
    style.WindowMinSize = {1.0F, 1.0F};
    style.ChildBorderSize = 0.0F;
    style.PopupRounding = length(8.0);
    style.PopupBorderSize = 1.0F;
    style.FrameRounding = length(8.0);
    style.FramePadding = {length(10.0), length(6.0)};
    style.ItemSpacing = {length(10.0), length(6.0)};
    style.ScrollbarSize = std::max(4.0F, length(8.0));
    style.ScrollbarRounding = length(4.0);

    // Nothing shows that is not named here: no grey chrome left over.
    std::fill(std::begin(style.Colors), std::end(style.Colors), ImVec4(0.0F, 0.0F, 0.0F, 0.0F));
    style.Colors[ImGuiCol_Text] = vec(colours.text);
    style.Colors[ImGuiCol_TextDisabled] = vec(colours.muted);
    style.Colors[ImGuiCol_WindowBg] = vec(colours.panel);
    style.Colors[ImGuiCol_PopupBg] = vec(colours.panel.withAlpha(1.0F));
    style.Colors[ImGuiCol_Border] = vec(colours.border);
    style.Colors[ImGuiCol_Button] = vec(colours.control);
    style.Colors[ImGuiCol_ButtonHovered] = vec(mixOklab(colours.control, colours.text, 0.12));
    style.Colors[ImGuiCol_ButtonActive] = vec(mixOklab(colours.control, colours.text, 0.22));
    style.Colors[ImGuiCol_Separator] = vec(colours.border);
    style.Colors[ImGuiCol_ScrollbarGrab] = vec(colours.muted.withAlpha(0.35F));
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = vec(colours.muted.withAlpha(0.6F));
    style.Colors[ImGuiCol_ScrollbarGrabActive] = vec(colours.muted.withAlpha(0.8F));
}

}  // namespace demarche
