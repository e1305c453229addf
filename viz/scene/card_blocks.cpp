#include "viz/scene/card_blocks.h"

namespace demarche {
namespace {

void add(std::vector<CardBlock>& blocks, CardSection section, std::size_t count, std::size_t group = 0) {
    for (std::size_t i = 0; i < count; ++i) blocks.push_back({.section = section, .group = group, .index = i});
}

void addPerson(const CardBlockWriting& in, const CardParticipant& p, CardFlow& flow) {
    const std::string& hue = p.delegation ? in.story.delegations[*p.delegation].colour : std::string();
    flow.person({.monogram = p.monogram,
                 .name = p.name,
                 .role = p.role,
                 .shorterRole = p.shorterRole,
                 .hue = hueOf(in.theme, hue),
                 .portrait = p.portrait});
}

void addAgendaEntry(const CardBlockWriting& in, const CardAgendaEntry& entry, CardFlow& flow) {
    flow.agendaEntry(entry.topic, agendaWord(entry.status), agendaColour(in.theme, entry.status));
    if (in.detail == CardDetail::Brief) return;
    for (const std::string& position : entry.positions) flow.remark(position);
}

void addPart(const CardBlockWriting& in, const CardPart& part, CardFlow& flow) {
    flow.part(part.title, part.when);
    if (in.detail == CardDetail::Full && !part.summary.empty()) flow.remark(part.summary);
}

}  // namespace

std::vector<CardBlock> cardBlocks(const CardContent& content) {
    std::vector<CardBlock> blocks;
    add(blocks, CardSection::Participants, content.participants.size());
    add(blocks, CardSection::Agenda, content.agenda.size());
    add(blocks, CardSection::Outcomes, content.outcomes.size());
    add(blocks, CardSection::Programme, content.programme.size());
    for (std::size_t group = 0; group < content.notes.size(); ++group) {
        add(blocks, CardSection::Notes, content.notes[group].notes.size(), group);
    }
    add(blocks, CardSection::Disputes, content.disputes.size());
    return blocks;
}

std::string_view headingOf(const CardContent& content, const CardBlock& block) {
    switch (block.section) {
        case CardSection::Participants: return "Participants";
        case CardSection::Agenda: return "Agenda";
        case CardSection::Outcomes: return "Outcomes";
        case CardSection::Programme: return "Programme";
        case CardSection::Notes: return content.notes[block.group].title;
        case CardSection::Disputes: return "In dispute";
    }
    return "";
}

void addBlock(const CardBlockWriting& in, const CardBlock& block, CardFlow& flow) {
    if (block.more > 0) {
        flow.more(block.more);
        return;
    }
    const CardContent& content = in.content;
    switch (block.section) {
        case CardSection::Participants: addPerson(in, content.participants[block.index], flow); break;
        case CardSection::Agenda: addAgendaEntry(in, content.agenda[block.index], flow); break;
        case CardSection::Outcomes: {
            const CardOutcome& outcome = content.outcomes[block.index];
            flow.outcome(outcome.text, agendaWord(outcome.status), agendaColour(in.theme, outcome.status));
            break;
        }
        case CardSection::Programme: addPart(in, content.programme[block.index], flow); break;
        case CardSection::Notes: {
            const CardNote& note = content.notes[block.group].notes[block.index];
            flow.note(note.who, note.stance, note.says);
            break;
        }
        case CardSection::Disputes: {
            const CardDispute& dispute = content.disputes[block.index];
            flow.notice(dispute.question, dispute.claims);
            break;
        }
    }
}

}  // namespace demarche
