#include "viz/app/film_workers.h"

#include "engine/image/supersampling.h"

#include "viz/app/frame_maker.h"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <utility>

namespace demarche {
namespace {

constexpr int mostWorkers = 8;

bool hasGraphicsDevice() {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", error)) {
        if (entry.path().filename().string().starts_with("renderD")) return true;
    }
    return false;
}

}  // namespace

int defaultWorkerCount() {
    if (hasGraphicsDevice()) return 1;
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, mostWorkers);
}

void FilmWorkers::render(Production& production, const FilmWork& work, int index, FrameRing& ring) {
    const PictureSize size = production.size();
    auto maker = FrameMaker::create(size);
    if (!maker) {
        ring.noteFailure(format(maker.error()));
        return;
    }
    std::vector<std::uint8_t> rgba(frameBytes(size, PixelFormat::Rgba));
    const PictureSize outputSize = production.outputSize();
    const int supersampling = production.supersampling();
    std::vector<std::uint8_t> averaged(supersampling > 1 ? frameBytes(outputSize, PixelFormat::Rgba) : 0);
    for (std::int64_t i = index; i < work.span.count; i += work.workers) {
        const DrawList& list = production.compose(timeOfFrame(work.span.first + i, work.rate));
        const auto drawn =
            maker->render(list, production.text(), std::as_writable_bytes(std::span(rgba)), RowOrder::BottomFirst);
        if (!drawn) {
            ring.noteFailure(format(drawn.error()));
            return;
        }
        if (supersampling > 1) averageSquares(rgba, size, supersampling, averaged);
        convertFrame(supersampling > 1 ? averaged : rgba, outputSize, work.pixelFormat, ring.beginWrite(),
                     RowOrder::BottomFirst);
        ring.endWrite();
    }
}

Expected<FilmWorkers> FilmWorkers::start(Production& production, const FilmWork& work) {
    FilmWorkers workers;
    const std::size_t bytes = frameBytes(production.outputSize(), work.pixelFormat);
    for (int index = 0; index < work.workers; ++index) {
        auto ring = FrameRing::create(bytes);
        if (!ring) return std::unexpected(ring.error());
        workers._workers.push_back({.ring = std::move(*ring)});
        Worker& worker = workers._workers.back();
        const pid_t parent = getpid();
        worker.process = fork();
        if (worker.process < 0) return failure("cannot start a worker process", "Try --workers 1");
        if (worker.process == 0) {
            // Ctrl-C at the terminal, or a service manager, reaches every process; the writer alone decides what it
            // means.
            std::signal(SIGINT, SIG_IGN);
            std::signal(SIGTERM, SIG_IGN);
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (getppid() != parent) _exit(1);
            if (work.workers > 1) setenv("LP_NUM_THREADS", "0", 0);
            render(production, work, index, worker.ring);
            // No destructors or atexit handlers of the parent's copied state.
            _exit(worker.ring.failureText().empty() ? 0 : 1);
        }
    }
    return workers;
}

FilmWorkers::~FilmWorkers() {
    for (const Worker& worker : _workers) {
        if (worker.process <= 0) continue;
        kill(worker.process, SIGKILL);
        waitpid(worker.process, nullptr, 0);
    }
}

Expected<std::span<const std::uint8_t>> FilmWorkers::next(int milliseconds) {
    Worker& worker = _workers[_turn];
    auto frame = worker.ring.beginRead(milliseconds);
    if (!frame.empty()) return frame;
    if (worker.process > 0 && waitpid(worker.process, nullptr, WNOHANG) == worker.process) {
        worker.process = 0;
        // It may have finished its last frame between the two calls.
        frame = worker.ring.beginRead(0);
        if (frame.empty()) {
            const std::string text(worker.ring.failureText());
            return failure(text.empty() ? "a worker process ended before its frames were done" : text,
                           "Try again with --workers 1");
        }
    }
    return frame;
}

void FilmWorkers::done() {
    _workers[_turn].ring.endRead();
    _turn = (_turn + 1) % _workers.size();
}

}  // namespace demarche
