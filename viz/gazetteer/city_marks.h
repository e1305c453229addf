// From which scale on each city can be named on a map without its name touching that of a better known one.
#pragma once

#include "viz/gazetteer/gazetteer.h"

#include <glm/vec3.hpp>

#include <vector>

namespace demarche {

struct CityMark {
    const GazetteerPlace* place = nullptr;
    glm::dvec3 at{};          ///< Unit vector.
    double leastScale = 0.0;  ///< Pixels for each radian along the ground, in a picture of 1080 lines.
};

/// Room that a name takes to the right of its dot, in lines of a picture of 1080 lines.
struct CityNameMeasure {
    double perCharacter = 9.8;
    double besides = 34.0;  ///< Dot, gaps, halo.
    double height = 27.0;
};

/// The cities of the gazetteer, those that show first coming first, the best known first among equals. The gazetteer
/// must outlive them. What a name must keep from names at the globe's edge, where everything is narrower, is up to the
/// caller: divide the scale by how much narrower.
[[nodiscard]] std::vector<CityMark> cityMarks(const Gazetteer& gazetteer, const CityNameMeasure& measure = {});

}  // namespace demarche
