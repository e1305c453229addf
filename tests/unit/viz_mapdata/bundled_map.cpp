#include "tests/unit/viz_mapdata/bundled_map.h"

#include <stdexcept>

namespace demarche::testing {

std::filesystem::path bundledMapFile() {
    return std::filesystem::path(DEMARCHE_SOURCE_DIR) / "assets" / "maps" / "world.dmap";
}

std::filesystem::path bundledReliefFile() {
    return std::filesystem::path(DEMARCHE_SOURCE_DIR) / "assets" / "maps" / "world.drel";
}

const WorldMap& bundledMap() {
    static const WorldMap map = [] {
        auto opened = WorldMap::open(bundledMapFile());
        if (!opened) throw std::runtime_error(format(opened.error()));
        return std::move(*opened);
    }();
    return map;
}

std::string unitIdAt(LonLat place) {
    const auto unit = unitAt(bundledMap(), place);
    return unit ? bundledMap().units()[*unit].id : "water";
}

std::string stateAt(LonLat place, std::string_view view) {
    const auto unit = unitAt(bundledMap(), place);
    return unit ? bundledMap().units()[*unit].stateByView[*bundledMap().boundaryView(view)] : "water";
}

}  // namespace demarche::testing
