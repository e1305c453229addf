#include "viz/panels/event_block.h"

#include "engine/text/isolated_text.h"
#include "viz/panels/details_facts.h"
#include "viz/panels/panel_parts.h"
#include "viz/scene/card_content.h"

#include <algorithm>
#include <string>

namespace demarche {
namespace {

constexpr double discDiameter = 30.0;
constexpr double rowGap = 7.0;

/// Monograms stand on the hue itself: always dark, the hues are light in both themes.
constexpr Colour monogramInk{0.05F, 0.09F, 0.14F, 1.0F};

struct Attendee {
    std::string letters;
    std::string_view name;
    std::string role;
};

Attendee attendee(const Story& story, EventIndex event, const Participant& p) {
    if (p.person) {
        const NamedPerson told = asToldOf(story, story.events[event], *p.person);
        return {story.people[*p.person].monogram, told.name,
                roleWords(p.role.empty() ? std::string(told.title) : p.role, p.presence)};
    }
    const std::string role = roleWords(p.role, p.presence);
    if (!p.delegation) return {"", "", role};
    // The card knows the letters of a delegation.
    for (const CardParticipant& entry : gatherParticipants(story, {event})) {
        if (entry.delegation == p.delegation && entry.name == story.delegations[*p.delegation].name) {
            return {entry.monogram, "Delegation", role};
        }
    }
    return {"", "Delegation", role};
}

void showAttendee(const PanelInput& in, const Attendee& who, Colour hue) {
    const GuiHost& gui = in.gui;
    const float inset = lines(gui, discDiameter + 12.0);
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 name = measureText(gui, who.name, GuiFont::Strong);
    const ImVec2 role = measureText(gui, who.role, GuiFont::Small);
    const float row = lines(gui, discDiameter);
    const float half = row / 2.0F;
    drawDisc(gui, {corner.x + half, corner.y + half}, who.letters, hue, monogramInk);
    const bool oneLine = inset + name.x + lines(gui, 16.0) + role.x <= width;
    if (oneLine) {
        drawText(gui, {corner.x + inset, corner.y + half - name.y / 2.0F}, who.name,
                 {GuiFont::Strong, gui.colours().text});
        drawText(gui, {corner.x + width - role.x, corner.y + half - role.y / 2.0F}, who.role,
                 {GuiFont::Small, gui.colours().secondary});
        ImGui::Dummy({width, row});
        return;
    }
    ImGui::Indent(inset);
    showText(gui, who.name, {GuiFont::Strong, gui.colours().text, TextEdge::Left});
    if (!who.role.empty()) showText(gui, who.role, {GuiFont::Small, gui.colours().secondary, TextEdge::Left});
    ImGui::Unindent(inset);
}

/// Delegations in the order in which the event names them; people without one at the end.
std::vector<std::optional<DelegationIndex>> groups(const Event& event) {
    std::vector<std::optional<DelegationIndex>> result;
    bool alone = false;
    for (const Participant& p : event.participants) {
        if (!p.delegation) {
            alone = true;
        } else if (std::ranges::find(result, p.delegation) == result.end()) {
            result.push_back(p.delegation);
        }
    }
    if (alone) result.emplace_back();
    return result;
}

void showParticipants(const PanelInput& in, EventIndex index) {
    const Event& event = in.story.events[index];
    for (const auto& group : groups(event)) {
        const Delegation* delegation = group ? &in.story.delegations[*group] : nullptr;
        showHeading(in.gui, delegation != nullptr ? std::string_view(delegation->name) : "Others");
        const Colour hue = hueOf(in.theme, delegation != nullptr ? std::string_view(delegation->colour) : "");
        for (const Participant& p : event.participants) {
            if (p.delegation != group) continue;
            showAttendee(in, attendee(in.story, index, p), hue);
            showCites(in, p.cites, event.cites);
        }
    }
}

/// A text with the word of its status at the right.
void showWithStatus(const PanelInput& in, std::string_view text, AgendaStatus status) {
    const GuiHost& gui = in.gui;
    const std::string_view word = agendaWord(status);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float right = corner.x + ImGui::GetContentRegionAvail().x;
    const float line = measureText(gui, "x", GuiFont::Body).y;
    drawChip(gui, {right, corner.y + line / 2.0F}, word, agendaColour(in.theme, status));
    showText(gui, text, {GuiFont::Body, gui.colours().text}, chipWidth(gui, word) + lines(gui, 14.0));
}

void showAgendaItem(const PanelInput& in, const AgendaItem& item, const Event& event) {
    const GuiHost& gui = in.gui;
    showWithStatus(in, item.topic, item.status);
    for (const Position& position : item.positions) {
        std::string says = position.by ? isolated(nameOf(in.story, *position.by)) + ": " : std::string();
        says += position.says;
        ImGui::Indent(lines(gui, 14.0));
        showText(gui, says, {GuiFont::Small, gui.colours().secondary});
        showCites(in, position.cites, item.cites);
        ImGui::Unindent(lines(gui, 14.0));
    }
    showCites(in, item.cites, event.cites);
    addSpace(gui, 2.0);
}

void showOutcomes(const PanelInput& in, const Event& event) {
    if (!event.outcomes.empty()) showHeading(in.gui, "Outcomes");
    for (const Outcome& outcome : event.outcomes) {
        showWithStatus(in, outcome.text, outcome.status);
        showCites(in, outcome.cites, event.cites);
        addSpace(in.gui, 2.0);
    }
}

void showParts(const PanelInput& in, EventIndex index) {
    const std::vector<EventIndex> parts = partsOf(in.story, index);
    if (!parts.empty()) showHeading(in.gui, "Programme");
    for (const EventIndex part : parts) {
        const Event& event = in.story.events[part];
        showText(in.gui, event.title, {GuiFont::Body, in.gui.colours().text});
        if (!event.whenLabel.empty()) {
            showText(in.gui, event.whenLabel, {GuiFont::Small, in.gui.colours().secondary});
        }
        addSpace(in.gui, 2.0);
    }
}

}  // namespace

void showEvent(const PanelInput& in, EventIndex index, BlockRank rank) {
    const Event& event = in.story.events[index];
    const GuiHost& gui = in.gui;
    const GuiFont font = rank == BlockRank::First ? GuiFont::Title : GuiFont::Strong;
    showText(gui, event.title, {font, gui.colours().text});
    std::string status(statusWord(event.status));
    if (!event.whenLabel.empty()) status += " \xC2\xB7 " + isolated(event.whenLabel);
    if (!event.duration.empty()) status += " \xC2\xB7 " + isolated(event.duration);
    showText(gui, status, {GuiFont::Heading, statusColour(in.theme, event.status)});
    if (event.partOf) {
        showText(gui, "Part of: " + isolated(in.story.events[*event.partOf].title),
                 {GuiFont::Small, gui.colours().secondary});
    }
    if (!event.summary.empty()) {
        addSpace(gui, 2.0);
        showText(gui, event.summary, {GuiFont::Body, gui.colours().secondary});
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(lines(gui, 10.0), lines(gui, rowGap)));
    showParticipants(in, index);
    if (!event.agenda.empty()) showHeading(gui, "Agenda");
    for (const AgendaItem& item : event.agenda) showAgendaItem(in, item, event);
    showOutcomes(in, event);
    showParts(in, index);
    ImGui::PopStyleVar();
}

}  // namespace demarche
