// The story as read from its file: an immutable value that everything else looks at.
// Cross-references are indices into the vectors of Story, checked by the reader.
#pragma once

#include "viz/geo/lonlat.h"
#include "viz/story/edtf.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace demarche {

using SourceIndex = std::size_t;
using DelegationIndex = std::size_t;
using PersonIndex = std::size_t;
using PlaceIndex = std::size_t;
using EventIndex = std::size_t;
using LinkIndex = std::size_t;
using StepIndex = std::size_t;

enum class EventStatus { Held, Scheduled, Planned, Reported, Proposed, Referred };
enum class AgendaStatus { Proposed, Agreed, Unresolved, Discussed, Drafted };
enum class LinkKind { Travel, FollowUp, Parallel, Reference };
enum class BoundaryView { Un, DeFacto };

struct Section {
    std::string id;
    std::string title;
};

struct Source {
    std::string id;
    std::string title;
    std::string publisher;    ///< Empty when the story does not say.
    std::string reliability;  ///< Admiralty grade such as "C3"; empty when not graded.
    std::vector<Section> sections;
};

/// Where a statement comes from: "report#lead" in the file.
struct Citation {
    SourceIndex source = 0;
    std::optional<std::size_t> section;  ///< Index into the source's sections.
};

struct Delegation {
    std::string id;
    std::string name;
    std::string shortName;            ///< For narrow places: "US".
    std::vector<std::string> states;  ///< ISO 3166-1 alpha-3 codes of the states tinted on the map.
    std::string colour;               ///< A hue of the theme's palette: rose, sky, gold, mint, violet, slate.
};

struct Person {
    std::string id;
    std::string name;
    std::string title;     ///< "Presidential aide"; may be empty.
    std::string monogram;  ///< One to three letters.
    std::optional<DelegationIndex> delegation;
    std::vector<std::string> aliases;
    std::vector<Citation> cites;
};

struct Place {
    std::string id;
    std::string name;
    std::string region;  ///< "Alaska, United States"; may be empty.
    LonLat position;
};

/// Somebody at an event: a person, or a delegation as a whole when no name is given.
struct Participant {
    std::optional<PersonIndex> person;
    std::optional<DelegationIndex> delegation;  ///< The person's own delegation, or the delegation as a whole.
    std::string role;                           ///< "Host"; may be empty.
};

struct Position {
    std::optional<DelegationIndex> by;
    std::string says;
    std::vector<Citation> cites;
};

struct AgendaItem {
    std::string topic;
    AgendaStatus status = AgendaStatus::Discussed;
    std::vector<Position> positions;
    std::vector<Citation> cites;
};

struct Event {
    std::string id;
    std::string title;
    std::string summary;
    std::optional<PlaceIndex> place;  ///< Empty: the source names no place.
    std::string when;  ///< EDTF as written: "2025", "2026-02-12/2026-02-14", "XXXX-XX-23"; empty when not dated.
    std::optional<EdtfValue> date;  ///< The same, understood: bounds and what is uncertain; empty when not dated.
    /// In words, for the audience: "the 23rd, month not given". The author's words, or those that `date` has in the
    /// story's language, or `when`.
    std::string whenLabel;
    EventStatus status = EventStatus::Reported;
    std::vector<Participant> participants;
    std::vector<AgendaItem> agenda;
    std::vector<Citation> cites;
};

/// Movement or relation between two places; drawn as a great circle.
struct Link {
    std::string id;
    PlaceIndex from = 0;
    PlaceIndex to = 0;
    LinkKind kind = LinkKind::Travel;
    EventStatus status = EventStatus::Held;
    std::string label;                    ///< "Security talks"; may be empty.
    std::vector<DelegationIndex> movers;  ///< Who travels; may be empty.
    std::vector<Citation> cites;
};

/// A short statement of where the source contradicts itself or is silent.
struct Dispute {
    std::string id;
    std::string text;
    std::vector<Citation> cites;
};

/// Where the camera looks during a step: the named places fitted into the free part of the picture, or a fixed view.
struct CameraHint {
    std::vector<PlaceIndex> fit;  ///< Empty: `centre` counts.
    LonLat centre;                ///< Used when `fit` is empty.
    std::optional<double>
        spanDegrees;  ///< Width of the view on the globe, 0.05 to 180 degrees; absent: by `fit`, or 120.
    double turnDegreesPerSecond = 0.0;  ///< Slow turn of the globe to the east, for title steps.
};

/// One page of the presentation.
struct Step {
    std::string id;
    std::string kicker;  ///< Small line over the headline: the place's name.
    std::string headline;
    std::string summary;
    std::string notes;  ///< For the speaker only; never in the audience's picture.
    bool titlePage = false;
    std::vector<EventIndex> events;     ///< What the card speaks of: participants and agenda come from these.
    std::vector<PlaceIndex> sites;      ///< Sites shown, besides those of earlier steps.
    std::vector<LinkIndex> links;       ///< Links that grow during this step; they stay afterwards.
    std::vector<std::size_t> disputes;  ///< Indices into Story::disputes.
    CameraHint camera;
    double seconds = 8.0;  ///< 0.5 to 600.
    std::vector<Citation> cites;
};

/// An entry of the strip at the bottom of the picture.
struct StripEntry {
    std::string label;
    std::string dateLabel;
    std::optional<EventIndex> event;
    StepIndex step = 0;      ///< The step that speaks of it; the playhead reaches the entry as this step starts.
    bool uncertain = false;  ///< Drawn with a soft span.
};

struct Story {
    std::string id;  ///< Name of the story's folder or file, for output names.
    std::string title;
    std::string subtitle;
    std::string language = "en";
    std::string asOf;    ///< EDTF; may be empty.
    std::string credit;  ///< Short line for the picture's corner; may be empty.
    std::string theme = "dark";
    BoundaryView boundaryView = BoundaryView::Un;
    std::vector<Source> sources;
    std::vector<Delegation> delegations;
    std::vector<Person> people;
    std::vector<Place> places;
    std::vector<Event> events;
    std::vector<Link> links;
    std::vector<Dispute> disputes;
    std::vector<Step> steps;
    std::vector<StripEntry> strip;
};

}  // namespace demarche
