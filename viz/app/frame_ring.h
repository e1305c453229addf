// Finished frames on their way from a worker process to the one that writes the film: a ring in shared memory.
#pragma once

#include "engine/base/diagnostic.h"

#include <semaphore.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace demarche {

/// One writer process, one reader process, frames in order. Made before the fork, so both have it.
class FrameRing {
public:
    static constexpr std::size_t slots = 3;

    [[nodiscard]] static Expected<FrameRing> create(std::size_t frameBytes);

    FrameRing(FrameRing&& other) noexcept;
    FrameRing& operator=(FrameRing&&) = delete;
    FrameRing(const FrameRing&) = delete;
    FrameRing& operator=(const FrameRing&) = delete;
    ~FrameRing();

    /// Writer: the next free slot; waits until there is one.
    [[nodiscard]] std::span<std::uint8_t> beginWrite();
    void endWrite();
    /// Writer: why it cannot go on; the reader finds it when the process has ended.
    void noteFailure(std::string_view message);

    /// Reader: the next finished frame, or nothing when none came within `milliseconds`.
    [[nodiscard]] std::span<const std::uint8_t> beginRead(int milliseconds);
    void endRead();
    [[nodiscard]] std::string_view failureText() const;

private:
    struct Header {
        sem_t free;
        sem_t ready;
        char failure[512];
    };

    FrameRing(void* memory, std::size_t mappedBytes, std::size_t frameBytes);
    [[nodiscard]] std::uint8_t* slot(std::uint64_t index) const;

    void* _memory;
    std::size_t _mappedBytes;
    std::size_t _frameBytes;
    Header* _header;
    std::uint64_t _written = 0;
    std::uint64_t _read = 0;
};

}  // namespace demarche
