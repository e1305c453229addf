// What the card says about a step, gathered from its events: words only, no places in the picture.
#pragma once

#include "viz/story/story.h"

#include <optional>
#include <string>
#include <vector>

namespace demarche {

struct CardParticipant {
    std::string monogram;
    std::string name;
    std::string role;  ///< "Host, Russia"
    std::optional<DelegationIndex> delegation;
};

struct CardAgendaEntry {
    std::string topic;
    AgendaStatus status = AgendaStatus::Discussed;
    std::vector<std::string> positions;  ///< "Russia: Peace waits on territory."
};

/// A question and its answers side by side, each with who gives it.
struct CardDispute {
    std::string question;
    std::vector<std::string> claims;  ///< "News report: One late night, four hours."
};

struct CardNote {
    std::string who;     ///< "NATO"; may be empty.
    std::string stance;  ///< "Conditional"; empty when not said.
    std::string says;
};

struct CardContent {
    std::string kicker;  ///< "5 of 9 - Moscow" with a middle dot
    std::string headline;
    std::string summary;
    std::vector<CardParticipant> participants;  ///< Members of a delegation stand together.
    std::vector<CardAgendaEntry> agenda;
    std::vector<CardNote> notes;
    std::string notesTitle;  ///< "Reactions"
    std::vector<CardDispute> disputes;
    std::string account;  ///< "By the second account", when not the leading one tells the step's events.
    std::string source;
};

[[nodiscard]] CardContent cardContent(const Story& story, StepIndex step);

/// People and delegations at the events, each once, delegations in the order of their first member.
[[nodiscard]] std::vector<CardParticipant> gatherParticipants(const Story& story,
                                                              const std::vector<EventIndex>& events);

/// "Report: Lead; Key facts at a glance": each source once with its sections in order of citation.
[[nodiscard]] std::string sourceLine(const Story& story, const std::vector<Citation>& citations);

}  // namespace demarche
