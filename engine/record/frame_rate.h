// Frames per second as an exact ratio, and the times and counts of frames that follow from it.
#pragma once

#include "engine/base/diagnostic.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace demarche {

/// `numerator / denominator` frames per second, in lowest terms; both positive, at most 1000 frames per second.
struct FrameRate {
    std::int64_t numerator = 30;
    std::int64_t denominator = 1;

    bool operator==(const FrameRate&) const = default;
};

/// "30", "25/1", "30000/1001". A decimal such as "29.97" is refused, with the ratio that was probably meant.
[[nodiscard]] Expected<FrameRate> parseFrameRate(std::string_view text);

/// "30" or "30000/1001".
[[nodiscard]] std::string toString(FrameRate rate);

/// When frame `index` (from 0) is shown, in seconds from the start of the film: index * denominator / numerator,
/// rounded once. Nothing is summed up, so frame 107892 of 30000/1001 is as exact as frame 1.
[[nodiscard]] double timeOfFrame(std::int64_t index, FrameRate rate);

/// How many frames a film of `seconds` (finite, not negative) has: the nearest whole number, at least 1.
[[nodiscard]] std::int64_t frameCount(double seconds, FrameRate rate);

}  // namespace demarche
