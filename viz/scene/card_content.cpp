#include "viz/scene/card_content.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

/// "UA" of the id "ua"; longer ids give the first letters of the name's words.
std::string monogramOf(const Delegation& delegation) {
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    std::string letters;
    if (delegation.id.size() <= 3) {
        for (const char c : delegation.id) letters += upper(c);
        return letters;
    }
    bool wordStarts = true;
    for (const char c : delegation.name) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (letter && wordStarts && letters.size() < 3) letters += upper(c);
        wordStarts = !letter;
    }
    return letters;
}

CardParticipant describe(const Story& story, const Event& event, const Participant& participant) {
    CardParticipant entry{.delegation = participant.delegation};
    std::string role = participant.role;
    if (participant.person) {
        const Person& person = story.people[*participant.person];
        const NamedPerson told = asToldOf(story, event, *participant.person);
        entry.name = told.name;
        entry.monogram = person.monogram;
        if (!entry.delegation) entry.delegation = person.delegation;
        if (role.empty()) role = told.title;
    }
    if (entry.delegation) {
        const Delegation& delegation = story.delegations[*entry.delegation];
        const std::string& label = delegation.shortName.empty() ? delegation.name : delegation.shortName;
        if (entry.name.empty()) {
            entry.name = delegation.name;
            entry.monogram = monogramOf(delegation);
        } else {
            role = role.empty() ? label : fmt::format("{} \u00b7 {}", role, label);
        }
    }
    entry.role = std::move(role);
    return entry;
}

CardAgendaEntry describe(const Story& story, const AgendaItem& item) {
    CardAgendaEntry entry{.topic = item.topic, .status = item.status};
    for (const Position& position : item.positions) {
        entry.positions.push_back(position.by ? fmt::format("{}: {}", nameOf(story, *position.by), position.says)
                                              : position.says);
    }
    return entry;
}

/// Who makes a claim: the actor, else the account, else the section that is cited.
std::string claimantOf(const Story& story, const Claim& claim) {
    if (claim.by) return nameOf(story, *claim.by);
    if (claim.account) return story.accounts[*claim.account].shortName;
    for (const Citation& cite : claim.cites) {
        if (cite.section) return story.sources[cite.source].sections[*cite.section].title;
    }
    return {};
}

CardDispute describe(const Story& story, const Dispute& dispute) {
    CardDispute entry{.question = dispute.question};
    for (const Claim& claim : dispute.claims) {
        const std::string who = claimantOf(story, claim);
        entry.claims.push_back(who.empty() ? claim.says : fmt::format("{}: {}", who, claim.says));
    }
    return entry;
}

std::string_view stanceWord(Stance stance) {
    switch (stance) {
        case Stance::NotSaid: return "";
        case Stance::Supports: return "Supports";
        case Stance::Welcomes: return "Welcomes";
        case Stance::Conditional: return "Conditional";
        case Stance::Neutral: return "Neutral";
        case Stance::Warns: return "Warns";
        case Stance::Opposes: return "Opposes";
    }
    return "";
}

CardNote describe(const Story& story, const Note& note) {
    return {.who = note.by ? nameOf(story, *note.by) : std::string(),
            .stance = std::string(stanceWord(note.stance)),
            .says = note.says};
}

std::string titleOf(const Story& story, const std::vector<NoteIndex>& notes) {
    const NoteKind kind = story.notes[notes.front()].kind;
    const bool mixed = std::ranges::any_of(notes, [&](NoteIndex n) { return story.notes[n].kind != kind; });
    if (mixed) return "Notes";
    switch (kind) {
        case NoteKind::Reaction: return "Reactions";
        case NoteKind::Impact: return "Expected effects";
        case NoteKind::Implication: return "Implications";
        case NoteKind::Benefit: return "Benefits claimed";
        case NoteKind::Lesson: return "Lessons drawn";
        case NoteKind::Watch: return "What to watch";
        case NoteKind::NextStep: return "Next steps";
        case NoteKind::Context: return "Context";
    }
    return "Notes";
}

