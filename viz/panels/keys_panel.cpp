#include "viz/panels/keys_panel.h"

#include "engine/math/easing.h"
#include "viz/panels/panel_parts.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace demarche {
namespace {

struct KeyLine {
    std::array<std::string_view, 4> keys;  ///< Empty ones are left out.
    std::string_view meaning;
};

struct KeyGroup {
    std::string_view title;
    std::span<const KeyLine> keyLines;
};

constexpr auto playKeys = std::to_array<KeyLine>({
    {{"Space"}, "Play or pause"},
    {{"\xE2\x86\x92", "Page Down", "N"}, "Next step"},
    {{"\xE2\x86\x90", "Page Up", "P"}, "Previous step"},
    {{"Home", "End"}, "Start, end"},
    {{"A"}, "Let the next account lead"},
    {{"L"}, "Names in the next language"},
});
constexpr auto globeKeys = std::to_array<KeyLine>({
    {{"Drag"}, "Turn the globe"},
    {{"Wheel", "+", "\xE2\x88\x92"}, "Zoom"},
    {{"Double click"}, "Zoom in there"},
    {{"Shift + \xE2\x86\x90 \xE2\x86\x92 \xE2\x86\x91 \xE2\x86\x93"}, "Move the map"},
    {{"Shift + Page Up", "Page Down", "Right drag"}, "Tilt the globe"},
    {{"Z"}, "Fly to what is selected"},
    {{"M", "Shift + M"}, "Next projection, the one before"},
    {{"R", "0"}, "Back to the story's view"},
});
constexpr auto windowKeys = std::to_array<KeyLine>({
    {{"Click"}, "Who met where, and the agenda"},
    {{"Esc"}, "Close, clear, let go"},
    {{"F", "F11"}, "Fullscreen"},
    {{"?", "F1"}, "This list"},
    {{"Ctrl+Q"}, "Quit"},
});
constexpr std::array<KeyGroup, 3> keyGroups{{{"Story", playKeys}, {"Globe", globeKeys}, {"Window", windowKeys}}};

constexpr double keyColumn = 250.0;
constexpr double keysWidth = 620.0;

float drawKeyCap(const PanelInput& in, ImVec2 corner, std::string_view text) {
    const ImVec2 size = measureText(in.gui, text, GuiFont::Heading);
    const float height = lines(in.gui, 28.0);
    const float width = std::max(height, size.x + lines(in.gui, 18.0));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 opposite{corner.x + width, corner.y + height};
    list->AddRectFilled(corner, opposite, imColour(in.gui.colours().control), lines(in.gui, 6.0));
    list->AddRect(corner, opposite, imColour(in.gui.colours().border), lines(in.gui, 6.0));
    drawText(in.gui, {corner.x + (width - size.x) / 2.0F, corner.y + (height - size.y) / 2.0F}, text,
             {GuiFont::Heading, in.gui.colours().text});
    return width;
}

void showKeyLine(const PanelInput& in, const KeyLine& line) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float height = lines(in.gui, 28.0);
    float x = corner.x;
    for (const std::string_view key : line.keys) {
        if (!key.empty()) x += drawKeyCap(in, {x, corner.y}, key) + lines(in.gui, 6.0);
    }
    const ImVec2 size = measureText(in.gui, line.meaning, GuiFont::Body);
    // Many keys push their meaning aside.
    const float left = std::max(corner.x + lines(in.gui, keyColumn), x + lines(in.gui, 10.0));
    drawText(in.gui, {left, corner.y + (height - size.y) / 2.0F}, line.meaning,
             {GuiFont::Body, in.gui.colours().secondary});
    ImGui::Dummy({lines(in.gui, keysWidth), height});
}

constexpr ImGuiWindowFlags overlay = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_AlwaysAutoResize;

ImVec2 middleOf(PictureSize size) {
    return {static_cast<float>(size.width) / 2.0F, static_cast<float>(size.height) / 2.0F};
}

/// Over picture and panels; a click on it takes the list away.
void showShade(const PanelInput& in, Commands& commands) {
    const ImVec2 size{static_cast<float>(in.gui.size().width), static_cast<float>(in.gui.size().height)};
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(size);
    ImGui::SetNextWindowFocus();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, imVec(in.theme.globe.space.withAlpha(0.62F)));
    if (ImGui::Begin("##shade", nullptr, overlay & ~ImGuiWindowFlags_AlwaysAutoResize)) {
        // Not a button: the focus that goes on to the list in every frame would let go of it before the release.
        const bool pressed = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
        if (pressed) commands.emplace_back(ToggleKeys{});
    }
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
}

}  // namespace

void showKeys(const PanelInput& in, Commands& commands) {
    if (!in.session.keysShown) return;
    const PictureSize size = in.gui.size();
    showShade(in, commands);
    ImGui::SetNextWindowPos(middleOf(size), ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSizeConstraints({0.0F, 0.0F},
                                        {static_cast<float>(size.width), static_cast<float>(size.height)});
    ImGui::SetNextWindowFocus();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(lines(in.gui, 34.0), lines(in.gui, 28.0)));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, imVec(in.gui.colours().panel.withAlpha(1.0F)));
    if (ImGui::Begin("##keys", nullptr, overlay & ~ImGuiWindowFlags_NoScrollbar)) {
        showText(in.gui, "Keys", {GuiFont::Title, in.gui.colours().text});
        for (const KeyGroup& group : keyGroups) {
            showHeading(in.gui, group.title);
            for (const KeyLine& line : group.keyLines) showKeyLine(in, line);
        }
    }
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

void showQuitHint(const PanelInput& in) {
    if (in.session.hintSeconds <= 0.0) return;
    const ImVec2 middle = middleOf(in.gui.size());
    const auto bottom = static_cast<float>(in.layout.strip.y - 16.0 * in.layout.unit);
    ImGui::SetNextWindowPos({middle.x, bottom}, ImGuiCond_Always, {0.5F, 1.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, static_cast<float>(ramp(0.0, 0.3, in.session.hintSeconds)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(lines(in.gui, 20.0), lines(in.gui, 12.0)));
    if (ImGui::Begin("##hint", nullptr, overlay | ImGuiWindowFlags_NoInputs)) {
        const std::string_view hint = "Press Ctrl+Q to quit";
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        drawText(in.gui, corner, hint, {GuiFont::Strong, in.gui.colours().text});
        ImGui::Dummy(measureText(in.gui, hint, GuiFont::Strong));
    }
    ImGui::End();
    ImGui::PopStyleVar(2);
}

}  // namespace demarche
