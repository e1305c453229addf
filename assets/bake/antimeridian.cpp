#include "assets/bake/antimeridian.h"

#include <cmath>

namespace demarche::bake {
namespace {

// Window of the unwrapped plane in which the middle of a piece lies; 0 is -halfTurn to +halfTurn.
std::int32_t windowOf(GridPoint a, GridPoint b) {
    const double middle = 0.5 * (static_cast<double>(a.x) + b.x);
    return static_cast<std::int32_t>(std::floor((middle + halfTurn) / fullTurn));
}

bool alongEdge(GridPoint a, GridPoint b) { return a.x == b.x && (a.x + halfTurn) % fullTurn == 0; }

// The point where the piece meets the edge between two windows, if it does so strictly inside.
bool crossing(GridPoint a, GridPoint b, GridPoint& meeting) {
    const std::int32_t west = std::min(a.x, b.x);
    const std::int32_t east = std::max(a.x, b.x);
    for (std::int32_t edge = -halfTurn - fullTurn; edge <= halfTurn + fullTurn; edge += fullTurn) {
        if (edge <= west || edge >= east) continue;
        const double along = (static_cast<double>(edge) - a.x) / (static_cast<double>(b.x) - a.x);
        meeting = {.x = edge, .y = static_cast<std::int32_t>(std::lround(a.y + along * (b.y - a.y)))};
        return true;
    }
    return false;
}

}  // namespace

Polyline unwrapped(Polyline line) {
    std::int32_t shift = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const std::int32_t step = line[i].x + shift - line[i - 1].x;
        if (step > halfTurn) shift -= fullTurn;
        if (step < -halfTurn) shift += fullTurn;
        line[i].x += shift;
    }
    return line;
}

Polyline closedAroundPole(Polyline ring) {
    if (ring.empty() || ring.front().x == ring.back().x) return ring;
    const GridPoint first = ring.front();
    ring.push_back({.x = ring.back().x, .y = southPole});
    ring.push_back({.x = first.x, .y = southPole});
    ring.push_back(first);
    return ring;
}

std::vector<Polyline> cutAtAntimeridian(const Polyline& line) {
    std::vector<Polyline> pieces;
    std::int32_t lastWindow = 0;
    bool open = false;
    const auto add = [&](GridPoint a, GridPoint b) {
        if (a == b) return;
        if (alongEdge(a, b)) {
            open = false;
            return;
        }
        const std::int32_t window = windowOf(a, b);
        if (!open || window != lastWindow) pieces.push_back({{.x = a.x - window * fullTurn, .y = a.y}});
        pieces.back().push_back({.x = b.x - window * fullTurn, .y = b.y});
        lastWindow = window;
        open = true;
    };
    for (std::size_t i = 1; i < line.size(); ++i) {
        GridPoint meeting;
        if (crossing(line[i - 1], line[i], meeting)) {
            add(line[i - 1], meeting);
            add(meeting, line[i]);
        } else {
            add(line[i - 1], line[i]);
        }
    }
    return pieces;
}

std::vector<Polyline> frameLines() {
    return {{{.x = -halfTurn, .y = southPole}, {.x = -halfTurn, .y = northPole}},
            {{.x = halfTurn, .y = southPole}, {.x = halfTurn, .y = northPole}},
            {{.x = -halfTurn, .y = southPole}, {.x = halfTurn, .y = southPole}}};
}

}  // namespace demarche::bake
