#include "viz/mapdata/disputed_lines.h"

#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {

std::optional<DisputedLineNearby> nearestDisputedLine(const WorldMap& map, BoundaryViewIndex view, LonLat place,
                                                      double withinKm) {
    const MapLevel& level = map.level(0.0);
    const glm::dvec3 here = unitVector(place);
    std::optional<DisputedLineNearby> nearest;
    for (const MapArc& arc : level.arcs) {
        if (arc.roleByView[view] != LineRole::Disputed) continue;
        const double capAngle = std::acos(std::clamp(arc.capCosine, -1.0, 1.0));
        const double least = angleBetween(here, arc.capCentre).value - capAngle;
        if (least * earthRadiusKm > (nearest ? nearest->km : withinKm)) continue;
        for (std::uint32_t i = 1; i < arc.pointCount; ++i) {
            const glm::dvec3& a = level.linePoints[arc.firstPoint + i - 1];
            const glm::dvec3& b = level.linePoints[arc.firstPoint + i];
            const double chord = std::min(2.0, distanceToArc(here, a, b));
            const double km = 2.0 * std::asin(chord / 2.0) * earthRadiusKm;
            if (km <= (nearest ? nearest->km : withinKm)) nearest = {.name = arc.name, .km = km};
        }
    }
    return nearest;
}

}  // namespace demarche
