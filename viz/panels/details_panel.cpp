#include "viz/panels/details_panel.h"

#include "engine/text/isolated_text.h"
#include "viz/panels/details_facts.h"
#include "viz/panels/details_placement.h"
#include "viz/panels/event_block.h"
#include "viz/panels/panel_parts.h"
#include "viz/panels/person_block.h"
#include "viz/panels/statement_block.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace demarche {
namespace {

constexpr double detailsWidth = 460.0;
constexpr double closeButtonSide = 28.0;

Rect around(const Rect& a, const Rect& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    const double x = std::min(a.x, b.x);
    const double y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// The site's disc with its label; empty when it is not in the picture.
Rect siteRect(const PanelInput& in, PlaceIndex place) {
    Rect rect;
    for (const PictureSite& site : in.picture.sites) {
        if (site.place != place || site.opacity <= 0.0) continue;
        rect = {site.position.x - site.radius, site.position.y - site.radius, 2.0 * site.radius, 2.0 * site.radius};
    }
    if (rect.empty()) return {};
    for (const PictureLabel& label : in.picture.labels) {
        if (label.place == place) rect = around(rect, label.rect);
    }
    return rect.inflated(16.0 * in.layout.unit);
}

/// What the panel speaks of: a site, or both ends of a link.
Rect subjectOf(const PanelInput& in) {
    if (const auto* place = std::get_if<SelectedPlace>(&in.session.selection)) return siteRect(in, place->place);
    const auto* selected = std::get_if<SelectedLink>(&in.session.selection);
    if (selected == nullptr) return {};
    const Link& link = in.story.links[selected->link];
    return around(siteRect(in, link.from), siteRect(in, link.to));
}

DetailsPlace detailsPlace(const PanelInput& in) {
    const Layout& layout = in.layout;
    const double gap = 20.0 * layout.unit;
    const double left = layout.cardColumn.right() + gap;
    const double legend = std::max(layout.legend.bottom(), in.picture.legend.bottom());
    const double top = legend + 12.0 * layout.unit;
    const Rect area{left, top, layout.safe.right() - left, layout.strip.y - gap - top};
    return placeDetails({.area = area,
                         .cardColumn = layout.cardColumn,
                         .card = in.picture.card ? in.picture.card->rect : Rect{},
                         .width = detailsWidth * in.gui.unit(),
                         .subject = subjectOf(in)});
}

int siteNumber(const Schedule& schedule, PlaceIndex place) {
    for (const SiteTimes& site : schedule.sites()) {
        if (site.place == place) return site.number;
    }
    return 0;
}

void append(std::vector<Citation>& cites, const std::vector<Citation>& more) {
    cites.insert(cites.end(), more.begin(), more.end());
}

void showPlace(const PanelInput& in, PlaceIndex index) {
    const Place& place = in.story.places[index];
    const GuiHost& gui = in.gui;
    std::string kicker = place.region.empty() ? place.name : place.name + ", " + isolated(place.region);
    if (const int number = siteNumber(in.schedule, index); number > 0) {
        kicker = fmt::format("{} \xC2\xB7 {}", number, kicker);
    }
    showText(gui, kicker, {GuiFont::Heading, gui.colours().accent}, lines(gui, closeButtonSide));
    const std::vector<EventIndex> events = eventsAt(in.story, index, in.schedule.stepAt(in.session.seconds));
    if (events.empty()) showText(gui, place.name, {GuiFont::Title, gui.colours().text});
    std::vector<Citation> cites;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i > 0) {
            addSpace(gui, 10.0);
            ImGui::Separator();
            addSpace(gui, 8.0);
        }
        const Event& event = in.story.events[events[i]];
        showEvent(in, events[i], i == 0 ? BlockRank::First : BlockRank::Further);
        append(cites, event.cites);
        for (const AgendaItem& item : event.agenda) append(cites, item.cites);
    }
    showPeople(in, peopleAt(in.story, events));
    const std::vector<NoteIndex> notes = notesAt(in.story, index);
    for (const NoteIndex note : notes) append(cites, in.story.notes[note].cites);
    showNotes(in, notes);
    showDisputes(in, disputesAbout(in.story, events));
    append(cites, place.cites);
    showSources(in, cites);
}

std::string_view kindWord(LinkKind kind) {
    switch (kind) {
        case LinkKind::Travel: return "Travel";
        case LinkKind::FollowUp: return "Follow-up";
        case LinkKind::Parallel: return "In parallel";
        case LinkKind::Reference: return "Reference";
    }
    return "";
}

