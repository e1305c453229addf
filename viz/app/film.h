// Makes a film: renders its frames in worker processes and hands them to a sink in order.
#pragma once

#include "engine/base/interrupt.h"
#include "engine/record/frame_sink.h"
#include "viz/app/film_workers.h"

#include <functional>

namespace demarche {

struct FilmDescription {
    FrameRate rate;
    FrameSpan span;
    int workers = 1;
};

struct FilmOutcome {
    FilmReport report;
    FilmEnding ending = FilmEnding::Complete;
};

/// `onFrame` is told how many frames are done after each one. On interruption the film so far is finished and kept.
[[nodiscard]] Expected<FilmOutcome> makeFilm(Production& production, const FilmDescription& description,
                                             FrameSink& sink, const InterruptWatch& interrupt,
                                             const std::function<void(std::int64_t)>& onFrame);

}  // namespace demarche
