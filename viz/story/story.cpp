#include "viz/story/story.h"

#include <algorithm>

namespace demarche {

bool isAt(const Event& event, PlaceIndex place) {
    return event.place == place || std::ranges::find(event.alsoAt, place) != event.alsoAt.end();
}

const std::string& nameOf(const Story& story, const Actor& actor) {
    return actor.kind == ActorKind::Person ? story.people[actor.index].name : story.delegations[actor.index].name;
}

NamedPerson asToldOf(const Story& story, const Event& event, PersonIndex index) {
    const Person& person = story.people[index];
    NamedPerson told{.name = person.name, .title = person.title};
    if (isLeading(story, event)) return told;
    const auto ofTeller = [&](const auto& each) { return each.account == event.accounts.front(); };
    if (const auto alias = std::ranges::find_if(person.aliases, ofTeller); alias != person.aliases.end()) {
        told.name = alias->name;
    }
    if (const auto title = std::ranges::find_if(person.titles, ofTeller); title != person.titles.end()) {
        told.title = title->title;
    }
    return told;
}

std::optional<DelegationIndex> delegationOf(const Story& story, const Actor& actor) {
    if (actor.kind == ActorKind::Person) return story.people[actor.index].delegation;
    return actor.index;
}

bool isLeading(const Story& story, const Event& event) {
    return event.accounts.empty() || !story.leadingAccount ||
           std::ranges::find(event.accounts, *story.leadingAccount) != event.accounts.end();
}

std::string otherAccount(const Story& story, const Event& event) {
    if (isLeading(story, event)) return {};
    std::string names;
    for (const AccountIndex account : event.accounts) {
        names += names.empty() ? "" : ", ";
        names += story.accounts[account].name;
    }
    return names;
}

}  // namespace demarche