void showLink(const PanelInput& in, LinkIndex index) {
    const Link& link = in.story.links[index];
    const GuiHost& gui = in.gui;
    showText(gui, kindWord(link.kind), {GuiFont::Heading, gui.colours().accent});
    showText(gui, linkEnds(in.story, link), {GuiFont::Title, gui.colours().text});
    showText(gui, statusWord(link.status), {GuiFont::Heading, statusColour(in.theme, link.status)});
    if (!link.label.empty()) showText(gui, link.label, {GuiFont::Body, gui.colours().secondary});
    if (!link.movers.empty()) showHeading(gui, "Who travels");
    for (const Actor& mover : link.movers) {
        const std::string& name = nameOf(in.story, mover);
        const std::optional<DelegationIndex> delegation = delegationOf(in.story, mover);
        const std::string_view hue = delegation ? std::string_view(in.story.delegations[*delegation].colour) : "";
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const float line = measureText(gui, name, GuiFont::Body).y;
        const float radius = lines(gui, 6.0);
        ImGui::GetWindowDrawList()->AddCircleFilled({corner.x + radius, corner.y + line / 2.0F}, radius,
                                                    imColour(hueOf(in.theme, hue)));
        ImGui::Indent(lines(gui, 22.0));
        showText(gui, name, {GuiFont::Body, gui.colours().text, TextEdge::Left});
        ImGui::Unindent(lines(gui, 22.0));
    }
    std::vector<PersonIndex> people;
    for (const Actor& mover : link.movers) {
        if (mover.kind == ActorKind::Person) people.push_back(mover.index);
    }
    showPeople(in, people);
    showSources(in, link.cites);
}

/// A cross in the corner that takes the panel away.
void showCloseButton(const PanelInput& in, Commands& commands) {
    const float side = lines(in.gui, closeButtonSide);
    const float edge = lines(in.gui, 12.0);
    // It stays in the corner while the text scrolls below.
    const ImVec2 corner{ImGui::GetWindowPos().x + ImGui::GetWindowWidth() - side - edge,
                        ImGui::GetWindowPos().y + edge};
    const ImVec2 flow = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(corner);
    ImGui::SetNextItemAllowOverlap();
    if (ImGui::InvisibleButton("close", {side, side})) commands.emplace_back(Select{NothingSelected{}});
    const Colour ink = ImGui::IsItemHovered() ? in.gui.colours().text : in.gui.colours().muted;
    const ImVec2 middle{corner.x + side / 2.0F, corner.y + side / 2.0F};
    const float arm = lines(in.gui, 5.0);
    const float thickness = std::max(1.0F, lines(in.gui, 2.0));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddLine({middle.x - arm, middle.y - arm}, {middle.x + arm, middle.y + arm}, imColour(ink), thickness);
    list->AddLine({middle.x - arm, middle.y + arm}, {middle.x + arm, middle.y - arm}, imColour(ink), thickness);
    ImGui::SetCursorScreenPos(flow);
}

}  // namespace

std::string linkEnds(const Story& story, const Link& link) {
    return isolated(story.places[link.from].name) + " \xE2\x86\x92 " + isolated(story.places[link.to].name);
}

std::optional<Rect> detailsRect(const PanelInput& in) {
    if (std::holds_alternative<NothingSelected>(in.session.selection)) return std::nullopt;
    return detailsPlace(in).rect;
}

std::vector<EventIndex> eventsAt(const Story& story, PlaceIndex place, StepIndex step) {
    std::vector<EventIndex> result;
    for (EventIndex e = 0; e < story.events.size(); ++e) {
        if (isAt(story.events[e], place)) result.push_back(e);
    }
    if (step >= story.steps.size()) return result;
    const std::vector<EventIndex>& running = story.steps[step].events;
    std::ranges::stable_partition(result, [&](EventIndex e) { return std::ranges::find(running, e) != running.end(); });
    return result;
}

void showDetails(const PanelInput& in, Commands& commands) {
    const auto* place = std::get_if<SelectedPlace>(&in.session.selection);
    const auto* link = std::get_if<SelectedLink>(&in.session.selection);
    if (place == nullptr && link == nullptr) return;
    const DetailsPlace where = detailsPlace(in);
    const Rect& rect = where.rect;
    const auto width = static_cast<float>(rect.width);
    ImGui::SetNextWindowPos({static_cast<float>(rect.x), static_cast<float>(rect.y)});
    ImGui::SetNextWindowSizeConstraints({width, static_cast<float>(where.leastHeight)},
                                        {width, static_cast<float>(rect.height)});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, imVec(in.gui.colours().panel.withAlpha(1.0F)));
    // A name of its own for each subject: every one opens at its top.
    const std::string name =
        place != nullptr ? fmt::format("##place{}", place->place) : fmt::format("##link{}", link->link);
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                                       ImGuiWindowFlags_NoNav | ImGuiWindowFlags_AlwaysAutoResize;
    if (ImGui::Begin(name.c_str(), nullptr, flags & ~ImGuiWindowFlags_NoScrollbar)) {
        showCloseButton(in, commands);
        if (place != nullptr) {
            showPlace(in, place->place);
        } else {
            showLink(in, link->link);
        }
    }
    ImGui::End();
    ImGui::PopStyleColor();
}

}  // namespace demarche
