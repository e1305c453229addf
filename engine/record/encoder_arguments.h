// What ffmpeg is told: container and codec for a film, as plain values.
#pragma once

#include "engine/record/frame_sink.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

enum class FilmContainer { Mp4, Mkv, WebM };

/// By extension, upper or lower case; empty for any other.
[[nodiscard]] std::optional<FilmContainer> filmContainerOf(const std::filesystem::path& path);

/// How well and how fast. The defaults give a film without visible loss at about the speed pictures are drawn.
struct EncoderSettings {
    std::string preset = "veryfast";  ///< x264's word: ultrafast to veryslow. Not used for WebM.
    std::optional<int> quality;       ///< Constant rate factor, less is better; default 18 (H.264), 30 (VP9).
    /// Fixed, not the machine's number of cores: H.264 bytes depend on it. Four keep two to eight cores busy.
    int threads = 4;
};

struct EncodingJob {
    FilmContainer container = FilmContainer::Mp4;
    FilmFormat format;
    EncoderSettings settings;
    std::filesystem::path output;  ///< Written over.
};

/// ffmpeg's arguments to read YUV4MPEG2 from standard input and to write `job.output`: H.264 (mp4, mkv) or VP9 (WebM),
/// yuv420p tagged BT.709 limited range, a key frame every two seconds, no time of day or version in the file.
[[nodiscard]] std::vector<std::string> ffmpegArguments(const EncodingJob& job);

}  // namespace demarche
