#include "viz/story/relative_dates.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

void raise(EdtfBound& earliest, const EdtfBound& to) {
    if (to.end != EdtfEnd::Known) return;
    if (earliest.end != EdtfEnd::Known || earliest.day < to.day) earliest = to;
}

void lower(EdtfBound& latest, const EdtfBound& to) {
    if (to.end != EdtfEnd::Known) return;
    if (latest.end != EdtfEnd::Known || latest.day > to.day) latest = to;
}

bool isEmpty(const DateBounds& bounds) { return bounds.bothKnown() && bounds.earliest.day > bounds.latest.day; }

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

void shareSameDay(std::vector<Event>& events) {
    // Chains of "same day" are short: two rounds reach over one event between.
    for (int round = 0; round < 2; ++round) {
        for (Event& event : events) {
            for (const EventIndex other : event.relative.sameDay) {
                raise(event.bounds.earliest, events[other].bounds.earliest);
                lower(event.bounds.latest, events[other].bounds.latest);
                raise(events[other].bounds.earliest, event.bounds.earliest);
                lower(events[other].bounds.latest, event.bounds.latest);
            }
        }
    }
}

void reportCircle(StoryReading& reading, const std::vector<EventIndex>& circle) {
    std::string way;
    for (const EventIndex e : circle) {
        way += way.empty() ? "" : " before ";
        way += '"' + reading.story.events[e].id + '"';
    }
    reading.faults.error({.at = reading.eventsAt[circle.front()],
                          .message = "before and after of these events go round in a circle",
                          .found = way,
                          .action = "Take one of the relations out."});
}

}  // namespace

void resolveRelativeDates(StoryReading& reading) {
    std::vector<Event>& events = reading.story.events;
    if (std::ranges::all_of(events, [](const Event& e) { return e.relative.empty(); })) return;
    std::vector<EventIndex> circle;
    Order order(events);
    const std::vector<EventIndex> sorted = order.sorted(circle);
    if (!circle.empty()) return reportCircle(reading, circle);
    shareSameDay(events);
    for (const EventIndex e : sorted) {
        for (const EventIndex later : order.after(e)) raise(events[later].bounds.earliest, events[e].bounds.earliest);
    }
    for (auto it = sorted.rbegin(); it != sorted.rend(); ++it) {
        for (const EventIndex later : order.after(*it)) lower(events[*it].bounds.latest, events[later].bounds.latest);
    }
    shareSameDay(events);
    for (EventIndex e = 0; e < events.size(); ++e) {
        if (!isEmpty(events[e].bounds) || events[e].relative.empty()) continue;
        reading.faults.error({.at = reading.eventsAt[e],
                              .message = fmt::format("no day fits event \"{}\": its date contradicts before, after or "
                                                     "same_day",
                                                     events[e].id),
                              .action = "Correct the date or the relation."});
    }
}

}  // namespace demarche
