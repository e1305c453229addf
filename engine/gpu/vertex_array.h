// Which bytes of which buffers feed which shader inputs.
#pragma once

#include "engine/gpu/buffer.h"

#include <vector>

namespace demarche {

/// "Norm" formats arrive in the shader as floats 0..1 (unsigned) or -1..1 (signed).
enum class AttributeFormat { Float1, Float2, Float3, Float4, U8Norm4, U16Norm2, I16Norm2, I16Norm4, UInt1, Int1 };

struct VertexAttribute {
    std::uint32_t location = 0;  ///< As in `layout(location = N) in`.
    AttributeFormat format = AttributeFormat::Float4;
    std::uint32_t offsetBytes = 0;  ///< Inside one record: offsetof(Vertex, member).
};

enum class VertexStep { PerVertex, PerInstance };

/// Records of `strideBytes` in one buffer. The vertex array remembers the buffer's id: the Buffer may be moved and
/// refilled (replace, reallocate), but must outlive the vertex array.
struct VertexStream {
    const Buffer* buffer = nullptr;
    std::uint32_t strideBytes = 0;
    VertexStep step = VertexStep::PerVertex;
    std::vector<VertexAttribute> attributes;
};

enum class IndexType { U16, U32 };

struct VertexArrayDescription {
    std::vector<VertexStream> streams;
    const Buffer* indices = nullptr;  ///< nullptr: only drawArrays is possible.
    IndexType indexType = IndexType::U32;
};

/// Move-only; id 0 = owns nothing. No streams at all is fine (positions from gl_VertexID).
class VertexArray {
public:
    VertexArray() = default;
    explicit VertexArray(const VertexArrayDescription& description);
    VertexArray(VertexArray&& other) noexcept;
    VertexArray& operator=(VertexArray&& other) noexcept;
    VertexArray(const VertexArray&) = delete;
    VertexArray& operator=(const VertexArray&) = delete;
    ~VertexArray();

    [[nodiscard]] std::uint32_t id() const { return _id; }
    [[nodiscard]] IndexType indexType() const { return _indexType; }

    /// Lets stream number `stream` begin at a byte offset of its buffer: draws a part of the instances
    /// (OpenGL 3.3 has no base instance).
    void setStreamOffset(std::size_t stream, std::size_t offsetBytes);

private:
    struct Stream {
        std::uint32_t buffer = 0;
        std::uint32_t strideBytes = 0;
        std::vector<VertexAttribute> attributes;
    };

    static void point(const Stream& stream, std::size_t offsetBytes);

    std::uint32_t _id = 0;
    IndexType _indexType = IndexType::U32;
    std::vector<Stream> _streams;
};

}  // namespace demarche
