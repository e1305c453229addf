// The names of seas and large lakes and where they run, read from assets/maps/seas.toml.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/scene/name_tables.h"

#include <filesystem>
#include <vector>

namespace demarche {

struct SeaName : NamesByLanguage {
    int rank = 1;                   ///< 1 oceans, 2 great seas, 3 others.
    bool lake = false;              ///< It shows as lakes do.
    std::vector<glm::dvec3> curve;  ///< Unit vectors along a gentle curve, close together.
    double angle = 0.0;             ///< Length of the curve in radians.
};

/// In order of rank. All faults in one run.
[[nodiscard]] std::expected<std::vector<SeaName>, Diagnostics> readSeaNames(const std::filesystem::path& file);

}  // namespace demarche
