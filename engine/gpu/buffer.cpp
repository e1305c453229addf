#include "engine/gpu/buffer.h"

#include <glad/gl.h>

#include <cassert>
#include <utility>

namespace demarche {
namespace {

// No draw reads this binding point, so writing a buffer never disturbs a vertex array.
constexpr GLenum editTarget = GL_COPY_WRITE_BUFFER;

GLenum usageOf(BufferUse use) { return use == BufferUse::Static ? GL_STATIC_DRAW : GL_STREAM_DRAW; }

}  // namespace

Buffer::Buffer(std::span<const std::byte> bytes, BufferUse use) : _use(use) {
    glGenBuffers(1, &_id);
    replace(bytes);
}

Buffer::Buffer(std::size_t sizeBytes, BufferUse use) : _use(use) {
    glGenBuffers(1, &_id);
    reallocate(sizeBytes);
}

Buffer::Buffer(Buffer&& other) noexcept
    : _id(std::exchange(other._id, 0)), _sizeBytes(std::exchange(other._sizeBytes, 0)), _use(other._use) {}

Buffer& Buffer::operator=(Buffer&& other) noexcept {
    std::swap(_id, other._id);
    std::swap(_sizeBytes, other._sizeBytes);
    std::swap(_use, other._use);
    return *this;
}

Buffer::~Buffer() {
    if (_id != 0) glDeleteBuffers(1, &_id);
}

void Buffer::replace(std::span<const std::byte> bytes) {
    assert(_id != 0);
    glBindBuffer(editTarget, _id);
    glBufferData(editTarget, static_cast<GLsizeiptr>(bytes.size()), bytes.data(), usageOf(_use));
    _sizeBytes = bytes.size();
}

void Buffer::reallocate(std::size_t sizeBytes) {
    assert(_id != 0);
    glBindBuffer(editTarget, _id);
    glBufferData(editTarget, static_cast<GLsizeiptr>(sizeBytes), nullptr, usageOf(_use));
    _sizeBytes = sizeBytes;
}

void Buffer::write(std::size_t offsetBytes, std::span<const std::byte> bytes) {
    assert(_id != 0 && offsetBytes <= _sizeBytes && bytes.size() <= _sizeBytes - offsetBytes);
    if (bytes.empty()) return;
    glBindBuffer(editTarget, _id);
    glBufferSubData(editTarget, static_cast<GLintptr>(offsetBytes), static_cast<GLsizeiptr>(bytes.size()),
                    bytes.data());
}

void Buffer::read(std::span<std::byte> destination) const {
    assert(_id != 0 && destination.size() <= _sizeBytes);
    if (destination.empty()) return;
    glBindBuffer(GL_COPY_READ_BUFFER, _id);
    glGetBufferSubData(GL_COPY_READ_BUFFER, 0, static_cast<GLsizeiptr>(destination.size()), destination.data());
}

}  // namespace demarche
