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

CardParticipant describe(const Story& story, const Participant& participant) {
    CardParticipant entry{.delegation = participant.delegation};
    std::string role = participant.role;
    if (participant.person) {
        const Person& person = story.people[*participant.person];
        entry.name = person.name;
        entry.monogram = person.monogram;
        if (!entry.delegation) entry.delegation = person.delegation;
        if (role.empty()) role = person.title;
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

void gather(std::vector<Citation>& into, const std::vector<Citation>& from) {
    into.insert(into.end(), from.begin(), from.end());
}

std::vector<Citation> citationsOf(const Story& story, const Step& step) {
    std::vector<Citation> all;
    gather(all, step.cites);
    for (const EventIndex e : step.events) gather(all, story.events[e].cites);
    for (const LinkIndex l : step.links) gather(all, story.links[l].cites);
    for (const std::size_t d : step.disputes) gather(all, story.disputes[d].cites);
    return all;
}

}  // namespace

std::vector<CardParticipant> gatherParticipants(const Story& story, const std::vector<EventIndex>& events) {
    std::vector<CardParticipant> all;
    for (const EventIndex e : events) {
        for (const Participant& participant : story.events[e].participants) {
            CardParticipant entry = describe(story, participant);
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
        for (const AgendaItem& item : story.events[e].agenda) content.agenda.push_back({item.topic, item.status});
    }
    for (const std::size_t d : told.disputes) content.disputes.push_back(story.disputes[d].question);
    content.source = sourceLine(story, citationsOf(story, told));
    return content;
}

}  // namespace demarche
