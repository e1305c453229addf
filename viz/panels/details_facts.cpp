#include "viz/panels/details_facts.h"

#include "engine/text/isolated_text.h"
#include "viz/scene/source_line.h"
#include "viz/scene/story_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

template <class Index>
bool has(const std::vector<Index>& list, Index wanted) {
    return std::ranges::find(list, wanted) != list.end();
}

std::string byAccount(const Story& story, std::string_view what, const std::optional<AccountIndex>& account) {
    if (!account) return std::string(what);
    return fmt::format("{} ({})", isolated(what), isolated(story.accounts[*account].shortName));
}

}  // namespace

std::vector<DisputeIndex> disputesAbout(const Story& story, const std::vector<EventIndex>& events) {
    const auto isOurs = [&](EventIndex e) { return has(events, e); };
    std::vector<bool> shown(story.disputes.size());
    for (const Step& step : story.steps) {
        if (!std::ranges::any_of(step.events, isOurs)) continue;
        for (const DisputeIndex d : step.disputes) shown[d] = true;
    }
    std::vector<DisputeIndex> result;
    for (DisputeIndex d = 0; d < story.disputes.size(); ++d) {
        if (shown[d] || std::ranges::any_of(story.disputes[d].about, isOurs)) result.push_back(d);
    }
    return result;
}

std::vector<NoteIndex> notesAt(const Story& story, PlaceIndex place) {
    std::vector<NoteIndex> result;
    for (NoteIndex n = 0; n < story.notes.size(); ++n) {
        if (story.notes[n].place == place) result.push_back(n);
    }
    return result;
}

std::vector<PersonIndex> peopleAt(const Story& story, const std::vector<EventIndex>& events) {
    std::vector<PersonIndex> people;
    for (const EventIndex e : events) {
        for (const Participant& p : story.events[e].participants) {
            if (p.person && !has(people, *p.person)) people.push_back(*p.person);
        }
    }
    return people;
}

std::vector<std::string> personFacts(const Story& story, PersonIndex index) {
    const Person& person = story.people[index];
    std::vector<std::string> facts;
    for (const Alias& alias : person.aliases) facts.push_back("Also: " + byAccount(story, alias.name, alias.account));
    for (const PersonTitle& title : person.titles) {
        facts.push_back("Title: " + byAccount(story, title.title, title.account));
    }
    if (!person.aims.empty()) facts.push_back("Wants: " + isolated(person.aims));
    return facts;
}

std::string roleWords(const std::string& role, Presence presence) {
    const std::string_view how = presence == Presence::InPerson ? "in person" : presenceWord(presence);
    if (how.empty() || role.empty()) return role + std::string(how);
    return fmt::format("{} \xC2\xB7 {}", isolated(role), how);
}

std::string citeWords(const Story& story, const std::vector<Citation>& cites, const std::vector<Citation>& around) {
    if (cites.empty() || cites == around) return {};
    if (story.sources.size() > 1) return sourceLines(story, cites).front();
    std::string words;
    for (const Citation& cite : cites) {
        if (!cite.section) continue;
        if (!words.empty()) words += "; ";
        words += isolated(story.sources[cite.source].sections[*cite.section].title);
    }
    return words;
}

}  // namespace demarche
