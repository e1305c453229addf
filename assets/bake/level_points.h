// Points of a line that is stored once for all levels of detail: each says in how many levels it is.
#pragma once

#include "assets/bake/grid.h"

#include <cstddef>
#include <vector>

namespace demarche::bake {

struct LevelPoint {
    GridPoint at;
    std::size_t levels = 0;  ///< Of which the first is the finest.
};

/// One level more for each of the points that are `kept`, which are some of them in their order.
inline void countLevel(const Polyline& kept, std::vector<LevelPoint>& points) {
    auto next = kept.begin();
    for (LevelPoint& point : points) {
        if (next == kept.end() || *next != point.at) continue;
        ++point.levels;
        ++next;
    }
}

}  // namespace demarche::bake
