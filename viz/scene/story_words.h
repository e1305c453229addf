// Words the audience reads for what a story says by kind: headings of notes, stances, ways of taking part.
#pragma once

#include "viz/story/story.h"

#include <string>
#include <string_view>

namespace demarche {

/// "Reactions", "What to watch".
[[nodiscard]] std::string_view noteHeading(NoteKind kind);
/// "Warns"; empty when not said.
[[nodiscard]] std::string_view stanceWord(Stance stance);
/// "remote"; empty when not said, and for who was there in person, as everybody is expected to be.
[[nodiscard]] std::string_view presenceWord(Presence presence);
/// Who makes a claim: the actor, else the account, else the section that is cited; may be empty.
[[nodiscard]] std::string claimant(const Story& story, const Claim& claim);

}  // namespace demarche
