#include "engine/gpu/vertex_array.h"

#include <glad/gl.h>

#include <cassert>
#include <cstdint>
#include <utility>

namespace demarche {
namespace {

struct GlFormat {
    GLint components;
    GLenum type;
    enum class As { Float, Normalised, Integer } as;
};

GlFormat glFormat(AttributeFormat format) {
    using As = GlFormat::As;
    switch (format) {
        case AttributeFormat::Float1: return {1, GL_FLOAT, As::Float};
        case AttributeFormat::Float2: return {2, GL_FLOAT, As::Float};
        case AttributeFormat::Float3: return {3, GL_FLOAT, As::Float};
        case AttributeFormat::Float4: return {4, GL_FLOAT, As::Float};
        case AttributeFormat::U8Norm4: return {4, GL_UNSIGNED_BYTE, As::Normalised};
        case AttributeFormat::U16Norm2: return {2, GL_UNSIGNED_SHORT, As::Normalised};
        case AttributeFormat::I16Norm2: return {2, GL_SHORT, As::Normalised};
        case AttributeFormat::I16Norm4: return {4, GL_SHORT, As::Normalised};
        case AttributeFormat::UInt1: return {1, GL_UNSIGNED_INT, As::Integer};
        case AttributeFormat::Int1: return {1, GL_INT, As::Integer};
    }
    return {1, GL_FLOAT, As::Float};
}

}  // namespace

/// The vertex array must be bound.
void VertexArray::point(const Stream& stream, std::size_t offsetBytes) {
    glBindBuffer(GL_ARRAY_BUFFER, stream.buffer);
    for (const VertexAttribute& attribute : stream.attributes) {
        const GlFormat format = glFormat(attribute.format);
        const auto stride = static_cast<GLsizei>(stream.strideBytes);
        // OpenGL takes the byte offset dressed up as a pointer.
        const auto* offset =
            reinterpret_cast<const void*>(static_cast<std::uintptr_t>(offsetBytes) + attribute.offsetBytes);
        if (format.as == GlFormat::As::Integer) {
            glVertexAttribIPointer(attribute.location, format.components, format.type, stride, offset);
        } else {
            glVertexAttribPointer(attribute.location, format.components, format.type,
                                  format.as == GlFormat::As::Normalised ? GL_TRUE : GL_FALSE, stride, offset);
        }
    }
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

VertexArray::VertexArray(const VertexArrayDescription& description) : _indexType(description.indexType) {
    glGenVertexArrays(1, &_id);
    glBindVertexArray(_id);
    for (const VertexStream& stream : description.streams) {
        assert(stream.buffer != nullptr && stream.buffer->id() != 0);
        _streams.push_back({stream.buffer->id(), stream.strideBytes, stream.attributes});
        point(_streams.back(), 0);
        for (const VertexAttribute& attribute : stream.attributes) {
            glEnableVertexAttribArray(attribute.location);
            glVertexAttribDivisor(attribute.location, stream.step == VertexStep::PerInstance ? 1 : 0);
        }
    }
    if (description.indices != nullptr) glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, description.indices->id());
    glBindVertexArray(0);
}

VertexArray::VertexArray(VertexArray&& other) noexcept
    : _id(std::exchange(other._id, 0)), _indexType(other._indexType), _streams(std::move(other._streams)) {}

VertexArray& VertexArray::operator=(VertexArray&& other) noexcept {
    std::swap(_id, other._id);
    std::swap(_indexType, other._indexType);
    std::swap(_streams, other._streams);
    return *this;
}

VertexArray::~VertexArray() {
    if (_id != 0) glDeleteVertexArrays(1, &_id);
}

void VertexArray::setStreamOffset(std::size_t stream, std::size_t offsetBytes) {
    assert(_id != 0 && stream < _streams.size());
    glBindVertexArray(_id);
    point(_streams[stream], offsetBytes);
    glBindVertexArray(0);
}

}  // namespace demarche
