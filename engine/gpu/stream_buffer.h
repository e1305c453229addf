// A buffer that is filled anew every frame without waiting for the GPU and without allocating in steady state.
#pragma once

#include "engine/gpu/buffer.h"

namespace demarche {

/// Its id never changes, so a VertexArray may be made over `buffer()` before anything is in it.
class StreamBuffer {
public:
    StreamBuffer() = default;  ///< Owns no GL object; only to be assigned to.
    explicit StreamBuffer(std::size_t initialBytes) : _buffer(initialBytes, BufferUse::Stream) {}

    /// The frame's values; room grows by doubling and never shrinks. Earlier draws keep what they were given.
    void replace(std::span<const std::byte> bytes);
    template <class T, std::size_t N>
    void replace(std::span<T, N> values) {
        static_assert(std::is_trivially_copyable_v<std::remove_const_t<T>>);
        replace(std::span<const std::byte>(std::as_bytes(values)));
    }

    [[nodiscard]] const Buffer& buffer() const { return _buffer; }
    [[nodiscard]] std::size_t capacityBytes() const { return _buffer.sizeBytes(); }
    /// Bytes given to the last replace().
    [[nodiscard]] std::size_t usedBytes() const { return _usedBytes; }

private:
    Buffer _buffer;
    std::size_t _usedBytes = 0;
};

}  // namespace demarche
