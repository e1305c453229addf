#include "viz/panels/event_block.h"

#include "engine/text/isolated_text.h"
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
    std::string_view role;
};

Attendee attendee(const Story& story, EventIndex event, const Participant& p) {
    if (p.person) {
        const Person& person = story.people[*p.person];
        return {person.monogram, person.name, p.role.empty() ? std::string_view(person.title) : p.role};
    }
    if (!p.delegation) return {"", "", p.role};
    // The card knows the letters of a delegation.
    for (const CardParticipant& entry : gatherParticipants(story, {event})) {
        if (entry.delegation == p.delegation && entry.name == story.delegations[*p.delegation].name) {
            return {entry.monogram, "Delegation", p.role};
        }
    }
    return {"", "Delegation", p.role};
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
            if (p.delegation == group) showAttendee(in, attendee(in.story, index, p), hue);
        }
    }
}

void showAgendaItem(const PanelInput& in, const AgendaItem& item) {
    const GuiHost& gui = in.gui;
    const std::string_view word = agendaWord(item.status);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float right = corner.x + ImGui::GetContentRegionAvail().x;
    const float line = measureText(gui, "x", GuiFont::Body).y;
    drawChip(gui, {right, corner.y + line / 2.0F}, word, agendaColour(in.theme, item.status));
    showText(gui, item.topic, {GuiFont::Body, gui.colours().text}, chipWidth(gui, word) + lines(gui, 14.0));
    for (const Position& position : item.positions) {
        std::string says = position.by ? isolated(nameOf(in.story, *position.by)) + ": " : std::string();
        says += position.says;
        ImGui::Indent(lines(gui, 14.0));
        showText(gui, says, {GuiFont::Small, gui.colours().secondary});
        ImGui::Unindent(lines(gui, 14.0));
    }
    addSpace(gui, 2.0);
}

}  // namespace

void showEvent(const PanelInput& in, EventIndex index, BlockRank rank) {
    const Event& event = in.story.events[index];
    const GuiHost& gui = in.gui;
    const GuiFont font = rank == BlockRank::First ? GuiFont::Title : GuiFont::Strong;
    showText(gui, event.title, {font, gui.colours().text});
    std::string status(statusWord(event.status));
    if (!event.whenLabel.empty()) status += " \xC2\xB7 " + isolated(event.whenLabel);
    showText(gui, status, {GuiFont::Heading, statusColour(in.theme, event.status)});
    if (!event.summary.empty()) {
        addSpace(gui, 2.0);
        showText(gui, event.summary, {GuiFont::Body, gui.colours().secondary});
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(lines(gui, 10.0), lines(gui, rowGap)));
    showParticipants(in, index);
    if (!event.agenda.empty()) showHeading(gui, "Agenda");
    for (const AgendaItem& item : event.agenda) showAgendaItem(in, item);
    ImGui::PopStyleVar();
}

void showDisputes(const PanelInput& in, const std::vector<EventIndex>& events) {
    std::vector<std::size_t> shown;
    for (const Step& step : in.story.steps) {
        const bool speaksOfThem = std::ranges::any_of(
            step.events, [&](EventIndex e) { return std::ranges::find(events, e) != events.end(); });
        if (!speaksOfThem) continue;
        for (const std::size_t dispute : step.disputes) {
            if (std::ranges::find(shown, dispute) == shown.end()) shown.push_back(dispute);
        }
    }
    if (shown.empty()) return;
    showHeading(in.gui, "Where the source disagrees or is silent");
    for (const std::size_t dispute : shown) showNotice(in.gui, in.story.disputes[dispute].question, in.theme);
}

void showSources(const PanelInput& in, const std::vector<Citation>& cites) {
    if (cites.empty()) return;
    showHeading(in.gui, "Sources");
    for (SourceIndex s = 0; s < in.story.sources.size(); ++s) {
        const Source& source = in.story.sources[s];
        std::string line = source.title;
        if (!source.publisher.empty()) line += ", " + isolated(source.publisher);
        std::vector<std::size_t> sections;
        bool cited = false;
        for (const Citation& cite : cites) {
            if (cite.source != s) continue;
            cited = true;
            if (!cite.section || std::ranges::find(sections, *cite.section) != sections.end()) continue;
            line += (sections.empty() ? ": " : " \xC2\xB7 ") + isolated(source.sections[*cite.section].title);
            sections.push_back(*cite.section);
        }
        if (cited) showText(in.gui, line, {GuiFont::Small, in.gui.colours().muted});
    }
}

}  // namespace demarche
