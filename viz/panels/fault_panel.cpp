#include "viz/panels/fault_panel.h"

#include "viz/panels/panel_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>

namespace demarche {
namespace {

constexpr double panelWidth = 620.0;
constexpr std::size_t mostShown = 3;

std::string placeOf(const SourcePosition& where) {
    // The folder is known to whoever has just saved there, and long.
    const std::string name = std::filesystem::path(where.file).filename().string();
    if (where.line == 0) return name;
    return fmt::format("{}:{}:{}", name, where.line, where.column);
}

std::string sentence(std::string text) {
    if (text.empty()) return text;
    if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
    if (text.back() != '.' && text.back() != '!' && text.back() != '?') text += '.';
    return text;
}

std::string foundAndExpected(const Diagnostic& fault) {
    if (fault.found.empty() && fault.expected.empty()) return "";
    if (fault.expected.empty()) return fmt::format("Found: {}", fault.found);
    if (fault.found.empty()) return fmt::format("Expected: {}", fault.expected);
    return fmt::format("Found: {}. Expected: {}", fault.found, fault.expected);
}

void showFault(const PanelInput& in, const Diagnostic& fault) {
    const GuiHost& gui = in.gui;
    const GuiColours& colours = gui.colours();
    addSpace(gui, 6.0);
    if (!fault.where.file.empty()) showText(gui, placeOf(fault.where), {GuiFont::Heading, colours.accent});
    showText(gui, sentence(fault.message), {GuiFont::Body, colours.text});
    const std::string detail = foundAndExpected(fault);
    if (!detail.empty()) showText(gui, detail, {GuiFont::Small, colours.secondary});
    if (!fault.action.empty()) showText(gui, sentence(fault.action), {GuiFont::Small, colours.secondary});
}

}  // namespace

void showFaults(const PanelInput& in) {
    if (in.faults.empty()) return;
    const GuiHost& gui = in.gui;
    const Layout& layout = in.layout;
    // In the corner where the picture has room most often: it must not hide what the audience is looking at.
    const double gap = 20.0 * layout.unit;
    const double width = std::min(panelWidth * gui.unit(), layout.safe.width);
    ImGui::SetNextWindowPos({static_cast<float>(layout.safe.right()), static_cast<float>(layout.strip.y - gap)},
                            ImGuiCond_Always, {1.0F, 1.0F});
    ImGui::SetNextWindowSizeConstraints({static_cast<float>(width), 0.0F},
                                        {static_cast<float>(width), static_cast<float>(layout.strip.y - 2.0 * gap)});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, imVec(gui.colours().panel.withAlpha(1.0F)));
    ImGui::PushStyleColor(ImGuiCol_Border, imVec(in.theme.noticeBorder));
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                                       ImGuiWindowFlags_NoNav | ImGuiWindowFlags_AlwaysAutoResize;
    if (ImGui::Begin("##faults", nullptr, flags & ~ImGuiWindowFlags_NoScrollbar)) {
        showText(gui, "The file has a fault: the picture shows what was good last", {GuiFont::Strong, in.theme.noticeText});
        for (const Diagnostic& fault : in.faults.first(std::min(mostShown, in.faults.size()))) showFault(in, fault);
        if (in.faults.size() > mostShown) {
            addSpace(gui, 6.0);
            showText(gui, fmt::format("and {} more, on standard error", in.faults.size() - mostShown),
                     {GuiFont::Small, gui.colours().muted});
        }
    }
    ImGui::End();
    ImGui::PopStyleColor(2);
}

}  // namespace demarche
