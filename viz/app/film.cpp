#include "viz/app/film.h"

namespace demarche {
namespace {

constexpr int patienceMilliseconds = 200;

}  // namespace

Expected<FilmOutcome> makeFilm(Production& production, const FilmDescription& d, FrameSink& sink,
                               const InterruptWatch& interrupt, const std::function<void(std::int64_t)>& onFrame) {
    if (auto fits = checkSize(production.outputSize(), sink.pixelFormat()); !fits) return std::unexpected(fits.error());
    // Before the sink begins: a worker that inherited the encoder's pipe would keep it open.
    auto workers = FilmWorkers::start(
        production, {.rate = d.rate, .span = d.span, .pixelFormat = sink.pixelFormat(), .workers = d.workers});
    if (!workers) return std::unexpected(workers.error());
    const FilmFormat format{
        .size = production.outputSize(), .rate = d.rate, .firstFrame = d.span.first, .frameCount = d.span.count};
    if (auto begun = sink.begin(format); !begun) return std::unexpected(begun.error());

    std::int64_t done = 0;
    while (done < d.span.count) {
        if (interrupt.requested()) break;
        const auto frame = workers->next(patienceMilliseconds);
        // What ended a worker may have been meant for all of the program's processes.
        if (!frame && interrupt.requested()) break;
        if (!frame) return std::unexpected(frame.error());
        if (frame->empty()) continue;
        const auto written = sink.write({.index = d.span.first + done, .pixels = *frame});
        if (!written) return std::unexpected(written.error());
        workers->done();
        onFrame(++done);
    }
    const FilmEnding ending = done < d.span.count ? FilmEnding::Interrupted : FilmEnding::Complete;
    auto report = sink.finish(ending);
    if (!report) return std::unexpected(report.error());
    return FilmOutcome{.report = std::move(*report), .ending = ending};
}

}  // namespace demarche
