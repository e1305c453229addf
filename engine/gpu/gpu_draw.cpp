#include "engine/gpu/gpu.h"

#include <glad/gl.h>

#include <cassert>
#include <cstdint>

namespace demarche {
namespace {

GLenum glPrimitive(Primitive primitive) {
    switch (primitive) {
        case Primitive::Triangles: return GL_TRIANGLES;
        case Primitive::TriangleStrip: return GL_TRIANGLE_STRIP;
        case Primitive::Lines: return GL_LINES;
        case Primitive::LineStrip: return GL_LINE_STRIP;
        case Primitive::Points: return GL_POINTS;
    }
    return GL_TRIANGLES;
}

GLenum glIndexType(IndexType type) { return type == IndexType::U16 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT; }

/// OpenGL takes the byte offset into the index buffer dressed up as a pointer.
const void* indexOffset(std::uint32_t first, IndexType type) {
    const std::uintptr_t bytes = type == IndexType::U16 ? 2 : 4;
    return reinterpret_cast<const void*>(first * bytes);
}

/// The program and vertex array are bound for every draw rather than remembered: an id may be deleted and given out
/// again, and a picture has some dozens of draws, not thousands.
void bind(const Geometry& geometry) {
    assert(geometry.program.id() != 0 && geometry.vertices.id() != 0);
    glUseProgram(geometry.program.id());
    glBindVertexArray(geometry.vertices.id());
}

}  // namespace

void Gpu::drawArrays(const Geometry& geometry, VertexRange range, std::uint32_t instances) {
    if (range.count == 0 || instances == 0) return;
    bind(geometry);
    glDrawArraysInstanced(glPrimitive(geometry.primitive), static_cast<GLint>(range.first),
                          static_cast<GLsizei>(range.count), static_cast<GLsizei>(instances));
}

void Gpu::drawElements(const Geometry& geometry, IndexRange range, std::uint32_t instances) {
    if (range.count == 0 || instances == 0) return;
    bind(geometry);
    const IndexType type = geometry.vertices.indexType();
    glDrawElementsInstancedBaseVertex(glPrimitive(geometry.primitive), static_cast<GLsizei>(range.count),
                                      glIndexType(type), indexOffset(range.first, type),
                                      static_cast<GLsizei>(instances), range.baseVertex);
}

void Gpu::multiDrawElements(const Geometry& geometry, std::span<const IndexRange> ranges) {
    if (ranges.empty()) return;
    const IndexType type = geometry.vertices.indexType();
    _counts.clear();
    _offsets.clear();
    _baseVertices.clear();
    for (const IndexRange& range : ranges) {
        _counts.push_back(static_cast<GLsizei>(range.count));
        _offsets.push_back(indexOffset(range.first, type));
        _baseVertices.push_back(range.baseVertex);
    }
    bind(geometry);
    glMultiDrawElementsBaseVertex(glPrimitive(geometry.primitive), _counts.data(), glIndexType(type), _offsets.data(),
                                  static_cast<GLsizei>(ranges.size()), _baseVertices.data());
}

void Gpu::capture(const Geometry& geometry, VertexRange range, const Buffer& destination) {
    if (range.count == 0) return;
    bind(geometry);
    glEnable(GL_RASTERIZER_DISCARD);
    glBindBufferBase(GL_TRANSFORM_FEEDBACK_BUFFER, 0, destination.id());
    // Points: one captured record for each vertex, whatever the geometry would be drawn as.
    glBeginTransformFeedback(GL_POINTS);
    glDrawArrays(GL_POINTS, static_cast<GLint>(range.first), static_cast<GLsizei>(range.count));
    glEndTransformFeedback();
    glBindBufferBase(GL_TRANSFORM_FEEDBACK_BUFFER, 0, 0);
    glDisable(GL_RASTERIZER_DISCARD);
}

}  // namespace demarche
