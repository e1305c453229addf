#include "assets/bake/border_snap.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche::bake {

BorderSnap::Cell BorderSnap::cellOf(GridPoint point) {
    constexpr std::int32_t steps = degreeSteps / 2;
    return {(point.x + halfTurn) / steps, (point.y - southPole) / steps};
}

BorderSnap::BorderSnap(const std::vector<BorderArc>& arcs, std::size_t units) {
    for (const BorderArc& arc : arcs) {
        if (isShore(arc, units) || arc.frame) continue;
        for (std::size_t i = 1; i < arc.points.size(); ++i) {
            const std::pair piece{arc.points[i - 1], arc.points[i]};
            const Cell first = cellOf(piece.first);
            const Cell second = cellOf(piece.second);
            const auto [west, east] = std::minmax(first.first, second.first);
            const auto [south, north] = std::minmax(first.second, second.second);
            for (std::int32_t column = west; column <= east; ++column) {
                for (std::int32_t row = south; row <= north; ++row) _pieces[{column, row}].push_back(piece);
            }
        }
    }
}

GridPoint BorderSnap::nearest(GridPoint to, double withinKm) const {
    const double narrow = std::cos(place(to).lat * std::numbers::pi / 180.0);
    const double kmPerStep = std::numbers::pi / 180.0 * earthRadiusKm / degreeSteps;
    GridPoint nearest = to;
    double least = withinKm / kmPerStep;
    const Cell centre = cellOf(to);
    // Beyond 60 degrees a cell is narrower than the reach is long.
    for (std::int32_t column = centre.first - 2; column <= centre.first + 2; ++column) {
        for (std::int32_t row = centre.second - 1; row <= centre.second + 1; ++row) {
            const auto cell = _pieces.find({column, row});
            if (cell == _pieces.end()) continue;
            for (const auto& [a, b] : cell->second) {
                const double ax = (a.x - to.x) * narrow;
                const double ay = a.y - to.y;
                const double dx = (b.x - a.x) * narrow;
                const double dy = b.y - a.y;
                const double length = dx * dx + dy * dy;
                const double along = length > 0.0 ? std::clamp(-(ax * dx + ay * dy) / length, 0.0, 1.0) : 0.0;
                const double distance = std::hypot(ax + along * dx, ay + along * dy);
                if (distance >= least) continue;
                least = distance;
                nearest = {.x = a.x + static_cast<std::int32_t>(std::lround(along * (b.x - a.x))),
                           .y = a.y + static_cast<std::int32_t>(std::lround(along * (b.y - a.y)))};
            }
        }
    }
    return nearest;
}

}  // namespace demarche::bake
