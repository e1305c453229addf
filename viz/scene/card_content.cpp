#include "viz/scene/card_content.h"

#include "engine/text/isolated_text.h"
#include "viz/scene/source_line.h"
#include "viz/scene/story_words.h"

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

/// "Host, Russia" with a middle dot; empty ones are left out.
std::string joined(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return std::string(a.empty() ? b : a);
    return fmt::format("{} \u00b7 {}", a, b);
}

CardParticipant describe(const Story& story, const Event& event, const Participant& participant) {
    CardParticipant entry{.delegation = participant.delegation};
    std::string role = participant.role;
    std::string delegationLabel;
    if (participant.person) {
        const Person& person = story.people[*participant.person];
        const NamedPerson told = asToldOf(story, event, *participant.person);
        entry.name = told.name;
        entry.monogram = person.monogram;
        entry.portrait = person.portrait.get();
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
            delegationLabel = label;
        }
    }
    const std::string_view presence = presenceWord(participant.presence);
    entry.role = joined(joined(role, delegationLabel), presence);
    entry.shorterRole = joined(role, presence);
    return entry;
}

CardAgendaEntry describe(const Story& story, const AgendaItem& item) {
    CardAgendaEntry entry{.topic = item.topic, .status = item.status};
    for (const Position& position : item.positions) {
        const std::string who = position.by ? isolated(nameOf(story, *position.by)) + ": " : std::string();
        entry.positions.push_back(who + position.says);
    }
    return entry;
}

CardDispute describe(const Story& story, const Dispute& dispute) {
    CardDispute entry{.question = dispute.question};
    for (const Claim& claim : dispute.claims) entry.claims.push_back({claimant(story, claim), claim.says});
    return entry;
}

CardNote describe(const Story& story, const Note& note) {
    return {.who = note.by ? nameOf(story, *note.by) : std::string(),
            .stance = std::string(stanceWord(note.stance)),
            .says = note.says};
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

/// What is said in one line below the summary.
std::string factsOf(const Story& story, const Step& step) {
    std::vector<std::string> facts;
    if (std::string account = accountOf(story, step); !account.empty()) facts.push_back(std::move(account));
    const auto lasts = [&](EventIndex e) { return !story.events[e].duration.empty(); };
    // Of several it would not be clear which one is meant.
    if (std::ranges::count_if(step.events, lasts) == 1) {
        facts.push_back(fmt::format("Duration: {}", story.events[*std::ranges::find_if(step.events, lasts)].duration));
    }
    std::vector<std::string_view> further;
    for (const EventIndex e : step.events) {
        for (const PlaceIndex place : story.events[e].alsoAt) further.push_back(story.places[place].name);
    }
    if (!further.empty()) facts.push_back(fmt::format("Also at: {}", fmt::join(further, ", ")));
    return fmt::format("{}", fmt::join(facts, " \u00b7 "));
}

void addNote(const Story& story, const Note& note, std::vector<CardNotes>& groups) {
    const std::string_view title = noteHeading(note.kind);
    auto group = std::ranges::find(groups, title, &CardNotes::title);
    if (group == groups.end()) group = groups.insert(group, {.title = std::string(title), .notes = {}});
    group->notes.push_back(describe(story, note));
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

std::vector<EventIndex> partsOf(const Story& story, EventIndex event) {
    std::vector<EventIndex> parts;
    for (EventIndex e = 0; e < story.events.size(); ++e) {
        if (story.events[e].partOf == event) parts.push_back(e);
    }
    return parts;
}

CardContent cardContent(const Story& story, StepIndex step) {
    const Step& told = story.steps[step];
    CardContent content{.headline = told.headline, .summary = told.summary, .facts = factsOf(story, told)};
    content.kicker = fmt::format("{} of {}", step + 1, story.steps.size());
    if (!told.kicker.empty()) content.kicker += fmt::format(" \u00b7 {}", told.kicker);
    content.participants = gatherParticipants(story, told.events);
    for (const EventIndex e : told.events) {
        for (const AgendaItem& item : story.events[e].agenda) content.agenda.push_back(describe(story, item));
        for (const Outcome& outcome : story.events[e].outcomes) {
            content.outcomes.push_back({outcome.text, outcome.status});
        }
        for (const EventIndex part : partsOf(story, e)) {
            const Event& event = story.events[part];
            content.programme.push_back({event.title, event.whenLabel, event.summary});
        }
    }
    for (const NoteIndex n : told.notes) addNote(story, story.notes[n], content.notes);
    for (const DisputeIndex d : told.disputes) content.disputes.push_back(describe(story, story.disputes[d]));
    content.sources = sourceLines(story, citationsOf(story, told));
    return content;
}

}  // namespace demarche