/// Said when no event of the step is the leading account's.
std::string accountOf(const Story& story, const Step& step) {
    std::string other;
    for (const EventIndex e : step.events) {
        const std::string account = otherAccount(story, story.events[e]);
        if (account.empty()) return {};
        if (other.empty()) other = account;
    }
    return other.empty() ? other : fmt::format("Told by: {}", other);
}

void gather(std::vector<Citation>& into, const std::vector<Citation>& from) {
    into.insert(into.end(), from.begin(), from.end());
}

std::vector<Citation> citationsOf(const Story& story, const Step& step) {
    std::vector<Citation> all;
    gather(all, step.cites);
    for (const EventIndex e : step.events) gather(all, story.events[e].cites);
    for (const LinkIndex l : step.links) gather(all, story.links[l].cites);
    for (const DisputeIndex d : step.disputes) {
        gather(all, story.disputes[d].cites);
        for (const Claim& claim : story.disputes[d].claims) gather(all, claim.cites);
    }
    for (const NoteIndex n : step.notes) gather(all, story.notes[n].cites);
    for (const OverlayIndex o : step.overlays) gather(all, story.overlays[o].cites);
    return all;
}

}  // namespace

std::vector<CardParticipant> gatherParticipants(const Story& story, const std::vector<EventIndex>& events) {
    std::vector<CardParticipant> all;
    for (const EventIndex e : events) {
        for (const Participant& participant : story.events[e].participants) {
            CardParticipant entry = describe(story, story.events[e], participant);
            const auto same = [&](const CardParticipant& other) {
                return other.name == entry.name && other.delegation == entry.delegation;
            };
            if (std::ranges::none_of(all, same)) all.push_back(std::move(entry));
        }
    }
    std::vector<CardParticipant> grouped;
    for (const CardParticipant& leader : all) {
        const auto ofLeader = [&](const CardParticipant& other) { return other.delegation == leader.delegation; };
        if (std::ranges::any_of(grouped, ofLeader)) continue;
        std::ranges::copy_if(all, std::back_inserter(grouped), ofLeader);
    }
    return grouped;
}

std::string sourceLine(const Story& story, const std::vector<Citation>& citations) {
    std::string line;
    for (SourceIndex s = 0; s < story.sources.size(); ++s) {
        std::vector<std::string_view> titles;
        bool cited = false;
        for (const Citation& citation : citations) {
            if (citation.source != s) continue;
            cited = true;
            if (!citation.section) continue;
            const std::string_view title = story.sources[s].sections[*citation.section].title;
            if (std::ranges::find(titles, title) == titles.end()) titles.push_back(title);
        }
        if (!cited) continue;
        if (!line.empty()) line += "; ";
        line += story.sources.size() > 1 || titles.empty() ? story.sources[s].title : std::string("Source");
        if (!titles.empty()) line += fmt::format(": {}", fmt::join(titles, "; "));
    }
    return line;
}

CardContent cardContent(const Story& story, StepIndex step) {
    const Step& told = story.steps[step];
    CardContent content{.headline = told.headline, .summary = told.summary};
    content.kicker = fmt::format("{} of {}", step + 1, story.steps.size());
    if (!told.kicker.empty()) content.kicker += fmt::format(" \u00b7 {}", told.kicker);
    content.participants = gatherParticipants(story, told.events);
    for (const EventIndex e : told.events) {
        for (const AgendaItem& item : story.events[e].agenda) content.agenda.push_back(describe(story, item));
    }
    for (const DisputeIndex d : told.disputes) content.disputes.push_back(describe(story, story.disputes[d]));
    for (const NoteIndex n : told.notes) content.notes.push_back(describe(story, story.notes[n]));
    if (!told.notes.empty()) content.notesTitle = titleOf(story, told.notes);
    content.account = accountOf(story, told);
    content.source = sourceLine(story, citationsOf(story, told));
    return content;
}

}  // namespace demarche
