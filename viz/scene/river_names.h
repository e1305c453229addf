// The names of large rivers, read from assets/maps/rivers.toml, and the courses of the map's rivers that they go with.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/geo/lonlat.h"
#include "viz/mapdata/world_map.h"
#include "viz/scene/name_tables.h"

#include <filesystem>
#include <vector>

namespace demarche {

struct RiverName : NamesByLanguage {
    LonLat from;  ///< The river is the map's course between the rivers nearest to these.
    LonLat to;
    std::vector<glm::dvec3> course;  ///< Unit vectors.
    std::vector<double> along;       ///< Radians from the start of the course, one for each point.
};

/// The table alone, without courses. All faults in one run.
[[nodiscard]] std::expected<std::vector<RiverName>, Diagnostics> readRiverNames(const std::filesystem::path& file);

/// Gives each river its course on this map; those that the map has none for are left out. Longest first.
[[nodiscard]] std::vector<RiverName> onMap(std::vector<RiverName> rivers, const WorldMap& map);

}  // namespace demarche
