#include "viz/panels/fault_panel.h"

#include "viz/panels/details_panel.h"
#include "viz/panels/panel_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>

namespace demarche {
namespace {

constexpr double faultsWidth = 600.0;
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

/// Where it is and what is wrong.
void showFault(const PanelInput& in, const Diagnostic& fault) {
    const GuiHost& gui = in.gui;
    addSpace(gui, 4.0);
    if (!fault.where.file.empty()) showText(gui, placeOf(fault.where), {GuiFont::Heading, gui.colours().accent});
    showText(gui, sentence(fault.message), {GuiFont::Body, gui.colours().text});
}

void showRemedy(const GuiHost& gui, const Diagnostic& fault) {
    const TextLook look{GuiFont::Small, gui.colours().secondary};
    const std::string detail = foundAndExpected(fault);
    if (!detail.empty()) showText(gui, detail, look);
    if (!fault.action.empty()) showText(gui, sentence(fault.action), look);
}

/// Later ones often follow from the first, so they take a line each.
void showFurther(const PanelInput& in, const Diagnostic& fault) {
    const GuiHost& gui = in.gui;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const std::string place = placeOf(fault.where);
    const float indent = measureText(gui, place, GuiFont::Small).x + lines(gui, 10.0);
    drawText(gui, corner, place, {GuiFont::Small, gui.colours().accent});
    ImGui::Indent(indent);
    showText(gui, sentence(fault.message), {GuiFont::Small, gui.colours().secondary});
    ImGui::Unindent(indent);
}

void showList(const PanelInput& in) {
    const GuiHost& gui = in.gui;
    showText(gui, "Fault in the file: the picture stays as it was", {GuiFont::Heading, in.theme.noticeText});
    showFault(in, in.faults.front());
    showRemedy(gui, in.faults.front());
    const std::size_t shown = std::min(mostShown, in.faults.size());
    if (shown > 1) addSpace(gui, 4.0);
    for (const Diagnostic& fault : in.faults.subspan(1, shown - 1)) showFurther(in, fault);
    if (in.faults.size() == shown) return;
    showText(gui, fmt::format("and {} more, listed on standard error", in.faults.size() - shown),
             {GuiFont::Small, gui.colours().muted});
}

/// In the corner where the picture has room most often: it must not hide what everybody is looking at. Where the
/// details stand on that side, over the card.
void placePanel(const PanelInput& in) {
    const Layout& layout = in.layout;
    const double gap = 20.0 * layout.unit;
    const std::optional<Rect> details = detailsRect(in);
    const bool left = details && details->right() > layout.cardColumn.right();
    const double room = left ? layout.cardColumn.width : layout.safe.width;
    const auto width = static_cast<float>(std::min(faultsWidth * in.gui.unit(), room));
    const auto bottom = static_cast<float>(layout.strip.y - gap);
    const auto x = static_cast<float>(left ? layout.cardColumn.x : layout.safe.right());
    ImGui::SetNextWindowPos({x, bottom}, ImGuiCond_Always, {left ? 0.0F : 1.0F, 1.0F});
    ImGui::SetNextWindowSizeConstraints({width, 0.0F}, {width, static_cast<float>(bottom - gap)});
}

}  // namespace

void showFaults(const PanelInput& in) {
    if (in.faults.empty()) return;
    placePanel(in);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, imVec(in.gui.colours().panel.withAlpha(1.0F)));
    ImGui::PushStyleColor(ImGuiCol_Border, imVec(in.theme.noticeBorder));
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                                       ImGuiWindowFlags_NoNav | ImGuiWindowFlags_AlwaysAutoResize;
    if (ImGui::Begin("##faults", nullptr, flags & ~ImGuiWindowFlags_NoScrollbar)) showList(in);
    ImGui::End();
    ImGui::PopStyleColor(2);
}

}  // namespace demarche
