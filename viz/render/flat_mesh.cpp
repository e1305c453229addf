#include "viz/render/flat_mesh.h"

#include <cstddef>
#include <span>

namespace demarche {
namespace {

constexpr std::size_t initialMeshBytes = 1U << 20U;

}  // namespace

FlatMesh::FlatMesh()
    : _vertices(initialMeshBytes),
      _indices(initialMeshBytes),
      _array({.streams = {{.buffer = &_vertices.buffer(),
                           .strideBytes = sizeof(FlatVertex),
                           .attributes = {{0, AttributeFormat::Float2, offsetof(FlatVertex, position)},
                                          {1, AttributeFormat::Float3, offsetof(FlatVertex, direction)},
                                          {2, AttributeFormat::UInt1, offsetof(FlatVertex, unit)}}}},
              .indices = &_indices.buffer()}) {}

void FlatMesh::upload(const FlatGround& ground) {
    _vertices.replace(std::span<const FlatVertex>(ground.vertices));
    _indices.replace(std::span<const std::uint32_t>(ground.indices));
    _seaIndices = ground.seaIndices;
    _allIndices = static_cast<std::uint32_t>(ground.indices.size());
    _vertexCount = static_cast<std::uint32_t>(ground.vertices.size());
}

}  // namespace demarche
