#include "viz/scene/card.h"

#include "viz/scene/card_flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace demarche {
namespace {

/// How much detail the card goes into; less when it would not fit otherwise.
enum class Detail { Full, WithoutPositions };

struct Limits {
    std::size_t participants;
    std::size_t agenda;
    std::size_t notes;
    std::size_t disputes;
    Detail detail = Detail::Full;
};

void addParticipants(const CardInput& in, const CardContent& content, std::size_t shown, CardFlow& flow) {
    if (content.participants.empty()) return;
    flow.sectionTitle("Participants");
    for (std::size_t i = 0; i < shown; ++i) {
        const CardParticipant& p = content.participants[i];
        const std::string& hue = p.delegation ? in.story.delegations[*p.delegation].colour : std::string();
        flow.person({.monogram = p.monogram, .name = p.name, .role = p.role, .hue = hueOf(in.theme, hue)});
    }
    if (shown < content.participants.size()) flow.more(content.participants.size() - shown);
}

void addAgenda(const CardInput& in, const CardContent& content, const Limits& limits, CardFlow& flow) {
    if (content.agenda.empty()) return;
    flow.sectionTitle("Agenda");
    for (std::size_t i = 0; i < limits.agenda; ++i) {
        const CardAgendaEntry& entry = content.agenda[i];
        flow.agendaEntry(entry.topic, agendaWord(entry.status), agendaColour(in.theme, entry.status));
        if (limits.detail == Detail::WithoutPositions) continue;
        for (const std::string& position : entry.positions) flow.remark(position);
    }
    if (limits.agenda < content.agenda.size()) flow.more(content.agenda.size() - limits.agenda);
}

void addNotes(const CardContent& content, std::size_t shown, CardFlow& flow) {
    if (content.notes.empty()) return;
    flow.sectionTitle(content.notesTitle);
    for (std::size_t i = 0; i < shown; ++i) {
        const CardNote& note = content.notes[i];
        flow.note(note.who, note.stance, note.says);
    }
    if (shown < content.notes.size()) flow.more(content.notes.size() - shown);
}

void addDisputes(const CardContent& content, std::size_t shown, CardFlow& flow) {
    if (content.disputes.empty()) return;
    flow.sectionTitle("In dispute");
    // Many questions on one card: their answers are on the cards of their steps.
    constexpr std::size_t mostWithClaims = 2;
    const bool withClaims = content.disputes.size() <= mostWithClaims;
    for (std::size_t i = 0; i < shown; ++i) {
        flow.notice(content.disputes[i].question, withClaims ? content.disputes[i].claims : std::vector<std::string>{});
    }
    if (shown < content.disputes.size()) flow.more(content.disputes.size() - shown);
}

void compose(const CardInput& in, const CardContent& content, const Limits& limits, CardFlow& flow) {
    flow.kicker(content.kicker);
    flow.headline(content.headline);
    flow.summary(content.summary);
    if (!content.account.empty()) flow.remark(content.account);
    addParticipants(in, content, limits.participants, flow);
    addAgenda(in, content, limits, flow);
    addNotes(content, limits.notes, flow);
    addDisputes(content, limits.disputes, flow);
    flow.source(content.source);
}

/// Full size first, then without positions, then smaller text, then fewer entries: the longest list gives way first.
struct Fitted {
    CardFlow flow;
    double scale;
    Limits limits;
};

Fitted fit(const CardInput& in, const CardContent& content, TextEngine& text) {
    constexpr std::array scales{1.0, 0.95, 0.9, 0.85, 0.8};
    Limits limits{.participants = content.participants.size(),
                  .agenda = content.agenda.size(),
                  .notes = content.notes.size(),
                  .disputes = content.disputes.size()};
    for (const Detail detail : {Detail::Full, Detail::WithoutPositions}) {
        limits.detail = detail;
        for (const double scale : scales) {
            CardFlow flow({in.layout, in.theme, text, scale});
            compose(in, content, limits, flow);
            if (flow.height() <= in.layout.cardColumn.height) return {std::move(flow), scale, limits};
        }
    }
    for (;;) {
        CardFlow flow({in.layout, in.theme, text, scales.back()});
        compose(in, content, limits, flow);
        const bool nothingLeft =
            limits.participants <= 1 && limits.agenda <= 1 && limits.notes <= 1 && limits.disputes <= 1;
        if (flow.height() <= in.layout.cardColumn.height || nothingLeft)
            return {std::move(flow), scales.back(), limits};
        // The longest list gives way first; disputes only when nothing else is left to shorten.
        std::size_t* longest = &limits.agenda;
        if (limits.participants > *longest) longest = &limits.participants;
        if (limits.notes > *longest) longest = &limits.notes;
        --(*longest > 1 ? *longest : limits.disputes);
    }
}

}  // namespace

PictureCard addCard(const CardInput& in, StepIndex step, double opacity, TextEngine& text, Canvas& canvas) {
    const CardContent content = cardContent(in.story, step);
    const Fitted fitted = fit(in, content, text);
    const Rect& column = in.layout.cardColumn;
    PictureCard card{.step = step,
                     .opacity = opacity,
                     .scale = fitted.scale,
                     .kicker = content.kicker,
                     .headline = content.headline,
                     .summary = content.summary,
                     .source = content.source};
    card.rect = snapped({column.x, column.y, column.width, std::min(fitted.flow.height(), column.height)});
    for (const CardParticipant& p : content.participants) {
        card.participants.push_back(p.role.empty() ? p.name : fmt::format("{} ({})", p.name, p.role));
    }
    for (const CardAgendaEntry& entry : content.agenda) {
        card.agenda.push_back(fmt::format("{} ({})", entry.topic, agendaWord(entry.status)));
    }
    for (const CardDispute& dispute : content.disputes) card.disputes.push_back(dispute.question);
    for (const CardNote& note : content.notes) {
        card.notes.push_back(note.who.empty() ? note.says : fmt::format("{}: {}", note.who, note.says));
    }
    card.hiddenEntries = static_cast<int>(content.participants.size() - fitted.limits.participants +
                                          content.agenda.size() - fitted.limits.agenda + content.notes.size() -
                                          fitted.limits.notes + content.disputes.size() - fitted.limits.disputes);
    canvas.setOpacity(opacity);
    canvas.shape({.rect = card.rect,
                  .cornerRadius = static_cast<float>(12.0 * in.layout.unit),
                  .borderWidth = static_cast<float>(std::max(1.0, in.layout.unit)),
                  .fill = in.theme.panel,
                  .fillEnd = in.theme.panel,
                  .border = in.theme.panelBorder});
    fitted.flow.draw({card.rect.x, card.rect.y}, canvas);
    canvas.setOpacity(1.0);
    return card;
}

}  // namespace demarche
