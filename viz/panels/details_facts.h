// What the details panel gathers from a story about its subject, in words: plain values, nothing drawn.
#pragma once

#include "viz/story/story.h"

#include <string>
#include <vector>

namespace demarche {

/// Disputes about one of the events, or shown by a step that speaks of one of them; each once, in the story's order.
[[nodiscard]] std::vector<DisputeIndex> disputesAbout(const Story& story, const std::vector<EventIndex>& events);

/// Notes shown at the place, in the story's order.
[[nodiscard]] std::vector<NoteIndex> notesAt(const Story& story, PlaceIndex place);

/// Those who take part in the events, each once, in order of appearance.
[[nodiscard]] std::vector<PersonIndex> peopleAt(const Story& story, const std::vector<EventIndex>& events);

/// Beyond name and title: other names and titles with the account that uses them, what the person wants. Each is a
/// line; none for a person of whom nothing of that is known.
[[nodiscard]] std::vector<std::string> personFacts(const Story& story, PersonIndex index);

/// How somebody took part: "Host, in person" with a middle dot; may be empty.
[[nodiscard]] std::string roleWords(const std::string& role, Presence presence);

/// "Lead; Key facts", with the sources' names where the story has several. Empty without citations, and when they are
/// those of the entry around it, which says them.
[[nodiscard]] std::string citeWords(const Story& story, const std::vector<Citation>& cites,
                                    const std::vector<Citation>& around);

}  // namespace demarche
