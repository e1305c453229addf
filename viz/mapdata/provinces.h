// First-level administrative areas (provinces, oblasts, states of a federation) and the lines between them.
#pragma once

#include "viz/mapdata/world_map.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demarche {

struct MapProvince {
    std::string name;
    std::optional<std::size_t> unit;  ///< Of the map; nothing for one that lies in none.
};

/// A run of points between two provinces, or between one and what is none.
struct MapProvinceArc {
    std::uint32_t firstPoint = 0;  ///< Into Provinces::places, points and levels.
    std::uint32_t pointCount = 0;
    std::optional<std::size_t> left;  ///< Index into Provinces::list.
    std::optional<std::size_t> right;
    std::uint32_t views = 0;  ///< Bit n: in the boundary view n this is a line within a state, fit to be drawn.
    glm::dvec3 capCentre{};
    double capCosine = -1.0;
};

struct Provinces {
    std::vector<MapProvince> list;
    std::vector<MapProvinceArc> arcs;
    std::vector<LonLat> places;
    std::vector<glm::dvec3> points;    ///< The same as unit vectors.
    std::vector<std::uint8_t> levels;  ///< In how many levels of detail a point is, counted from the finest.
};

/// The province of a place, an index into WorldMap::provinces().list: one of the map's unit there, so that it never
/// says another country than the boundary view does. Where outlines leave a gap along a coast or border, the nearest.
/// Nothing on the sea and where a unit is not divided.
[[nodiscard]] std::optional<std::size_t> provinceAt(const WorldMap& map, LonLat place);

}  // namespace demarche
