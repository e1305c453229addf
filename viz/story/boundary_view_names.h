// The boundary views of the bundled map, in words: read from assets/maps/boundary_views.toml.
#pragma once

#include "engine/base/diagnostic.h"

#include <expected>
#include <filesystem>
#include <string>
#include <vector>

namespace demarche {

struct BoundaryViewName {
    std::string id;      ///< As stories and the map call it: "un".
    std::string legend;  ///< As the legend calls it: "Boundaries: UN positions".
};

/// In the order of the file, which gives at least one. All faults in one run.
[[nodiscard]] std::expected<std::vector<BoundaryViewName>, Diagnostics> readBoundaryViewNames(
    const std::filesystem::path& file);

}  // namespace demarche
