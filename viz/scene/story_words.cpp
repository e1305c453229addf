#include "viz/scene/story_words.h"

namespace demarche {

std::string_view noteHeading(NoteKind kind) {
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

std::string_view presenceWord(Presence presence) {
    switch (presence) {
        case Presence::NotSaid:
        case Presence::InPerson: return "";
        case Presence::Remote: return "remote";
        case Presence::Represented: return "represented";
        case Presence::Invited: return "invited";
    }
    return "";
}

std::string claimant(const Story& story, const Claim& claim) {
    if (claim.by) return nameOf(story, *claim.by);
    if (claim.account) return story.accounts[*claim.account].shortName;
    for (const Citation& cite : claim.cites) {
        if (cite.section) return story.sources[cite.source].sections[*cite.section].title;
    }
    return {};
}

}  // namespace demarche
