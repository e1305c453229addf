// What happened and what is said about it: events, links, disputes, notes and overlays of a story.
#pragma once

#include "viz/geo/geo_shapes.h"
#include "viz/story/story_people.h"

#include <cstdint>
#include <string>
#include <vector>

namespace demarche {

using EventIndex = std::size_t;
using LinkIndex = std::size_t;
using DisputeIndex = std::size_t;
using NoteIndex = std::size_t;
using OverlayIndex = std::size_t;

enum class EventStatus { Held, Scheduled, Planned, Reported, Proposed, Referred };
enum class AgendaStatus { Proposed, Agreed, Unresolved, Discussed, Drafted };
enum class LinkKind { Travel, FollowUp, Parallel, Reference };
/// How somebody took part.
enum class Presence { NotSaid, InPerson, Remote, Represented, Invited };
enum class Stance { NotSaid, Supports, Welcomes, Conditional, Neutral, Warns, Opposes };
enum class NoteKind { Reaction, Impact, Implication, Benefit, Lesson, Watch, NextStep, Context };
enum class OverlayStatus { Proposed, Discussed, Disputed, Agreed, Reported, Referred };

/// Somebody at an event: a person, or a delegation as a whole when no name is given.
struct Participant {
    std::optional<PersonIndex> person;
    std::optional<DelegationIndex> delegation;  ///< The person's own delegation, or the delegation as a whole.
    std::string role;                           ///< "Host"; may be empty.
    Presence presence = Presence::NotSaid;
    std::vector<Citation> cites;  ///< Empty: those of the event.
};

struct Position {
    std::optional<Actor> by;
    std::string says;
    std::vector<Citation> cites;  ///< Empty: those of the agenda entry.
};

struct AgendaItem {
    std::string topic;
    AgendaStatus status = AgendaStatus::Discussed;
    std::vector<Position> positions;
    std::vector<Citation> cites;  ///< Empty: those of the event.
};

struct Outcome {
    std::string text;
    AgendaStatus status = AgendaStatus::Agreed;
    std::vector<Citation> cites;  ///< Empty: those of the event.
};

/// When an event is relative to others, in addition to or in place of a date.
struct RelativeDates {
    std::vector<EventIndex> after;
    std::vector<EventIndex> before;
    std::vector<EventIndex> sameDay;

    [[nodiscard]] bool empty() const { return after.empty() && before.empty() && sameDay.empty(); }
};

/// First and last day on which an event can lie, from its own date and from the events it is relative to.
struct DateBounds {
    EdtfBound earliest;
    EdtfBound latest;

    [[nodiscard]] bool bothKnown() const { return earliest.end == EdtfEnd::Known && latest.end == EdtfEnd::Known; }
    bool operator==(const DateBounds&) const = default;
};

struct Event {
    std::string id;
    std::string title;
    std::string summary;
    std::optional<PlaceIndex> place;  ///< Where it is shown; empty: the source names no place.
    std::vector<PlaceIndex> alsoAt;   ///< Further places.
    std::string when;  ///< EDTF as written: "2025", "2026-02-12/2026-02-14", "XXXX-XX-23"; empty when not dated.
    std::optional<EdtfValue> date;  ///< The same, understood: bounds and what is uncertain; empty when not dated.
    /// In words, for the audience: "the 23rd, month not given". The author's words, or those that the date has in the
    /// story's language, or those of its relation to another event, or `when`.
    std::string whenLabel;
    std::vector<Citation> whenCites;  ///< Empty: those of the event.
    RelativeDates relative;
    DateBounds bounds;
    std::string duration;  ///< In words: "4 hours"; may be empty.
    EventStatus status = EventStatus::Reported;
    std::vector<AccountIndex> accounts;  ///< Empty: all of them tell it.
    std::optional<EventIndex> partOf;    ///< The event of which this is a part, such as a day of a session.
    std::vector<Participant> participants;
    std::vector<AgendaItem> agenda;
    std::vector<Outcome> outcomes;
    std::vector<Citation> cites;
};

/// Movement or relation between two places; drawn as a great circle.
struct Link {
    std::string id;
    PlaceIndex from = 0;
    PlaceIndex to = 0;
    LinkKind kind = LinkKind::Travel;
    EventStatus status = EventStatus::Held;
    std::string label;          ///< "Security talks"; may be empty.
    double width = 1.0;         ///< Of its line, as a factor, 0.25 to 4.
    bool arrow = false;         ///< Ends in the head of an arrow.
    std::vector<Actor> movers;  ///< Who travels; may be empty.
    std::vector<Citation> cites;
};

/// One answer to the question of a dispute.
struct Claim {
    std::string says;
    std::optional<Actor> by;
    std::optional<AccountIndex> account;
    std::vector<Citation> cites;
};

/// A question on which the sources contradict themselves or each other, or which they leave without support.
struct Dispute {
    std::string id;
    std::string question;
    std::vector<Claim> claims;
    std::vector<EventIndex> about;
    std::string meanwhile;  ///< What the picture shows until it is settled; may be empty.
    std::vector<Citation> cites;
};

/// A reaction, an implication, a lesson, something to watch, a next step: who says what, and how it is meant.
struct Note {
    std::string id;
    NoteKind kind = NoteKind::Context;
    std::optional<Actor> by;
    Stance stance = Stance::NotSaid;
    std::string says;
    std::optional<PlaceIndex> place;  ///< Where the actor is shown on the map.
    std::vector<Citation> cites;
};

/// An area, a line or a zone along a line on the map.
struct Overlay {
    std::string id;
    std::string name;
    std::string file;  ///< In the story's folder, GeoJSON.
    GeoShapes shapes;
    OverlayStatus status = OverlayStatus::Reported;
    std::optional<Actor> by;   ///< Who proposes it.
    double widthKm = 0.0;      ///< Of the zone along its lines; 0 = the lines alone.
    bool widthStated = false;  ///< False: the source gives no width, so the zone has soft edges.
    std::vector<LocalName> names;
    std::vector<Citation> cites;
};

}  // namespace demarche
