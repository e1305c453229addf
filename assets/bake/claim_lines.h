// Lines of territorial claims that run apart from the borders: layer "disputed_borders" of a GeoPackage.
#pragma once

#include "assets/bake/grid.h"

#include <filesystem>
#include <string>
#include <vector>

namespace demarche::bake {

struct ClaimLine {
    std::string name;
    std::vector<Polyline> parts;  ///< Joined end to end where they meet.
};

/// Throws std::runtime_error when the file or its layer cannot be read.
[[nodiscard]] std::vector<ClaimLine> readClaimLines(const std::filesystem::path& geopackage);

/// Joins lines that share an end until no two do; the order of the result depends on the lines alone.
[[nodiscard]] std::vector<Polyline> joined(std::vector<Polyline> lines);

}  // namespace demarche::bake
