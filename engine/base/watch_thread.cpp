#include "engine/base/watch_thread.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

namespace demarche {
namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;

constexpr Milliseconds forever{-1};

class Watching {
public:
    Watching(FileWatch watch, int stop, WatchThread::Work work, SettleTimes times)
        : _watch(std::move(watch)), _stop(stop), _work(std::move(work)), _times(times) {}

    void run(std::vector<std::filesystem::path> files) {
        do {
            workUntilAllIsWatched(files);
        } while (waitForBurst());
    }

private:
    enum class Woken { Stop, Files, Timeout };

    void workUntilAllIsWatched(std::vector<std::filesystem::path>& files) {
        for (;;) {
            _watch.watch(files);
            std::vector<std::filesystem::path> now = _work();
            const bool newOnes = std::ranges::any_of(
                now, [&](const auto& file) { return std::ranges::find(files, file) == files.end(); });
            files = std::move(now);
            if (newOnes) continue;
            _watch.watch(files);
            return;
        }
    }

    /// False: the thread has to end.
    bool waitForBurst() {
        Woken woken = wait(forever);
        while (woken == Woken::Timeout || (woken == Woken::Files && !_watch.take())) woken = wait(forever);
        if (woken == Woken::Stop) return false;
        const Clock::time_point latest = Clock::now() + _times.atMost;
        for (Clock::time_point quiet = Clock::now() + _times.quiet;;) {
            const auto left = std::chrono::ceil<Milliseconds>(std::min(quiet, latest) - Clock::now());
            if (left.count() <= 0) return true;
            woken = wait(left);
            if (woken == Woken::Stop) return false;
            if (woken == Woken::Files && _watch.take()) quiet = Clock::now() + _times.quiet;
        }
    }

    Woken wait(Milliseconds longest) const {
        std::array<pollfd, 2> waiting{{{_stop, POLLIN, 0}, {_watch.descriptor(), POLLIN, 0}}};
        const int ready = ::poll(waiting.data(), waiting.size(), static_cast<int>(longest.count()));
        if (ready < 0 && errno != EINTR) return Woken::Stop;
        if (ready <= 0) return Woken::Timeout;
        return waiting[0].revents != 0 ? Woken::Stop : Woken::Files;
    }

    FileWatch _watch;
    int _stop;
    WatchThread::Work _work;
    SettleTimes _times;
};

}  // namespace

Expected<WatchThread> WatchThread::start(std::vector<std::filesystem::path> files, Work work, SettleTimes times) {
    auto watch = FileWatch::create();
    if (!watch) return std::unexpected(watch.error());
    FileDescriptor stop(::eventfd(0, EFD_CLOEXEC));
    if (!stop.valid()) return failure(std::string("files cannot be watched for changes: ") + std::strerror(errno));
    std::jthread thread([watching = Watching(std::move(*watch), stop.get(), std::move(work), times),
                         first = std::move(files)]() mutable { watching.run(std::move(first)); });
    return WatchThread(std::move(thread), std::move(stop));
}

WatchThread::~WatchThread() {
    if (!_stop.valid()) return;
    const std::uint64_t one = 1;
    // An eventfd that nobody else writes takes a one at any time.
    [[maybe_unused]] const ssize_t written = ::write(_stop.get(), &one, sizeof(one));
}

}  // namespace demarche
