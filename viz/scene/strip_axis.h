// Where the entries of the strip stand: in proportion to time where their dates allow it, else in order alone.
#pragma once

#include "engine/math/rect.h"
#include "viz/story/story_events.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace demarche {

/// What is known of an entry's time.
struct StripMoment {
    DateBounds bounds;
    /// The bounds are the event itself, from one day to another, rather than the days between which it may lie.
    bool exact = false;
};

enum class StripScale { Order, Time };

/// Neighbouring entries on one scale. Order: evenly apart, distances mean nothing. Time: in proportion to time.
struct StripRun {
    StripScale scale = StripScale::Order;
    std::size_t first = 0;
    std::size_t count = 0;
    double left = 0.0;  ///< Pixels, where its part of the line begins and ends.
    double right = 0.0;
    CivilDay from = 0;   ///< Time: the first day of its entries ...
    CivilDay until = 0;  ///< ... and the day after the last.
    double fromX = 0.0;
    double untilX = 0.0;

    [[nodiscard]] double pixelsPerDay() const;
    /// Pixel at which a day begins; Time only.
    [[nodiscard]] double xOf(double day) const;
};

/// Pixels.
struct StripSpan {
    double left = 0.0;
    double right = 0.0;
};

struct StripAxis {
    std::vector<StripRun> runs;                   ///< From left to right; the line is broken between them.
    std::vector<double> entryX;                   ///< Never decreasing.
    std::vector<std::optional<StripSpan>> spans;  ///< The days of an entry's bounds, where the scale is time.
};

/// Neighbours form a run of Time when the bounds of each are known and none has to go back in time, as long as there
/// are at least two different ones: one date alone has no scale. Each stands in the middle of its bounds, or of what
/// the entries around it leave of them. All others form runs of Order. Each run takes of the strip what its entries are
/// of all. `unit`: pixels for one line of a picture of 1080 lines.
[[nodiscard]] StripAxis stripAxis(std::span<const StripMoment> entries, const Rect& strip, double unit);

}  // namespace demarche
