// The parts of an event that are lists: participants, agenda with positions, outcomes.
#pragma once

#include "viz/story/story_parts.h"

namespace demarche {

[[nodiscard]] std::vector<Participant> readParticipants(StoryReading& reading, TableReader& event);
/// Entries without a citation of their own rest on the event's, `eventCites`.
[[nodiscard]] std::vector<AgendaItem> readAgenda(StoryReading& reading, TableReader& event,
                                                 const std::vector<Citation>& eventCites);
[[nodiscard]] std::vector<Outcome> readOutcomes(StoryReading& reading, TableReader& event,
                                                const std::vector<Citation>& eventCites);

}  // namespace demarche
