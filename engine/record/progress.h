// How far a recording is, as one line of text.
#pragma once

#include <cstdint>
#include <string>

namespace demarche {

struct RecordProgress {
    std::int64_t framesDone = 0;
    std::int64_t framesTotal = 0;
    double elapsedSeconds = 0.0;  ///< Wall-clock time since the first frame was begun.
};

/// Frames per second so far; 0 while nothing can be said.
[[nodiscard]] double framesPerSecond(const RecordProgress& progress);

/// At the speed so far; negative while nothing can be said.
[[nodiscard]] double secondsLeft(const RecordProgress& progress);

/// "frame 120 of 300, 40 %, 25.3 frames/s, 0:07 left", without a line end. Hours appear when there are any: "1:02:03".
[[nodiscard]] std::string progressLine(const RecordProgress& progress);

}  // namespace demarche
