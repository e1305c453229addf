#include "engine/record/encoder_arguments.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche {
namespace {

constexpr double secondsBetweenKeyFrames = 2.0;

using Words = std::vector<std::string>;

void append(Words& words, Words more) {
    for (std::string& word : more) words.push_back(std::move(word));
}

Words codecArguments(const EncodingJob& job) {
    if (job.container == FilmContainer::WebM) {
        // cpu-used 5 is about ten times as fast as the default 1; tiles are what its threads share.
        return {"-c:v",          "libvpx-vp9",
                "-b:v",          "0",
                "-crf",          fmt::format("{}", job.settings.quality.value_or(30)),
                "-deadline",     "good",
                "-cpu-used",     "5",
                "-row-mt",       "0",
                "-tile-columns", "2"};
    }
    return {"-c:v",    "libx264",
            "-preset", job.settings.preset,
            "-crf",    fmt::format("{}", job.settings.quality.value_or(18))};
}

Words containerArguments(FilmContainer container) {
    switch (container) {
        case FilmContainer::Mp4: return {"-movflags", "+faststart", "-f", "mp4"};
        case FilmContainer::Mkv: return {"-f", "matroska"};
        case FilmContainer::WebM: return {"-f", "webm"};
    }
    return {};
}

}  // namespace

std::optional<FilmContainer> filmContainerOf(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (extension == ".mp4") return FilmContainer::Mp4;
    if (extension == ".mkv") return FilmContainer::Mkv;
    if (extension == ".webm") return FilmContainer::WebM;
    return std::nullopt;
}

std::vector<std::string> ffmpegArguments(const EncodingJob& job) {
    const std::string threads = fmt::format("{}", job.settings.threads);
    Words words{"-hide_banner", "-nostdin",     "-nostats", "-loglevel", "error", "-y",
                "-f",           "yuv4mpegpipe", "-i",       "pipe:0",    "-map",  "0:v:0"};
    append(words, codecArguments(job));
    append(words, {"-threads", threads, "-g", fmt::format("{}", frameCount(secondsBetweenKeyFrames, job.format.rate)),
                   "-pix_fmt", "yuv420p"});
    append(words, {"-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv",
                   "-chroma_sample_location", "left"});
    append(words, {"-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"});
    append(words, containerArguments(job.container));
    // "file:" because a bare name may begin with a dash or look like a protocol (as "concat:x").
    words.push_back("file:" + job.output.string());
    return words;
}

}  // namespace demarche
