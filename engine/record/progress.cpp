#include "engine/record/progress.h"

#include <fmt/format.h>

#include <cmath>

namespace demarche {
namespace {

std::string clockText(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
    if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

double framesPerSecond(const RecordProgress& progress) {
    if (progress.framesDone <= 0 || !(progress.elapsedSeconds > 0.0)) return 0.0;
    return static_cast<double>(progress.framesDone) / progress.elapsedSeconds;
}

double secondsLeft(const RecordProgress& progress) {
    const double speed = framesPerSecond(progress);
    if (speed <= 0.0) return -1.0;
    return static_cast<double>(progress.framesTotal - progress.framesDone) / speed;
}

std::string progressLine(const RecordProgress& progress) {
    std::string line = fmt::format("frame {} of {}", progress.framesDone, progress.framesTotal);
    if (progress.framesTotal > 0) line += fmt::format(", {} %", 100 * progress.framesDone / progress.framesTotal);
    if (framesPerSecond(progress) > 0.0) {
        line += fmt::format(", {:.1f} frames/s, {} left", framesPerSecond(progress), clockText(secondsLeft(progress)));
    }
    return line;
}

}  // namespace demarche
