// Places of tests as points of the unit sphere.
#pragma once

#include "viz/geo/lonlat.h"

#include <glm/vec3.hpp>

#include <vector>

namespace demarche {

inline std::vector<glm::dvec3> units(const std::vector<LonLat>& places) {
    std::vector<glm::dvec3> vectors;
    for (const LonLat place : places) vectors.push_back(unitVector(place));
    return vectors;
}

}  // namespace demarche
