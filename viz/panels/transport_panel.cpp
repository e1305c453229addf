#include "viz/panels/transport_panel.h"

#include "viz/panels/panel_parts.h"
#include "viz/panels/scrubber.h"
#include "viz/panels/transport_icons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

struct ButtonLook {
    const char* id;
    TransportIcon icon;
    const char* explanation;
};

void explain(const PanelInput& in, const char* text) {
    if (!ImGui::IsItemHovered(ImGuiHoveredFlags_DelayShort)) return;
    showTooltip(in.gui, text);
}

bool iconButton(const PanelInput& in, const ButtonLook& look, float side) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool clicked = ImGui::InvisibleButton(look.id, {side, side});
    const bool hovered = ImGui::IsItemHovered();
    const ImVec2 centre{corner.x + side / 2.0F, corner.y + side / 2.0F};
    ImDrawList* list = ImGui::GetWindowDrawList();
    const bool main = look.icon == TransportIcon::Play || look.icon == TransportIcon::Pause;
    Colour ink = hovered ? in.gui.colours().text : in.gui.colours().secondary;
    if (main) {
        const Colour disc = in.gui.colours().accent;
        list->AddCircleFilled(centre, side * 0.42F,
                              imColour(hovered ? mixOklab(disc, in.gui.colours().text, 0.3) : disc), 48);
        ink = in.theme.onSite;
    } else if (hovered) {
        list->AddCircleFilled(centre, side * 0.42F, imColour(in.gui.colours().control), 48);
    }
    drawIcon(*list, look.icon, {centre, side * 0.19F}, imColour(ink));
    explain(in, look.explanation);
    return clicked;
}

bool textButton(const PanelInput& in, const char* id, std::string_view text, float side) {
    const ImVec2 size = measureText(in.gui, text, GuiFont::Heading);
    const float width = std::max(side, size.x + lines(in.gui, 18.0));
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool clicked = ImGui::InvisibleButton(id, {width, side});
    const bool hovered = ImGui::IsItemHovered();
    const float half = std::round(side * 0.38F);
    const float middle = corner.y + side / 2.0F;
    if (hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled({corner.x, middle - half}, {corner.x + width, middle + half},
                                                  imColour(in.gui.colours().control), half);
    }
    drawText(in.gui, {corner.x + (width - size.x) / 2.0F, middle - size.y / 2.0F}, text,
             {GuiFont::Heading, hovered ? in.gui.colours().text : in.gui.colours().secondary});
    return clicked;
}

void showClock(const PanelInput& in, float side) {
    // Both clocks as wide as the longest one, so that nothing moves while they run.
    const std::string end = clockText(in.schedule.duration());
    const std::string now = clockText(in.session.seconds);
    const float wide = measureText(in.gui, std::string(end.size(), '0'), GuiFont::Heading).x;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 size = measureText(in.gui, now, GuiFont::Heading);
    const float top = corner.y + (side - size.y) / 2.0F;
    drawText(in.gui, {corner.x + wide - size.x, top}, now, {GuiFont::Heading, in.gui.colours().text});
    const std::string rest = " / " + end;
    drawText(in.gui, {corner.x + wide, top}, rest, {GuiFont::Heading, in.gui.colours().muted});
    ImGui::Dummy({wide + measureText(in.gui, rest, GuiFont::Heading).x, side});
}

void showLeft(const PanelInput& in, float side, Commands& commands) {
    if (iconButton(in, {"previous", TransportIcon::Previous, "Previous step \xC2\xB7 Page Up"}, side)) {
        commands.emplace_back(StepBy{-1});
    }
    ImGui::SameLine();
    const bool paused = in.session.playback == Playback::Paused;
    const ButtonLook play = paused ? ButtonLook{"play", TransportIcon::Play, "Play \xC2\xB7 Space"}
                                   : ButtonLook{"play", TransportIcon::Pause, "Pause \xC2\xB7 Space"};
    if (iconButton(in, play, side)) commands.emplace_back(TogglePlayback{});
    ImGui::SameLine();
    if (iconButton(in, {"next", TransportIcon::Next, "Next step \xC2\xB7 Page Down"}, side)) {
        commands.emplace_back(StepBy{1});
    }
    ImGui::SameLine(0.0F, lines(in.gui, 12.0));
    showClock(in, side);
}

