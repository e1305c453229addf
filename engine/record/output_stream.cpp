#include "engine/record/output_stream.h"

#include "engine/base/files.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace demarche {

BrokenPipeGuard::BrokenPipeGuard() {
    sigset_t pending;
    sigpending(&pending);
    if (sigismember(&pending, SIGPIPE) == 1) return;  // Somebody else's: not ours to swallow.
    sigset_t pipeSignal;
    sigset_t previous;
    sigemptyset(&pipeSignal);
    sigaddset(&pipeSignal, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &previous);
    _weBlockedIt = sigismember(&previous, SIGPIPE) == 0;
}

BrokenPipeGuard::~BrokenPipeGuard() {
    if (!_weBlockedIt) return;
    sigset_t pipeSignal;
    sigemptyset(&pipeSignal);
    sigaddset(&pipeSignal, SIGPIPE);
    constexpr timespec atOnce{};
    const int error = errno;
    while (sigtimedwait(&pipeSignal, nullptr, &atOnce) < 0 && errno == EINTR) {
    }
    pthread_sigmask(SIG_UNBLOCK, &pipeSignal, nullptr);
    errno = error;
}

Expected<void> writeToStream(int descriptor, std::span<const std::uint8_t> bytes) {
    const BrokenPipeGuard guard;
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count >= 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(count));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // The descriptor is shared, and whoever shares it may have made it non-blocking.
            pollfd ready{descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno == EPIPE) {
            return failure("the program that reads the film has stopped reading");
        } else if (errno != EINTR) {
            return systemFailure("cannot write to", "the output stream", errno);
        }
    }
    return {};
}

Expected<void> checkStreamTakesPictures(int descriptor) {
    if (::fcntl(descriptor, F_GETFL) < 0) return failure("the output stream is closed");
    if (::isatty(descriptor) == 1) {
        return failure("a film would fill the terminal with raw pictures", "Pipe it into a program, or name a file");
    }
    return {};
}

}  // namespace demarche
