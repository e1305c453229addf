#include "engine/gpu/stream_buffer.h"

#include <algorithm>
#include <bit>

namespace demarche {

void StreamBuffer::replace(std::span<const std::byte> bytes) {
    _usedBytes = bytes.size();
    if (bytes.empty()) return;
    _buffer.reallocate(std::max(_buffer.sizeBytes(), std::bit_ceil(bytes.size())));
    _buffer.write(0, bytes);
}

}  // namespace demarche
