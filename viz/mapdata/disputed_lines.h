// Lines of the map that are drawn as disputed, asked about by place.
#pragma once

#include "viz/mapdata/world_map.h"

#include <optional>
#include <string>

namespace demarche {

struct DisputedLineNearby {
    std::string name;  ///< Empty for a line without one.
    double km = 0.0;
};

/// The nearest line that the boundary view draws as disputed, within `withinKm` (along the ground, at the finest
/// level); nothing when there is none.
[[nodiscard]] std::optional<DisputedLineNearby> nearestDisputedLine(const WorldMap& map, BoundaryViewIndex view,
                                                                    LonLat place, double withinKm);

}  // namespace demarche
