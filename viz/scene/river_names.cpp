#include "viz/scene/river_names.h"

#include "viz/mapdata/river_net.h"
#include "viz/story/toml_asset.h"

#include <glm/geometric.hpp>

#include <algorithm>

namespace demarche {
namespace {

/// Names run along a smoothed course: less detail than the line has will do.
constexpr double courseToleranceKm = 2.0;

RiverName readRiver(const Value& value, FaultList& faults) {
    TableReader table(value, "river", faults);
    RiverName river;
    static_cast<NamesByLanguage&>(river) = readNames(table, "{ en = \"Danube\" }");
    const std::vector<glm::dvec3> ends = readPlaces(table, "between", "[[10.5, 48.7], [28.2, 45.4]]");
    if (!ends.empty()) {
        river.from = lonLat(ends.front());
        river.to = lonLat(ends.back());
    }
    table.finish();
    return river;
}

}  // namespace

std::expected<std::vector<RiverName>, Diagnostics> readRiverNames(const std::filesystem::path& file) {
    std::vector<RiverName> rivers;
    const auto read = readTomlAsset(file, "list of rivers", [&](TableReader& root) {
        for (const Value* river : root.tables("river")) rivers.push_back(readRiver(*river, root.faults()));
    });
    if (!read) return std::unexpected(read.error());
    return rivers;
}

std::vector<RiverName> onMap(std::vector<RiverName> rivers, const WorldMap& map) {
    const MapLevel level = map.riversOfLevel(courseToleranceKm);
    const RiverNet net(level);
    for (RiverName& river : rivers) {
        river.course = net.course(river.from, river.to);
        river.along.clear();
        for (std::size_t i = 0; i < river.course.size(); ++i) {
            const double step = i == 0 ? 0.0 : glm::distance(river.course[i - 1], river.course[i]);
            river.along.push_back(i == 0 ? 0.0 : river.along.back() + step);
        }
    }
    std::erase_if(rivers, [](const RiverName& river) { return river.course.size() < 2; });
    std::ranges::stable_sort(rivers, std::ranges::greater{}, [](const RiverName& river) { return river.along.back(); });
    return rivers;
}

}  // namespace demarche
