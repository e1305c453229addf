// What building the ground of maps keeps from picture to picture, so that nothing is found or allocated twice.
#pragma once

#include "viz/scene/placed_level.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <cstdint>
#include <vector>

namespace demarche {

/// A corner of a triangle: the place in the view's frame, and which side of the seam is meant.
struct GroundCorner {
    static constexpr std::uint32_t made = 0xffffffffU;

    MapPoint at;
    glm::dvec2 pixel{};
    glm::vec3 direction{};        ///< Of the level's vertex that it is ...
    std::uint32_t source = made;  ///< ... and that one's index.
};

struct GroundMemory {
    PlacedLevel placed;
    std::vector<GroundCorner> corners;   ///< Those of the level's vertices that the picture needs.
    std::vector<std::uint32_t> known;    ///< Where among them each of the level's vertices is.
    std::vector<std::uint32_t> written;  ///< Where each has gone in FlatGround::vertices.
};

}  // namespace demarche
