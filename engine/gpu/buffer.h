// Owner of one OpenGL buffer: vertices, indices or uniform blocks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace demarche {

enum class BufferUse {
    Static,  ///< Written once, drawn often.
    Stream,  ///< Written anew about every frame.
};

/// Move-only; id 0 = owns nothing. Needs the current context it was made in, also when destroyed.
class Buffer {
public:
    Buffer() = default;  ///< Empty, id 0.
    Buffer(std::span<const std::byte> bytes, BufferUse use = BufferUse::Static);
    /// Room for `sizeBytes`, contents undefined.
    explicit Buffer(std::size_t sizeBytes, BufferUse use = BufferUse::Stream);
    Buffer(Buffer&& other) noexcept;
    Buffer& operator=(Buffer&& other) noexcept;
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer();

    /// From an array, vector or span of plain values: Buffer::of(std::span(vertices)).
    template <class T, std::size_t N>
    [[nodiscard]] static Buffer of(std::span<T, N> values, BufferUse use = BufferUse::Static) {
        static_assert(std::is_trivially_copyable_v<std::remove_const_t<T>>);
        return Buffer(std::as_bytes(values), use);
    }

    [[nodiscard]] std::uint32_t id() const { return _id; }
    [[nodiscard]] std::size_t sizeBytes() const { return _sizeBytes; }

    /// Throws the old contents and room away; the id stays, so vertex arrays that use it stay valid.
    void replace(std::span<const std::byte> bytes);
    /// As above without contents ("orphaning": the driver need not wait for draws in flight).
    void reallocate(std::size_t sizeBytes);
    /// Overwrites part; offset + size must lie inside.
    void write(std::size_t offsetBytes, std::span<const std::byte> bytes);
    /// Copies the first bytes back to the CPU and waits for the GPU; for tests.
    void read(std::span<std::byte> destination) const;

private:
    std::uint32_t _id = 0;
    std::size_t _sizeBytes = 0;
    BufferUse _use = BufferUse::Static;
};

}  // namespace demarche
