#include "viz/mapdata/unit_lookup.h"

#include <glm/geometric.hpp>

namespace demarche {
namespace {

glm::dvec3 position(const LandVertex& vertex) {
    return {static_cast<double>(vertex.high[0]) + static_cast<double>(vertex.low[0]),
            static_cast<double>(vertex.high[1]) + static_cast<double>(vertex.low[1]),
            static_cast<double>(vertex.high[2]) + static_cast<double>(vertex.low[2])};
}

// Left of, or on, all three great circles; a hair's breadth of a metre so that no place falls between neighbours.
bool contains(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& c, const glm::dvec3& place) {
    constexpr double slack = -1e-12;
    return glm::dot(glm::cross(a, b), place) >= slack && glm::dot(glm::cross(b, c), place) >= slack &&
           glm::dot(glm::cross(c, a), place) >= slack;
}

/// The surface under a place as LandVertex has it.
std::optional<std::size_t> surfaceAt(const WorldMap& map, LonLat place) {
    const MapLevel& level = map.level(0.0);
    const glm::dvec3 direction = unitVector(place);
    for (const LandTile& tile : level.tiles) {
        if (glm::dot(tile.capCentre, direction) < tile.capCosine) continue;
        for (std::uint32_t i = tile.firstIndex; i + 2 < tile.firstIndex + tile.indexCount; i += 3) {
            const LandVertex& first = level.vertices[level.indices[i]];
            if (contains(position(first), position(level.vertices[level.indices[i + 1]]),
                         position(level.vertices[level.indices[i + 2]]), direction)) {
                return first.unit;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> unitAt(const WorldMap& map, LonLat place) {
    const auto surface = surfaceAt(map, place);
    if (!surface) return std::nullopt;
    return *surface % map.units().size();
}

bool inLake(const WorldMap& map, LonLat place) { return surfaceAt(map, place).value_or(0) >= map.units().size(); }

}  // namespace demarche
