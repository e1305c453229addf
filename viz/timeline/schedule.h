// When each step of a story starts and how long its parts last: the timetable that everything shown follows.
#pragma once

#include "viz/story/story.h"
#include "viz/timeline/beginnings.h"
#include "viz/timeline/site_times.h"

#include <span>
#include <vector>

namespace demarche {

/// Seconds, `start` from the start of the story.
struct StepTimes {
    double start = 0.0;
    double seconds = 0.0;
    double flightSeconds = 0.0;  ///< The camera's way from the step before; 0 when it stays where it is.
    /// Degrees that a turning globe has gone when the step starts; kept where the camera stays, undone by a flight.
    double turnedBefore = 0.0;
    double linksEnd = 0.0;  ///< When the last of the links that it shows first is whole; 0 when there are none.

    [[nodiscard]] double end() const { return start + seconds; }
};

/// Growth of a link, in seconds from the start of the story.
struct LinkTimes {
    StepIndex step = 0;  ///< The step that shows it first; the number of steps when none does.
    /// The last step that speaks of it: a journey's way stays bright when the next step speaks of where it leads.
    StepIndex brightUntil = 0;
    double start = 0.0;
    double end = 0.0;
};

/// Built once for a story; does not depend on the picture's size.
class Schedule {
public:
    explicit Schedule(const Story& story);

    [[nodiscard]] double duration() const { return _duration; }
    [[nodiscard]] std::span<const StepTimes> steps() const { return _steps; }
    [[nodiscard]] std::span<const LinkTimes> links() const { return _links; }  ///< One for each link of the story.
    [[nodiscard]] std::span<const SiteTimes> sites() const { return _sites; }  ///< In order of their numbers.
    /// The sites that the step itself shows, in order of their numbers.
    [[nodiscard]] std::span<const ShownSite> shownBy(StepIndex step) const { return _shown[step]; }
    /// Which sites, links and entries of the strip (these as their steps start) have begun.
    [[nodiscard]] const Beginnings& siteBeginnings() const { return _siteBeginnings; }
    [[nodiscard]] const Beginnings& linkBeginnings() const { return _linkBeginnings; }
    [[nodiscard]] const Beginnings& stripBeginnings() const { return _stripBeginnings; }
    /// The step running at `seconds`; the last one at and after the end.
    [[nodiscard]] StepIndex stepAt(double seconds) const;
    /// A moment of the step when everything it brings is there and the card is still up: for stills.
    [[nodiscard]] double restMoment(StepIndex step) const;

    /// The last moment of the step when all of it is up: where playing waits when the step asks for it.
    [[nodiscard]] double holdMoment(StepIndex step) const;

private:
    double _duration = 0.0;
    std::vector<StepTimes> _steps;
    std::vector<LinkTimes> _links;
    std::vector<SiteTimes> _sites;
    std::vector<std::vector<ShownSite>> _shown;
    Beginnings _siteBeginnings;
    Beginnings _linkBeginnings;
    Beginnings _stripBeginnings;
};

}  // namespace demarche
