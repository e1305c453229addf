// Makes the faces of a cube map meet without a seam.
#pragma once

#include <cstdint>
#include <span>

namespace demarche {

/// Gives the texels on both sides of every edge, and the three at every corner, their mean: a filter that does not look
/// beyond a face then finds the same on both sides. `texels`: six faces of side * side, as in cube_faces.h.
void joinCubeFaces(std::span<std::uint8_t> texels, int side);

}  // namespace demarche
