// Reads raw frames from a program's output as they come, and notes when they came and whether they differ.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>

namespace demarche::bench {

struct RawFormat {
    std::size_t rowBytes = 0;
    std::size_t rows = 0;
};

/// Looks at every 27th row alone: enough to tell frames apart, too little to slow the pipe.
class FilmReader {
public:
    using Clock = std::chrono::steady_clock;

    explicit FilmReader(RawFormat format);

    void take(std::span<const std::byte> bytes);

    [[nodiscard]] std::size_t frames() const { return _frames; }
    [[nodiscard]] std::size_t differentFrames() const { return _seen.size(); }
    [[nodiscard]] Clock::time_point firstByte() const { return _firstByte; }
    [[nodiscard]] Clock::time_point firstFrame() const { return _firstFrame; }
    [[nodiscard]] Clock::time_point lastFrame() const { return _lastFrame; }
    /// True when the output ended between two frames.
    [[nodiscard]] bool endedWhole() const { return _offset == 0; }

private:
    void sample(std::span<const std::byte> bytes);
    void endFrame();

    RawFormat _format;
    std::size_t _frameBytes;
    std::size_t _offset = 0;  ///< Into the frame that is coming.
    std::size_t _frames = 0;
    std::string _sampled;
    std::set<std::size_t> _seen;
    Clock::time_point _firstByte;
    Clock::time_point _firstFrame;
    Clock::time_point _lastFrame;
};

}  // namespace demarche::bench
