#include "viz/panels/scrubber.h"

#include "engine/math/easing.h"
#include "viz/panels/panel_parts.h"
#include "viz/panels/transport_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace demarche {
namespace {

struct Rail {
    float left = 0.0F;
    float right = 0.0F;
    float y = 0.0F;
    double duration = 1.0;

    [[nodiscard]] float x(double seconds) const {
        return left + static_cast<float>(clamp01(seconds / duration)) * (right - left);
    }
    [[nodiscard]] double seconds(float x) const { return clamp01((x - left) / (right - left)) * duration; }
};

void drawRail(const PanelInput& in, const Rail& rail, bool hot) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float half = std::max(1.0F, lines(in.gui, hot ? 3.0 : 2.0));
    const float now = rail.x(in.session.seconds);
    const ImU32 rest = imColour(in.theme.axis);
    const ImU32 done = imColour(in.theme.accent);
    list->AddRectFilled({rail.left, rail.y - half}, {rail.right, rail.y + half}, rest, half);
    list->AddRectFilled({rail.left, rail.y - half}, {now, rail.y + half}, done, half);
    const float tickHalf = half + lines(in.gui, 3.0);
    for (const StepTimes& step : in.schedule.steps()) {
        if (step.start <= 0.0) continue;
        const float x = std::round(rail.x(step.start));
        const float thickness = std::max(1.0F, lines(in.gui, 2.0));
        list->AddRectFilled({x - thickness / 2.0F, rail.y - tickHalf}, {x + thickness / 2.0F, rail.y + tickHalf},
                            x <= now ? done : rest, 1.0F);
    }
    list->AddCircleFilled({now, rail.y}, lines(in.gui, hot ? 9.0 : 7.0), done, 32);
}

void showStepName(const PanelInput& in, double seconds) {
    const Step& step = in.story.steps[in.schedule.stepAt(seconds)];
    const std::string& name = step.headline.empty() ? step.kicker : step.headline;
    const std::string title = name.empty() ? in.story.title : name;
    showTooltip(in.gui, title, clockText(seconds));
}

}  // namespace

void showScrubber(const PanelInput& in, ImVec2 size, Commands& commands) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float margin = lines(in.gui, 10.0);
    const Rail rail{.left = corner.x + margin,
                    .right = std::max(corner.x + margin + 1.0F, corner.x + size.x - margin),
                    .y = std::round(corner.y + size.y / 2.0F),
                    .duration = std::max(1e-6, in.schedule.duration())};
    ImGui::InvisibleButton("scrubber", {std::max(1.0F, size.x), size.y});
    const bool held = ImGui::IsItemActive();
    const bool hovered = ImGui::IsItemHovered();
    const double pointed = rail.seconds(ImGui::GetMousePos().x);
    if (held && (ImGui::IsItemActivated() || pointed != in.session.seconds)) commands.emplace_back(Scrub{pointed});
    if (ImGui::IsItemDeactivated()) commands.emplace_back(EndScrub{});
    drawRail(in, rail, held || hovered);
    if (held || hovered) showStepName(in, pointed);
}

}  // namespace demarche
