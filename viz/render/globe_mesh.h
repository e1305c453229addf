// The whole ground of the globe as triangles: the six faces of a cube, each a grid, drawn out to the sphere.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace demarche {

struct GroundVertex {
    std::array<float, 3> direction{};  ///< Unit vector.
    std::array<float, 2> onFace{};     ///< -1 to 1 across and down its face.
    std::array<float, 2> face{};       ///< Column and row of the face in the relief's texture.
};

struct GlobeMesh {
    std::vector<GroundVertex> vertices;
    std::vector<std::uint32_t> indices;  ///< Counter-clockwise seen from outside the globe.
};

/// Fine enough that a globe of 2000 pixels looks round inside its outline; coarse, because triangles cost as well.
[[nodiscard]] GlobeMesh makeGlobeMesh();

}  // namespace demarche
