// A thread that waits until a burst of saves has come to rest, and then does some work, such as reading the files.
#pragma once

#include "engine/base/file_watch.h"

#include <chrono>
#include <functional>
#include <thread>

namespace demarche {

struct SettleTimes {
    std::chrono::milliseconds quiet{80};    ///< Nothing happened for so long: a save is over.
    std::chrono::milliseconds atMost{300};  ///< From the first change; then the work is done in between.
};

/// Stopped and joined by its destructor, which waits for work under way.
class WatchThread {
public:
    /// Runs on the thread: once at the start, and after each burst. Returns the files to watch from now on; it runs
    /// again at once when there are new ones among them, because those may have changed before they were watched.
    using Work = std::function<std::vector<std::filesystem::path>()>;

    [[nodiscard]] static Expected<WatchThread> start(std::vector<std::filesystem::path> files, Work work,
                                                     SettleTimes times = {});
    ~WatchThread();
    WatchThread(const WatchThread&) = delete;
    WatchThread& operator=(const WatchThread&) = delete;
    WatchThread(WatchThread&&) noexcept = default;
    WatchThread& operator=(WatchThread&&) = delete;

private:
    WatchThread(std::jthread thread, FileDescriptor stop) : _stop(std::move(stop)), _thread(std::move(thread)) {}

    FileDescriptor _stop;  ///< An eventfd; the thread waits for it too.
    std::jthread _thread;
};

}  // namespace demarche