/// The account that leads; empty when there is no choice.
std::string accountLabel(const Story& story) {
    return story.accounts.size() > 1 && story.leadingAccount ? story.accounts[*story.leadingAccount].shortName
                                                             : std::string();
}

/// "EN"; empty when there is no choice.
std::string languageLabel(const PanelInput& in) {
    if (in.story.languages.empty()) return {};
    std::string label = in.session.edition.language.empty() ? in.story.language : in.session.edition.language;
    for (char& c : label) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return label;
}

float textButtonWidth(const PanelInput& in, std::string_view text, float side) {
    return text.empty() ? 0.0F
                        : std::max(side, measureText(in.gui, text, GuiFont::Heading).x + lines(in.gui, 18.0)) +
                              ImGui::GetStyle().ItemSpacing.x;
}

void showEdition(const PanelInput& in, float side, Commands& commands) {
    if (const std::string account = accountLabel(in.story); !account.empty()) {
        if (textButton(in, "account", account, side)) {
            commands.emplace_back(ChooseEdition{withNextAccount(in.story, in.session.edition)});
        }
        explain(in, "Leading account \xC2\xB7 A");
        ImGui::SameLine();
    }
    if (const std::string language = languageLabel(in); !language.empty()) {
        if (textButton(in, "language", language, side)) {
            commands.emplace_back(ChooseEdition{withNextLanguage(in.story, in.session.edition)});
        }
        explain(in, "Language of names \xC2\xB7 L");
        ImGui::SameLine();
    }
}

void showRight(const PanelInput& in, float side, Commands& commands) {
    showEdition(in, side, commands);
    if (textButton(in, "speed", fmt::format("{}\xC3\x97", in.session.speed), side)) {
        commands.emplace_back(SetSpeed{nextSpeed(in.session.speed)});
    }
    explain(in, "Speed");
    ImGui::SameLine();
    if (textButton(in, "keys", "?", side)) commands.emplace_back(ToggleKeys{});
    explain(in, "Keys \xC2\xB7 ?");
    ImGui::SameLine();
    const ButtonLook full = in.session.fullscreen
                                ? ButtonLook{"full", TransportIcon::LeaveFullscreen, "Leave fullscreen \xC2\xB7 F"}
                                : ButtonLook{"full", TransportIcon::Fullscreen, "Fullscreen \xC2\xB7 F"};
    if (iconButton(in, full, side)) commands.emplace_back(ToggleFullscreen{});
}

}  // namespace

double transportHeight(PictureSize size) { return std::max(26.0, std::floor(size.height * 0.05) - 4.0); }

std::string clockText(double seconds) {
    const auto whole = static_cast<long>(std::max(0.0, seconds));
    if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

double nextSpeed(double speed) {
    constexpr std::array speeds{0.5, 1.0, 1.5, 2.0, 4.0};
    const auto next = std::ranges::upper_bound(speeds, speed);
    return next == speeds.end() ? speeds.front() : *next;
}

void showTransport(const PanelInput& in, Commands& commands) {
    const double opacity = transportOpacity(in.session);
    if (opacity <= 0.0) return;
    const PictureSize size = in.gui.size();
    const auto height = static_cast<float>(transportHeight(size));
    const auto width = static_cast<float>(size.width);
    ImGui::SetNextWindowPos({0.0F, static_cast<float>(size.height) - height});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, static_cast<float>(opacity));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(lines(in.gui, 4.0), 0.0F));
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                                       ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus;
    if (ImGui::Begin("##transport", nullptr, flags)) {
        const ImVec2 corner = ImGui::GetWindowPos();
        ImGui::GetWindowDrawList()->AddLine(corner, {corner.x + width, corner.y}, imColour(in.gui.colours().border));
        const auto edge = static_cast<float>(std::max(8.0 * in.gui.unit(), in.layout.safe.x - height / 4.0));
        const float right = 2.0F * height + lines(in.gui, 62.0) + textButtonWidth(in, accountLabel(in.story), height) +
                            textButtonWidth(in, languageLabel(in), height);
        ImGui::SetCursorPos({edge, 0.0F});
        showLeft(in, height, commands);
        ImGui::SameLine(0.0F, lines(in.gui, 14.0));
        const float rail = width - edge - right - ImGui::GetCursorPosX();
        showScrubber(in, {rail, height}, commands);
        ImGui::SameLine(0.0F, lines(in.gui, 10.0));
        showRight(in, height, commands);
    }
    ImGui::End();
    ImGui::PopStyleVar(5);
}

}  // namespace demarche
