// The map in assets/maps, opened once for a test program.
#pragma once

#include "viz/mapdata/unit_lookup.h"
#include "viz/mapdata/world_map.h"

#include <filesystem>
#include <string>

namespace demarche::testing {

std::filesystem::path bundledMapFile();
std::filesystem::path bundledReliefFile();
const WorldMap& bundledMap();

/// Id of the unit at a place; "water" where there is none.
std::string unitIdAt(LonLat place);
/// State at a place in a view; "water" where there is none.
std::string stateAt(LonLat place, std::string_view view);

}  // namespace demarche::testing
