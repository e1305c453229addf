#include "viz/scene/card.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

std::string told(const std::string& who, const std::string& says) {
    return who.empty() ? says : fmt::format("{}: {}", who, says);
}

/// What all pages say together.
PictureCard describe(const CardPlan& plan) {
    const CardContent& content = plan.content;
    PictureCard card{.scale = plan.scale,
                     .pages = plan.pages(),
                     .kicker = content.kicker,
                     .headline = content.headline,
                     .summary = content.summary,
                     .facts = content.facts,
                     .hiddenEntries = plan.hiddenEntries};
    for (const CardParticipant& p : content.participants) {
        card.participants.push_back(p.role.empty() ? p.name : fmt::format("{} ({})", p.name, p.role));
    }
    for (const CardAgendaEntry& entry : content.agenda) {
        card.agenda.push_back(fmt::format("{} ({})", entry.topic, agendaWord(entry.status)));
    }
    for (const CardOutcome& outcome : content.outcomes) {
        card.outcomes.push_back(fmt::format("{} ({})", outcome.text, agendaWord(outcome.status)));
    }
    for (const CardPart& part : content.programme) {
        card.programme.push_back(part.when.empty() ? part.title : fmt::format("{} ({})", part.title, part.when));
    }
    for (const CardNotes& group : content.notes) {
        for (const CardNote& note : group.notes) card.notes.push_back(told(note.who, note.says));
    }
    for (const CardDispute& dispute : content.disputes) {
        card.disputes.push_back(dispute.question);
        for (const CardClaim& claim : dispute.claims) card.claims.push_back(told(claim.who, claim.says));
    }
    if (!content.sources.empty()) card.source = content.sources.front();
    return card;
}

}  // namespace

PictureCard addCard(const CardInput& in, const CardState& state, CardPageAt page, TextEngine& text, Canvas& canvas) {
    const Rect& column = in.layout.cardColumn;
    PictureCard card = describe(in.plan);
    card.step = state.step;
    card.opacity = state.opacity;
    card.page = page.page;
    card.rect = snapped({column.x, column.y, column.width, std::min(heightAt(in.plan, page), column.height)});
    canvas.setOpacity(state.opacity);
    canvas.shape({.rect = card.rect,
                  .cornerRadius = static_cast<float>(12.0 * in.layout.unit),
                  .borderWidth = static_cast<float>(std::max(1.0, in.layout.unit)),
                  .fill = in.theme.panel,
                  .fillEnd = in.theme.panel,
                  .border = in.theme.panelBorder});
    canvas.setOpacity(state.opacity * page.opacity);
    CardFlow flow({in.layout, in.theme, text, in.plan.scale});
    addPage({in.plan.content, in.story, in.theme, in.plan.detail}, in.plan, page.page, flow);
    flow.draw({card.rect.x, card.rect.y}, canvas);
    canvas.setOpacity(1.0);
    return card;
}

}  // namespace demarche
