#include "engine/base/file_watch.h"

#include "engine/base/files.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace demarche {
namespace {

constexpr std::uint32_t changes = IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                  IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
/// The folder itself went away, or the kernel could not keep up: anything may have happened.
constexpr std::uint32_t anything = IN_Q_OVERFLOW | IN_IGNORED | IN_UNMOUNT | IN_DELETE_SELF | IN_MOVE_SELF;
/// A folder may appear while the watches are being set; then they are set once more.
constexpr int mostRounds = 4;

}  // namespace

Expected<FileWatch> FileWatch::create() {
    FileDescriptor inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!inotify.valid()) {
        return failure(std::string("files cannot be watched for changes: ") + std::strerror(errno),
                       "Raise fs.inotify.max_user_instances, or start the program again after a change");
    }
    return FileWatch(std::move(inotify));
}

void FileWatch::watch(std::span<const std::filesystem::path> files) {
    _files.assign(files.begin(), files.end());
    watchAgain();
}

void FileWatch::watchAgain() {
    WatchedNames wanted = watchedNames(_files);
    for (int round = 0; round < mostRounds; ++round) {
        std::map<int, std::set<std::string>> watched;
        for (const auto& [folder, names] : wanted) {
            const int number = ::inotify_add_watch(_inotify.get(), folder.c_str(), changes);
            if (number >= 0) watched[number].insert(names.begin(), names.end());
        }
        for (const auto& [number, names] : _names) {
            if (!watched.contains(number)) ::inotify_rm_watch(_inotify.get(), number);
        }
        _names = std::move(watched);
        WatchedNames now = watchedNames(_files);
        if (now == wanted) return;
        wanted = std::move(now);
    }
}

bool FileWatch::take() {
    bool concerned = false;
    alignas(inotify_event) std::array<char, 16384> block{};
    for (;;) {
        const ssize_t got = ::read(_inotify.get(), block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
            const auto* event = reinterpret_cast<const inotify_event*>(block.data() + at);
            const auto folder = _names.find(event->wd);
            // A folder that is no longer watched (its watch was taken off) tells of it once more: IN_IGNORED.
            const bool watched = folder != _names.end() || event->wd < 0;
            const bool named = event->len > 0 && folder != _names.end() && folder->second.contains(event->name);
            if (named || (watched && (event->mask & anything) != 0)) concerned = true;
            at += sizeof(inotify_event) + event->len;
        }
    }
    // What was made anew, moved or linked elsewhere has to be watched at its new place.
    if (concerned) watchAgain();
    return concerned;
}

}  // namespace demarche
