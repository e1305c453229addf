#include "engine/record/child_process.h"

#include "engine/base/files.h"
#include "engine/record/output_stream.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

extern "C" char** environ;

namespace demarche {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t errorTailBytes = 8192;
constexpr int pipeBytes = 1024 * 1024;
constexpr milliseconds waitStep{10};

struct Pipe {
    FileDescriptor reading;
    FileDescriptor writing;
};

Expected<Pipe> makePipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return systemFailure("cannot make", "a pipe", errno);
    return Pipe{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

void makeNonBlocking(const FileDescriptor& descriptor) {
    ::fcntl(descriptor.get(), F_SETFL, ::fcntl(descriptor.get(), F_GETFL) | O_NONBLOCK);
}

/// The actions and attributes of posix_spawn, released with their owner.
class SpawnPlan {
public:
    SpawnPlan(int input, int errors) {
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);

        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigemptyset(&none);
        sigset_t defaults;
        sigemptyset(&defaults);
        for (const int signal : {SIGPIPE, SIGINT, SIGTERM}) sigaddset(&defaults, signal);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &defaults);
        posix_spawnattr_setpgroup(&attributes, 0);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
};

}  // namespace

std::optional<std::filesystem::path> findProgram(std::string_view name) {
    const char* const variable = std::getenv("PATH");
    std::string_view folders = variable == nullptr ? "/usr/local/bin:/usr/bin:/bin" : variable;
    while (true) {
        const std::size_t colon = folders.find(':');
        const std::string_view folder = folders.substr(0, colon);
        // POSIX takes an empty entry for the current folder; running what happens to lie there is not wanted here.
        if (!folder.empty()) {
            std::filesystem::path candidate = std::filesystem::path(folder) / name;
            struct stat status{};
            if (::stat(candidate.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
                ::access(candidate.c_str(), X_OK) == 0) {
                return candidate;
            }
        }
        if (colon == std::string_view::npos) return std::nullopt;
        folders.remove_prefix(colon + 1);
    }
}

std::string ExitStatus::text() const {
    return signal != 0 ? fmt::format("killed by signal {}", signal) : fmt::format("exit status {}", code);
}

ChildProcess::ChildProcess(pid_t process, FileDescriptor input, FileDescriptor errors)
    : _process(process), _input(std::move(input)), _errors(std::move(errors)) {}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : _process(std::exchange(other._process, -1)),
      _input(std::move(other._input)),
      _errors(std::move(other._errors)),
      _errorTail(std::move(other._errorTail)),
      _status(other._status) {}

ChildProcess::~ChildProcess() {
    if (_process > 0 && !_status) kill();
}

Expected<ChildProcess> ChildProcess::start(const std::filesystem::path& program,
                                           const std::vector<std::string>& arguments) {
    auto input = makePipe();
    if (!input) return std::unexpected(input.error());
    auto errors = makePipe();
    if (!errors) return std::unexpected(errors.error());
    // A frame is some megabytes: the default 64 KiB would mean dozens of switches a frame. May be refused; no matter.
    ::fcntl(input->writing.get(), F_SETPIPE_SZ, pipeBytes);
    makeNonBlocking(input->writing);
    makeNonBlocking(errors->reading);

    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);

    const SpawnPlan plan(input->reading.get(), errors->writing.get());
    pid_t process = -1;
    const int error = ::posix_spawn(&process, program.c_str(), &plan.actions, &plan.attributes, argv.data(), environ);
    if (error != 0) return systemFailure("cannot start", program, error);
    return ChildProcess(process, std::move(input->writing), std::move(errors->reading));
}

void ChildProcess::readErrors() {
    std::array<char, 4096> block{};
    while (_errors.valid()) {
        const ssize_t count = ::read(_errors.get(), block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return;
        if (count == 0) {
            _errors.reset();
            return;
        }
        _errorTail.append(block.data(), static_cast<std::size_t>(count));
        if (_errorTail.size() > errorTailBytes) _errorTail.erase(0, _errorTail.size() - errorTailBytes);
    }
}

ChildProcess::Outcome ChildProcess::write(std::span<const std::uint8_t> bytes, milliseconds patience) {
    const BrokenPipeGuard guard;
    Clock::time_point deadline = Clock::now() + patience;
    while (!bytes.empty()) {
        readErrors();
        const ssize_t count = ::write(_input.get(), bytes.data(), bytes.size());
        if (count > 0) {
            bytes = bytes.subspan(static_cast<std::size_t>(count));
            deadline = Clock::now() + patience;
            continue;
        }
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno != EAGAIN) return Outcome::Closed;
        const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now());
        if (left <= milliseconds::zero()) return Outcome::TimedOut;
        // A closed error pipe has descriptor -1 here, which poll() passes over.
        std::array<pollfd, 2> waited{pollfd{_input.get(), POLLOUT, 0}, pollfd{_errors.get(), POLLIN, 0}};
        ::poll(waited.data(), waited.size(), static_cast<int>(std::min(left, milliseconds(1'000'000)).count()));
    }
    return Outcome::Done;
}

std::optional<ExitStatus> ChildProcess::poll() {
    if (_status) return _status;
    int raw = 0;
    if (::waitpid(_process, &raw, WNOHANG) != _process) return std::nullopt;
    _status = WIFSIGNALED(raw) ? ExitStatus{0, WTERMSIG(raw)} : ExitStatus{WEXITSTATUS(raw), 0};
    return _status;
}

std::optional<ExitStatus> ChildProcess::closeAndWait(milliseconds patience) {
    _input.reset();
    const Clock::time_point deadline = Clock::now() + patience;
    for (;;) {
        const auto status = poll();
        readErrors();
        if (status || Clock::now() >= deadline) return status;
        pollfd waited{_errors.get(), POLLIN, 0};
        ::poll(&waited, 1, static_cast<int>(waitStep.count()));
    }
}

void ChildProcess::kill() {
    if (_process <= 0 || _status) return;
    ::kill(-_process, SIGKILL);
    int raw = 0;
    while (::waitpid(_process, &raw, 0) < 0 && errno == EINTR) {
    }
    _status = ExitStatus{0, SIGKILL};
    readErrors();
}

}  // namespace demarche
