// The nearest place on the map's coasts and borders.
#pragma once

#include "assets/bake/arc_topology.h"

#include <map>
#include <utility>
#include <vector>

namespace demarche::bake {

class BorderSnap {
public:
    /// Shores of lakes are left out.
    BorderSnap(const std::vector<BorderArc>& arcs, std::size_t units);

    /// The nearest point on a coast or border within so many kilometres; the point itself when there is none.
    [[nodiscard]] GridPoint nearest(GridPoint to, double withinKm) const;

private:
    using Cell = std::pair<std::int32_t, std::int32_t>;
    static Cell cellOf(GridPoint point);

    /// Pieces by the cells of half a degree that their bounds reach into.
    std::map<Cell, std::vector<std::pair<GridPoint, GridPoint>>> _pieces;
};

}  // namespace demarche::bake
