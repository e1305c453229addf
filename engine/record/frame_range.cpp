#include "engine/record/frame_range.h"

#include <fmt/format.h>

#include <cassert>
#include <charconv>

namespace demarche {
namespace {

std::optional<std::int64_t> frameNumber(std::string_view text) {
    // from_chars takes a minus sign, which here separates the two ends.
    if (text.empty() || text.front() == '-') return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

Expected<FrameRange> parseFrameRange(std::string_view text) {
    Diagnostic problem{
        .message = "this is not a range of frames",
        .found = fmt::format("'{}'", text),
        .expected = "FIRST-LAST with both included and counted from 0, such as 0-99; or FIRST- or one number",
    };
    const std::size_t dash = text.find('-');
    const auto first = frameNumber(text.substr(0, dash));
    if (!first) return std::unexpected(problem);
    if (dash == std::string_view::npos) return FrameRange{*first, first};
    const std::string_view rest = text.substr(dash + 1);
    if (rest.empty()) return FrameRange{*first, std::nullopt};
    const auto last = frameNumber(rest);
    if (!last) return std::unexpected(problem);
    if (*last < *first) {
        problem.message = "the last frame comes before the first";
        return std::unexpected(problem);
    }
    return FrameRange{*first, last};
}

Expected<FrameSpan> resolve(const FrameRange& range, std::int64_t filmFrames) {
    assert(filmFrames >= 1 && range.first >= 0);
    const std::int64_t last = range.last.value_or(filmFrames - 1);
    if (range.first >= filmFrames || last >= filmFrames) {
        return std::unexpected(Diagnostic{
            .message = "the film does not have all these frames",
            .found = range.last ? fmt::format("{}-{}", range.first, *range.last) : fmt::format("{}-", range.first),
            .expected = fmt::format("frames 0 to {}", filmFrames - 1),
        });
    }
    return FrameSpan{range.first, last - range.first + 1};
}

}  // namespace demarche
