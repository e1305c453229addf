#include "viz/scene/strip_axis.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double breakHalfGap = 13.0;
constexpr double timeMargin = 70.0;

double startOf(const StripMoment& entry) { return static_cast<double>(entry.bounds.earliest.day); }
double endOf(const StripMoment& entry) { return static_cast<double>(entry.bounds.latest.day) + 1.0; }
double middleOf(const StripMoment& entry) { return 0.5 * (startOf(entry) + endOf(entry)); }

bool isPlaced(const StripMoment& entry) {
    return entry.bounds.bothKnown() && entry.bounds.latest.day >= entry.bounds.earliest.day;
}

/// One past the last entry that goes on in time from `first`: that may be later than all before it.
std::size_t endOfTime(std::span<const StripMoment> entries, std::size_t first) {
    std::size_t end = first;
    for (double reached = -1e300; end < entries.size() && isPlaced(entries[end]); ++end) {
        if (endOf(entries[end]) <= reached) break;
        reached = std::max(reached, startOf(entries[end]));
    }
    return end;
}

/// A day within the bounds of each, never going back: the middle where that is possible, else the middle of what the
/// entries around it leave.
std::vector<double> daysInOrder(std::span<const StripMoment> entries) {
    std::vector<double> latest(entries.size());
    double most = 1e300;
    for (std::size_t i = entries.size(); i-- > 0;) latest[i] = most = std::min(most, endOf(entries[i]));
    std::vector<double> days;
    double least = -1e300;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double earliest = std::max(least, startOf(entries[i]));
        const double middle = middleOf(entries[i]);
        const bool free = middle >= earliest && middle <= latest[i];
        days.push_back(free ? middle : 0.5 * (earliest + latest[i]));
        least = days.back();
    }
    return days;
}

std::vector<StripRun> runsOf(std::span<const StripMoment> entries) {
    std::vector<StripRun> runs;
    for (std::size_t i = 0; i < entries.size();) {
        const std::size_t end = endOfTime(entries, i);
        const std::vector<double> days = daysInOrder(entries.subspan(i, end - i));
        const bool hasScale = !days.empty() && days.back() > days.front();
        if (hasScale) {
            runs.push_back({.scale = StripScale::Time, .first = i, .count = end - i});
            i = end;
            continue;
        }
        const std::size_t next = std::max(i + 1, end);
        if (runs.empty() || runs.back().scale != StripScale::Order) runs.push_back({.first = i});
        runs.back().count += next - i;
        i = next;
    }
    return runs;
}

void placeInTime(std::span<const StripMoment> entries, StripRun& run, double margin, StripAxis& axis) {
    const auto own = entries.subspan(run.first, run.count);
    run.from = own.front().bounds.earliest.day;
    run.until = own.front().bounds.latest.day + 1;
    for (const StripMoment& entry : own) {
        run.from = std::min(run.from, entry.bounds.earliest.day);
        run.until = std::max(run.until, entry.bounds.latest.day + 1);
    }
    run.fromX = run.left + margin;
    run.untilX = run.right - margin;
    for (const double day : daysInOrder(own)) axis.entryX.push_back(std::round(run.xOf(day)));
    for (const StripMoment& entry : own) {
        axis.spans.push_back(StripSpan{run.xOf(startOf(entry)), run.xOf(endOf(entry))});
    }
}

}  // namespace

double StripRun::pixelsPerDay() const { return (untilX - fromX) / static_cast<double>(until - from); }

double StripRun::xOf(double day) const { return fromX + (day - static_cast<double>(from)) * pixelsPerDay(); }

StripAxis stripAxis(std::span<const StripMoment> entries, const Rect& strip, double unit) {
    StripAxis axis{.runs = runsOf(entries), .entryX = {}, .spans = {}};
    const double share = strip.width / static_cast<double>(std::max<std::size_t>(1, entries.size()));
    const double gap = std::min(breakHalfGap * unit, 0.25 * share);
    for (StripRun& run : axis.runs) {
        const bool isFirst = &run == &axis.runs.front();
        const bool isLast = &run == &axis.runs.back();
        const double start = strip.x + share * static_cast<double>(run.first);
        run.left = start + (isFirst ? 0.0 : gap);
        run.right = start + share * static_cast<double>(run.count) - (isLast ? 0.0 : gap);
        if (run.scale == StripScale::Time) {
            placeInTime(entries, run, std::min(timeMargin * unit, 0.4 * share), axis);
            continue;
        }
        for (std::size_t i = 0; i < run.count; ++i) {
            axis.entryX.push_back(std::round(start + share * (static_cast<double>(i) + 0.5)));
            axis.spans.emplace_back();
        }
    }
    return axis;
}

}  // namespace demarche
