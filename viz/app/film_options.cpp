#include "viz/app/film_options.h"

#include <CLI/CLI.hpp>

namespace demarche {

void addFilmOptions(CLI::App& command, FilmOptions& options) {
    addPictureOptions(command, options.picture);
    addSupersampling(command, options.picture);
    command.add_option("--fps", options.fps, "Frames per second: N or N/D, such as 25 or 30000/1001")
        ->capture_default_str();
    command.add_option("--frames", options.frames, "Only these frames: A-B, both included, from 0");
    command.add_option("--workers", options.workers, "Processes that render (default: as fits the machine)")
        ->check(CLI::Range(1, 64));
}

Expected<FilmDescription> describeFilm(const FilmOptions& options, double seconds) {
    const auto rate = parseFrameRate(options.fps);
    if (!rate) return std::unexpected(rate.error());
    FrameRange range;
    if (!options.frames.empty()) {
        const auto parsed = parseFrameRange(options.frames);
        if (!parsed) return std::unexpected(parsed.error());
        range = *parsed;
    }
    const auto span = resolve(range, frameCount(seconds, *rate));
    if (!span) return std::unexpected(span.error());
    const int workers = options.workers > 0 ? options.workers : defaultWorkerCount();
    return FilmDescription{
        .rate = *rate, .span = *span, .workers = static_cast<int>(std::min<std::int64_t>(workers, span->count))};
}

}  // namespace demarche
