#include "viz/story/relative_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace demarche {
namespace {

/// Orders events by "comes before", finding circles on the way (depth first, without recursion).
class Order {
public:
    explicit Order(const std::vector<Event>& events) : _next(events.size()), _mark(events.size(), Mark::New) {
        for (EventIndex e = 0; e < events.size(); ++e) {
            for (const EventIndex earlier : events[e].relative.after) _next[earlier].push_back(e);
            for (const EventIndex later : events[e].relative.before) _next[e].push_back(later);
        }
    }

    /// Earliest first; empty when the relations go round, with `circle` telling how.
    [[nodiscard]] std::vector<EventIndex> sorted(std::vector<EventIndex>& circle) {
        for (EventIndex e = 0; e < _next.size(); ++e) {
            if (_mark[e] == Mark::New && !visit(e, circle)) return {};
        }
        std::ranges::reverse(_sorted);
        return _sorted;
    }

    [[nodiscard]] const std::vector<EventIndex>& after(EventIndex event) const { return _next[event]; }

private:
    enum class Mark { New, Open, Done };
    struct Visit {
        EventIndex event = 0;
        std::size_t child = 0;
    };

    bool visit(EventIndex start, std::vector<EventIndex>& circle) {
        std::vector<Visit> path{{start, 0}};
        _mark[start] = Mark::Open;
        while (!path.empty()) {
            Visit& top = path.back();
            if (top.child == _next[top.event].size()) {
                _mark[top.event] = Mark::Done;
                _sorted.push_back(top.event);
                path.pop_back();
                continue;
            }
            const EventIndex next = _next[top.event][top.child++];
            if (_mark[next] == Mark::Open) {
                const auto begin = std::ranges::find(path, next, &Visit::event);
                for (auto it = begin; it != path.end(); ++it) circle.push_back(it->event);
                circle.push_back(next);
                return false;
            }
            if (_mark[next] == Mark::New) {
                _mark[next] = Mark::Open;
                path.push_back({next, 0});
            }
        }
        return true;
    }

    std::vector<std::vector<EventIndex>> _next;
    std::vector<Mark> _mark;
    std::vector<EventIndex> _sorted;
};

/// Bounds of the events of one day, each with the event whose own date it is.
struct SharedBounds {
    DateBounds bounds;
    EventIndex earliestFrom = 0;
    EventIndex latestFrom = 0;

    bool raise(const SharedBounds& to) {
        const EdtfBound& day = to.bounds.earliest;
        if (day.end != EdtfEnd::Known || (bounds.earliest.end == EdtfEnd::Known && bounds.earliest.day >= day.day)) {
            return false;
        }
        bounds.earliest = day;
        earliestFrom = to.earliestFrom;
        return true;
    }
    bool lower(const SharedBounds& to) {
        const EdtfBound& day = to.bounds.latest;
        if (day.end != EdtfEnd::Known || (bounds.latest.end == EdtfEnd::Known && bounds.latest.day <= day.day)) {
            return false;
        }
        bounds.latest = day;
        latestFrom = to.latestFrom;
        return true;
    }
    [[nodiscard]] bool isEmpty() const { return bounds.bothKnown() && bounds.earliest.day > bounds.latest.day; }
};

/// Events joined by "same day" share their bounds (union-find).
class Days {
public:
    explicit Days(const std::vector<Event>& events) : _parent(events.size()), _shared(events.size()) {
        std::iota(_parent.begin(), _parent.end(), EventIndex{0});
        for (EventIndex e = 0; e < events.size(); ++e) _shared[e] = {events[e].bounds, e, e};
        for (EventIndex e = 0; e < events.size(); ++e) {
            for (const EventIndex other : events[e].relative.sameDay) join(e, other);
        }
    }

    [[nodiscard]] SharedBounds& of(EventIndex event) { return _shared[rootOf(event)]; }

private:
    EventIndex rootOf(EventIndex event) {
        while (_parent[event] != event) event = _parent[event] = _parent[_parent[event]];
        return event;
    }
    void join(EventIndex a, EventIndex b) {
        const EventIndex into = rootOf(a);
        const EventIndex from = rootOf(b);
        if (into == from) return;
        _parent[from] = into;
        _shared[into].raise(_shared[from]);
        _shared[into].lower(_shared[from]);
    }

    std::vector<EventIndex> _parent;
    std::vector<SharedBounds> _shared;
};

void narrow(const std::vector<EventIndex>& sorted, const Order& order, Days& days) {
    // One round is enough unless days shared by several events lead back in the order; what is left after so many
    // rounds is wider than it could be, never wrong.
    constexpr int mostRounds = 64;
    bool changed = true;
    for (int round = 0; round < mostRounds && changed; ++round) {
        changed = false;
        for (const EventIndex e : sorted) {
            for (const EventIndex later : order.after(e)) changed |= days.of(later).raise(days.of(e));
        }
        for (auto it = sorted.rbegin(); it != sorted.rend(); ++it) {
            for (const EventIndex later : order.after(*it)) changed |= days.of(*it).lower(days.of(later));
        }
    }
}

void reportCircle(StoryReading& reading, const std::vector<EventIndex>& circle) {
    const std::vector<Event>& events = reading.story.events;
    std::string way;
    for (const EventIndex e : circle) {
        way += way.empty() ? "" : " before ";
        way += '"' + events[e].id + '"';
    }
    // One of them says so.
    const auto says = std::ranges::find_if(circle, [&](EventIndex e) { return !events[e].relative.empty(); });
    reading.faults.error({.at = reading.relationsAt[says == circle.end() ? circle.front() : *says],
                          .message = "before and after of these events go round in a circle",
                          .found = way,
                          .action = "Take one of the relations out."});
}

std::string isoDate(CivilDay day) {
    const CivilDate date = dateOf(day);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

/// Each pair of dates that contradict each other once, at an event that relates them.
void reportContradictions(StoryReading& reading, Days& days) {
    const std::vector<Event>& events = reading.story.events;
    std::set<std::pair<EventIndex, EventIndex>> reported;
    for (EventIndex e = 0; e < events.size(); ++e) {
        const SharedBounds& day = days.of(e);
        if (!day.isEmpty() || events[e].relative.empty()) continue;
        if (!reported.emplace(day.earliestFrom, day.latestFrom).second) continue;
        reading.faults.error({.at = reading.relationsAt[e],
                              .message = fmt::format(
                                  "no day fits event \"{}\": dates contradict after, before or same_day", events[e].id),
                              .found = fmt::format("\"{}\" not before {}, \"{}\" not after {}",
                                                   events[day.earliestFrom].id, isoDate(day.bounds.earliest.day),
                                                   events[day.latestFrom].id, isoDate(day.bounds.latest.day)),
                              .action = "Correct a date or the relation."});
    }
}

}  // namespace

void resolveRelativeDates(StoryReading& reading) {
    std::vector<Event>& events = reading.story.events;
    if (std::ranges::all_of(events, [](const Event& e) { return e.relative.empty(); })) return;
    std::vector<EventIndex> circle;
    Order order(events);
    const std::vector<EventIndex> sorted = order.sorted(circle);
    if (!circle.empty()) return reportCircle(reading, circle);
    Days days(events);
    narrow(sorted, order, days);
    for (EventIndex e = 0; e < events.size(); ++e) events[e].bounds = days.of(e).bounds;
    reportContradictions(reading, days);
}

}  // namespace demarche
