#include "viz/render/globe_mesh.h"

#include "viz/mapdata/cube_faces.h"

#include <glm/geometric.hpp>

#include <cstddef>

namespace demarche {
namespace {

constexpr std::uint32_t cells = 16;  // Along the side of a face.

GroundVertex vertexAt(std::size_t face, double across, double down) {
    const glm::dvec3 onCube = cubeDirection(face, across, down);
    const glm::vec3 direction(glm::normalize(onCube));
    return {.direction = {direction.x, direction.y, direction.z},
            .onFace = {static_cast<float>(across), static_cast<float>(down)},
            .face = {static_cast<float>(face % 3), static_cast<float>(face / 3)}};
}

}  // namespace

GlobeMesh makeGlobeMesh() {
    GlobeMesh mesh;
    for (std::size_t face = 0; face < cubeFaces; ++face) {
        const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
        for (std::uint32_t y = 0; y <= cells; ++y) {
            for (std::uint32_t x = 0; x <= cells; ++x) {
                mesh.vertices.push_back(vertexAt(face, 2.0 * x / cells - 1.0, 2.0 * y / cells - 1.0));
            }
        }
        for (std::uint32_t y = 0; y < cells; ++y) {
            for (std::uint32_t x = 0; x < cells; ++x) {
                const std::uint32_t a = first + y * (cells + 1) + x;
                const std::uint32_t below = a + cells + 1;
                mesh.indices.insert(mesh.indices.end(), {a, below, a + 1, a + 1, below, below + 1});
            }
        }
    }
    return mesh;
}

}  // namespace demarche
