// Processes that render the frames of a film: frames are independent, so several may work at once.
#pragma once

#include "engine/record/frame_conversion.h"
#include "engine/record/frame_range.h"
#include "engine/record/frame_rate.h"
#include "viz/app/frame_ring.h"
#include "viz/app/production.h"

#include <sys/types.h>

#include <vector>

namespace demarche {

struct FilmWork {
    FrameRate rate;
    FrameSpan span;
    PixelFormat pixelFormat = PixelFormat::Rgba;
    int workers = 1;
};

/// As many as there are processors when Mesa draws on the processor (one thread each: two processes of one thread are
/// faster than one process of two), and one when there is a graphics device to share.
[[nodiscard]] int defaultWorkerCount();

/// Worker w renders frames w, w + n, w + 2n ... of the span. The production is copied by the fork.
class FilmWorkers {
public:
    [[nodiscard]] static Expected<FilmWorkers> start(Production& production, const FilmWork& work);

    FilmWorkers(FilmWorkers&&) = default;
    FilmWorkers& operator=(FilmWorkers&&) = delete;
    FilmWorkers(const FilmWorkers&) = delete;
    FilmWorkers& operator=(const FilmWorkers&) = delete;
    /// Ends workers that are still at work.
    ~FilmWorkers();

    /// The next frame in order, in the work's pixel format; empty when none came within `milliseconds` (look at the
    /// interruption, call again). Fails when the worker whose turn it is has died.
    [[nodiscard]] Expected<std::span<const std::uint8_t>> next(int milliseconds);
    /// Gives the frame's memory back.
    void done();

private:
    struct Worker {
        pid_t process = 0;
        FrameRing ring;
    };

    FilmWorkers() = default;
    static void render(Production& production, const FilmWork& work, int index, FrameRing& ring);

    std::vector<Worker> _workers;
    std::size_t _turn = 0;
};

}  // namespace demarche
