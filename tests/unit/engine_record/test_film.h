// Small films and stand-in encoders for the tests of sinks.
#pragma once

#include "engine/record/frame_sink.h"
#include "tests/unit/engine_base/temporary_folder.h"

#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace demarche::test {

inline constexpr FilmFormat tenFrames{.size = {64, 64}, .rate = {30000, 1001}, .firstFrame = 0, .frameCount = 10};

/// A picture that differs from frame to frame, in the sink's format.
inline std::vector<std::uint8_t> picture(std::int64_t index, PictureSize size, PixelFormat format) {
    std::vector<std::uint8_t> rgba(frameBytes(size, PixelFormat::Rgba), 255);
    for (std::size_t i = 0; i < rgba.size(); i += 4) {
        rgba[i] = static_cast<std::uint8_t>(20 * index);
        rgba[i + 1] = static_cast<std::uint8_t>(i / 64);
    }
    std::vector<std::uint8_t> out(frameBytes(size, format));
    convertFrame(rgba, size, format, out);
    return out;
}

inline Expected<void> writeFrames(FrameSink& sink, const FilmFormat& film, std::int64_t count) {
    for (std::int64_t index = film.firstFrame; index < film.firstFrame + count; ++index) {
        const auto pixels = picture(index, film.size, sink.pixelFormat());
        if (auto written = sink.write({index, pixels}); !written) return written;
    }
    return {};
}

/// begin, all frames, finish.
inline Expected<FilmReport> writeFilm(FrameSink& sink, const FilmFormat& film) {
    if (auto begun = sink.begin(film); !begun) return std::unexpected(begun.error());
    if (auto written = writeFrames(sink, film, film.frameCount); !written) return std::unexpected(written.error());
    return sink.finish(FilmEnding::Complete);
}

inline std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// PATH for the length of a test.
class PathVariable {
public:
    explicit PathVariable(const std::string& value) : _previous(std::getenv("PATH")) {
        ::setenv("PATH", value.c_str(), 1);
    }
    ~PathVariable() { ::setenv("PATH", _previous.c_str(), 1); }
    PathVariable(const PathVariable&) = delete;
    PathVariable& operator=(const PathVariable&) = delete;

private:
    std::string _previous;
};

/// Puts a shell script called ffmpeg into `folder`.
inline void makeStandInEncoder(const std::filesystem::path& folder, const std::string& script) {
    std::ofstream(folder / "ffmpeg") << "#!/bin/sh\n" << script << '\n';
    ::chmod((folder / "ffmpeg").c_str(), 0755);
}

}  // namespace demarche::test
