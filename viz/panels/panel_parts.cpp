#include "viz/panels/panel_parts.h"

#include <cmath>

namespace demarche {
namespace {

const char* first(std::string_view text) { return text.data() == nullptr ? "" : text.data(); }
const char* last(std::string_view text) { return first(text) + text.size(); }

}  // namespace

ImVec4 imVec(Colour c) { return {c.r, c.g, c.b, c.a}; }
ImU32 imColour(Colour c) { return ImGui::GetColorU32(imVec(c)); }

float lines(const GuiHost& gui, double count) { return static_cast<float>(std::round(count * gui.unit())); }

void showText(const GuiHost& gui, std::string_view text, const TextLook& look, float reservedRight) {
    ImGui::PushFont(gui.font(look.font));
    ImGui::PushStyleColor(ImGuiCol_Text, imVec(look.colour));
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - reservedRight);
    ImGui::TextUnformatted(first(text), last(text));
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

ImVec2 measureText(const GuiHost& gui, std::string_view text, GuiFont font, float wrapWidth) {
    ImGui::PushFont(gui.font(font));
    const ImVec2 size = ImGui::CalcTextSize(first(text), last(text), false, wrapWidth);
    ImGui::PopFont();
    return size;
}

void drawText(const GuiHost& gui, ImVec2 position, std::string_view text, const TextLook& look) {
    const ImFont* font = gui.font(look.font);
    const ImVec2 whole{std::round(position.x), std::round(position.y)};
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, whole, imColour(look.colour), first(text), last(text));
}

void addSpace(const GuiHost& gui, double count) { ImGui::Dummy({0.0F, lines(gui, count)}); }

void showHeading(const GuiHost& gui, std::string_view text) {
    addSpace(gui, 8.0);
    showText(gui, text, {GuiFont::Heading, gui.colours().muted});
}

float chipWidth(const GuiHost& gui, std::string_view text) {
    return measureText(gui, text, GuiFont::Heading).x + lines(gui, 20.0);
}

float drawChip(const GuiHost& gui, ImVec2 rightMiddle, std::string_view text, Colour colour) {
    const ImVec2 size = measureText(gui, text, GuiFont::Heading);
    const float width = chipWidth(gui, text);
    const float height = size.y + lines(gui, 6.0);
    const ImVec2 corner{rightMiddle.x - width, std::round(rightMiddle.y - height / 2.0F)};
    ImGui::GetWindowDrawList()->AddRectFilled(corner, {rightMiddle.x, corner.y + height},
                                              imColour(gui.colours().control), height / 2.0F);
    drawText(gui, {corner.x + (width - size.x) / 2.0F, corner.y + (height - size.y) / 2.0F}, text,
             {GuiFont::Heading, colour});
    return width;
}

void drawDisc(const GuiHost& gui, ImVec2 centre, std::string_view letters, Colour fill, Colour ink) {
    ImGui::GetWindowDrawList()->AddCircleFilled(centre, lines(gui, 15.0), imColour(fill), 32);
    ImGui::PushFont(gui.font(GuiFont::Heading));
    const ImFont* font = ImGui::GetFont();
    const float height = std::round(font->FontSize * 0.86F);
    const ImVec2 size = font->CalcTextSizeA(height, 1e6F, 0.0F, first(letters), last(letters));
    const ImVec2 corner{std::round(centre.x - size.x / 2.0F), std::round(centre.y - size.y / 2.0F)};
    ImGui::GetWindowDrawList()->AddText(font, height, corner, imColour(ink), first(letters), last(letters));
    ImGui::PopFont();
}

void showTooltip(const GuiHost& gui, std::string_view title, std::string_view second) {
    ImGui::SetNextWindowPos({ImGui::GetMousePos().x, ImGui::GetWindowPos().y - lines(gui, 8.0)}, ImGuiCond_Always,
                            {0.5F, 1.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(lines(gui, 14.0), lines(gui, 8.0)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, lines(gui, 8.0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, lines(gui, 3.0)));
    if (ImGui::BeginTooltip()) {
        ImGui::PushFont(gui.font(second.empty() ? GuiFont::Small : GuiFont::Heading));
        ImGui::TextUnformatted(first(title), last(title));
        ImGui::PopFont();
        if (!second.empty()) {
            ImGui::PushFont(gui.font(GuiFont::Small));
            ImGui::PushStyleColor(ImGuiCol_Text, imVec(gui.colours().muted));
            ImGui::TextUnformatted(first(second), last(second));
            ImGui::PopStyleColor();
            ImGui::PopFont();
        }
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar(4);
}

void showNotice(const GuiHost& gui, std::string_view text, const Theme& theme) {
    const float padding = lines(gui, 12.0);
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 size = measureText(gui, text, GuiFont::Small, width - 2.0F * padding);
    const ImVec2 opposite{corner.x + width, corner.y + size.y + 2.0F * padding};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(corner, opposite, imColour(theme.noticeFill), lines(gui, 8.0));
    list->AddRect(corner, opposite, imColour(theme.noticeBorder), lines(gui, 8.0));
    const ImFont* font = gui.font(GuiFont::Small);
    list->AddText(font, font->FontSize, {corner.x + padding, corner.y + padding}, imColour(theme.noticeText),
                  first(text), last(text), width - 2.0F * padding);
    ImGui::Dummy({width, opposite.y - corner.y});
}

}  // namespace demarche
