// Which frames of a film to make.
#pragma once

#include "engine/base/diagnostic.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace demarche {

/// What a user asked for: frames count from 0, both ends are included.
struct FrameRange {
    std::int64_t first = 0;
    std::optional<std::int64_t> last;  ///< Empty: to the end of the film.

    bool operator==(const FrameRange&) const = default;
};

/// Frames `first` to `first + count - 1` of a known film; count is at least 1.
struct FrameSpan {
    std::int64_t first = 0;
    std::int64_t count = 0;

    bool operator==(const FrameSpan&) const = default;
};

/// "100-120", "7" (that frame alone), "100-" (to the end).
[[nodiscard]] Expected<FrameRange> parseFrameRange(std::string_view text);

/// Fails when the film of `filmFrames` frames (at least 1) does not have all the frames asked for.
[[nodiscard]] Expected<FrameSpan> resolve(const FrameRange& range, std::int64_t filmFrames);

}  // namespace demarche
