#include "viz/panels/statement_block.h"

#include "engine/text/isolated_text.h"
#include "viz/panels/panel_parts.h"
#include "viz/scene/story_words.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace demarche {
namespace {

void showNote(const PanelInput& in, const Note& note) {
    const GuiHost& gui = in.gui;
    const std::string_view stance = stanceWord(note.stance);
    if (note.by) {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const float line = measureText(gui, "x", GuiFont::Strong).y;
        float reserved = 0.0F;
        if (!stance.empty()) {
            const float right = corner.x + ImGui::GetContentRegionAvail().x;
            drawChip(gui, {right, corner.y + line / 2.0F}, stance, in.theme.neutralStatus);
            reserved = chipWidth(gui, stance) + lines(gui, 14.0);
        }
        showText(gui, nameOf(in.story, *note.by), {GuiFont::Strong, gui.colours().text}, reserved);
    }
    showText(gui, note.says, {GuiFont::Body, gui.colours().secondary});
    showCites(in, note.cites, {});
    addSpace(gui, 2.0);
}

void showDispute(const PanelInput& in, const Dispute& dispute) {
    const GuiHost& gui = in.gui;
    const NoticeBox box(gui, in.theme);
    showText(gui, dispute.question, {GuiFont::Strong, in.theme.noticeText}, box.padding());
    for (const Claim& claim : dispute.claims) {
        const std::string who = claimant(in.story, claim);
        addSpace(gui, 2.0);
        if (!who.empty()) showText(gui, who, {GuiFont::Heading, gui.colours().secondary}, box.padding());
        showText(gui, claim.says, {GuiFont::Body, gui.colours().text}, box.padding());
        showCites(in, claim.cites, dispute.cites, box.padding());
    }
    if (!dispute.meanwhile.empty()) {
        addSpace(gui, 2.0);
        showText(gui, dispute.meanwhile, {GuiFont::Small, gui.colours().secondary}, box.padding());
    }
    showCites(in, dispute.cites, {}, box.padding());
}

}  // namespace

void showNotes(const PanelInput& in, const std::vector<NoteIndex>& notes) {
    std::vector<std::string_view> headings;
    for (const NoteIndex n : notes) {
        const std::string_view heading = noteHeading(in.story.notes[n].kind);
        if (std::ranges::find(headings, heading) == headings.end()) headings.push_back(heading);
    }
    for (const std::string_view heading : headings) {
        showHeading(in.gui, heading);
        for (const NoteIndex n : notes) {
            if (noteHeading(in.story.notes[n].kind) == heading) showNote(in, in.story.notes[n]);
        }
    }
}

void showDisputes(const PanelInput& in, const std::vector<DisputeIndex>& disputes) {
    if (disputes.empty()) return;
    showHeading(in.gui, "Where the source disagrees or is silent");
    for (const DisputeIndex dispute : disputes) {
        showDispute(in, in.story.disputes[dispute]);
        addSpace(in.gui, 4.0);
    }
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
