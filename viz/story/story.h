// The story as read from its file: an immutable value that everything else looks at.
// Cross-references are indices into the vectors of Story, checked by the reader.
#pragma once

#include "viz/projection/map_view.h"
#include "viz/story/story_events.h"

#include <string>
#include <string_view>
#include <vector>

namespace demarche {

using StepIndex = std::size_t;

/// Where the camera looks during a step: what is named, fitted into the free part of the picture, or a fixed view.
struct CameraHint {
    std::vector<LonLat> fit;  ///< Empty: `centre` counts.
    LonLat centre;            ///< Used when `fit` is empty.
    std::optional<double>
        spanDegrees;           ///< Width of the view on the globe, 0.05 to 360 degrees; absent: by `fit`, or 120.
    double tiltDegrees = 0.0;  ///< How far the camera leans from straight down, 0 to 60; on the globe.
    double turnDegreesPerSecond = 0.0;  ///< Slow turn of the globe to the east, for title steps.

    bool operator==(const CameraHint&) const = default;
};

/// What of the map a step shows.
struct StepLayers {
    bool tints = true;
    bool graticule = true;
    bool borders = true;
    bool disputedLines = true;
    bool rivers = true;
    bool lakes = true;
    bool cities = true;  ///< Names of cities that the story does not speak of.
    bool seas = true;    ///< Names of seas.
    bool waters = true;  ///< Names of large rivers and lakes, where these show.
    bool scaleBar = true;
    bool miles = false;  ///< The scale bar has miles too.
    bool northArrow = true;
    bool graticuleLabels = false;  ///< Degrees at the edge of the map.
    bool relief = true;            ///< Hills and the depth of the sea.
    /// The night side at this moment, in days of universal time since 2000-01-01 12:00; absent: no night.
    std::optional<double> night;
    std::vector<std::string> provinces;  ///< Codes of the states whose provinces have lines.

    bool operator==(const StepLayers&) const = default;
};

/// What a step brings to the fore; everything else dims. All empty: what the step itself shows. Each list ascending.
struct StepEmphasis {
    std::vector<PlaceIndex> places;
    std::vector<LinkIndex> links;
    std::vector<OverlayIndex> overlays;

    [[nodiscard]] bool empty() const { return places.empty() && links.empty() && overlays.empty(); }
};

/// One page of the presentation.
struct Step {
    std::string id;
    std::string kicker;  ///< Small line over the headline: the place's name.
    std::string headline;
    std::string summary;
    std::string narration;     ///< Said aloud; never in the audience's picture.
    std::string speakerNotes;  ///< For the speaker only; never in the audience's picture.
    bool titlePage = false;
    std::vector<EventIndex> events;      ///< What the card speaks of: participants and agenda come from these.
    std::vector<PlaceIndex> sites;       ///< Sites shown, besides those of earlier steps.
    std::vector<LinkIndex> links;        ///< Links that grow during this step; they stay afterwards.
    std::vector<OverlayIndex> overlays;  ///< Shown during this step.
    std::vector<DisputeIndex> disputes;
    std::vector<NoteIndex> notes;
    StepEmphasis emphasis;
    StepLayers layers;
    MapProjection projection;
    CameraHint camera;
    double seconds = 8.0;  ///< 0.5 to 600.
    bool hold = false;     ///< Playing waits here for the presenter; a film goes on.
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
    std::string author;
    std::string language = "en";
    std::vector<std::string> languages;  ///< Others in which it has names, BCP 47, sorted.
    StoryDate asOf;                      ///< Up to when the story knows; may be empty.
    std::string credit;                  ///< Short line for the picture's corner; may be empty.
    std::string theme = "dark";
    std::string boundaryView = "un";             ///< Its id.
    MapProjection projection;                    ///< Of steps that name none.
    std::optional<AccountIndex> leadingAccount;  ///< Empty when the story has no accounts.
    std::vector<Source> sources;
    std::vector<Account> accounts;
    std::vector<Delegation> delegations;  ///< Organisations stand behind the delegations.
    std::vector<Person> people;
    std::vector<Place> places;
    std::vector<Event> events;
    std::vector<Link> links;
    std::vector<Dispute> disputes;
    std::vector<Note> notes;
    std::vector<Overlay> overlays;
    std::vector<Step> steps;
    std::vector<StripEntry> strip;
};

/// Whether the place is one of the event's.
[[nodiscard]] bool isAt(const Event& event, PlaceIndex place);
[[nodiscard]] const std::string& nameOf(const Story& story, const Actor& actor);
/// A person as those who tell of an event name them and give their office: the leading account where it tells of it.
struct NamedPerson {
    std::string_view name;
    std::string_view title;
};
[[nodiscard]] NamedPerson asToldOf(const Story& story, const Event& event, PersonIndex person);
/// The delegation itself, or the person's; empty for a person without one.
[[nodiscard]] std::optional<DelegationIndex> delegationOf(const Story& story, const Actor& actor);
/// True when the leading account tells the event, or all accounts do.
[[nodiscard]] bool isLeading(const Story& story, const Event& event);
/// The accounts that tell the event when it is not the leading one: "Second account"; empty otherwise.
[[nodiscard]] std::string otherAccount(const Story& story, const Event& event);

}  // namespace demarche
