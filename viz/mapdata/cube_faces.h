// Which direction each texel of a cube map looks in, in the order and orientation of OpenGL's cube maps: +x, -x, +y,
// -y, +z, -z. The sphere's x axis meets 0 degrees east on the equator, y 90 degrees east, z the north pole.
#pragma once

#include <glm/vec3.hpp>

#include <cstddef>

namespace demarche {

inline constexpr std::size_t cubeFaces = 6;

/// `across` and `down` from -1 to 1 inside the face; a little more looks past its edge. Not normalised.
[[nodiscard]] inline glm::dvec3 cubeDirection(std::size_t face, double across, double down) {
    switch (face) {
        case 0: return {1.0, -down, -across};
        case 1: return {-1.0, -down, across};
        case 2: return {across, 1.0, down};
        case 3: return {across, -1.0, -down};
        case 4: return {across, -down, 1.0};
        default: return {-across, -down, -1.0};
    }
}

}  // namespace demarche
