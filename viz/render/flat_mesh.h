// The ground of a map on the GPU: one mesh that all passes over maps draw from.
#pragma once

#include "engine/gpu/gpu.h"
#include "engine/gpu/stream_buffer.h"
#include "viz/scene/draw_list.h"

namespace demarche {

class FlatMesh {
public:
    FlatMesh();

    void upload(const FlatGround& ground);

    [[nodiscard]] const VertexArray& vertices() const { return _array; }
    /// The sea lies under all of the map.
    [[nodiscard]] IndexRange sea() const { return {.first = 0, .count = _seaIndices}; }
    [[nodiscard]] IndexRange land() const { return {.first = _seaIndices, .count = _allIndices - _seaIndices}; }
    [[nodiscard]] std::uint32_t vertexCount() const { return _vertexCount; }

private:
    StreamBuffer _vertices;
    StreamBuffer _indices;
    VertexArray _array;
    std::uint32_t _seaIndices = 0;
    std::uint32_t _allIndices = 0;
    std::uint32_t _vertexCount = 0;
};

}  // namespace demarche
