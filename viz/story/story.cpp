#include "viz/story/story.h"

#include <algorithm>

namespace demarche {

bool isAt(const Event& event, PlaceIndex place) {
    return event.place == place || std::ranges::find(event.alsoAt, place) != event.alsoAt.end();
}

const std::string& nameOf(const Story& story, const Actor& actor) {
    return actor.kind == ActorKind::Person ? story.people[actor.index].name : story.delegations[actor.index].name;
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
