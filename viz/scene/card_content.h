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
    std::string role;                    ///< "Host, Russia, remote" with middle dots
    std::string shorterRole;             ///< The same without the delegation, for narrow cards.
    const Portrait* portrait = nullptr;  ///< The story's; null without a picture.
    std::optional<DelegationIndex> delegation;
};

struct CardAgendaEntry {
    std::string topic;
    AgendaStatus status = AgendaStatus::Discussed;
    std::vector<std::string> positions;  ///< "Russia: Peace waits on territory."
};

struct CardOutcome {
    std::string text;
    AgendaStatus status = AgendaStatus::Agreed;
};

/// A part of one of the step's events, such as a day of a session.
struct CardPart {
    std::string title;
    std::string when;     ///< May be empty.
    std::string summary;  ///< May be empty.
};

struct CardNote {
    std::string who;     ///< "NATO"; may be empty.
    std::string stance;  ///< "Conditional"; empty when not said.
    std::string says;
};

/// Notes of one kind.
struct CardNotes {
    std::string title;  ///< "Reactions"
    std::vector<CardNote> notes;
};

struct CardClaim {
    std::string who;  ///< "Second account"; may be empty.
    std::string says;
};

/// A question and its answers side by side, each with who gives it.
struct CardDispute {
    std::string question;
    std::vector<CardClaim> claims;
};

struct CardContent {
    std::string kicker;  ///< "5 of 9 - Moscow" with a middle dot
    std::string headline;
    std::string summary;
    std::string facts;                          ///< "Told by: Second account", duration, further places; may be empty.
    std::vector<CardParticipant> participants;  ///< Members of a delegation stand together.
    std::vector<CardAgendaEntry> agenda;
    std::vector<CardOutcome> outcomes;
    std::vector<CardPart> programme;
    std::vector<CardNotes> notes;  ///< Kinds in the order in which the step names them.
    std::vector<CardDispute> disputes;
    std::vector<std::string> sources;  ///< Ways of naming the sources, the longest first; see sourceLines.
};

[[nodiscard]] CardContent cardContent(const Story& story, StepIndex step);

/// People and delegations at the events, each once, delegations in the order of their first member.
[[nodiscard]] std::vector<CardParticipant> gatherParticipants(const Story& story,
                                                              const std::vector<EventIndex>& events);

/// The parts of an event, in the story's order.
[[nodiscard]] std::vector<EventIndex> partsOf(const Story& story, EventIndex event);

}  // namespace demarche
