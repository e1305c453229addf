// The names of seas and where they run, read from assets/maps/seas.toml.
#pragma once

#include "engine/base/diagnostic.h"

#include <glm/vec3.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

struct SeaName {
    int rank = 1;                                           ///< 1 oceans, 2 great seas, 3 others.
    std::map<std::string, std::string, std::less<>> names;  ///< By primary language; English is always there.
    std::vector<glm::dvec3> curve;                          ///< Unit vectors along a gentle curve, close together.
    double angle = 0.0;                                     ///< Length of the curve in radians.

    /// In the language (BCP 47), or in English.
    [[nodiscard]] const std::string& in(std::string_view language) const;
};

/// In order of rank. All faults in one run.
[[nodiscard]] std::expected<std::vector<SeaName>, Diagnostics> readSeaNames(const std::filesystem::path& file);

}  // namespace demarche
