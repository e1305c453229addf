#include "tests/support/program_run.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>

extern char** environ;

namespace demarche::test {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int pipeBytes = 1 << 20;

struct Pipe {
    int read = -1;
    int write = -1;

    Pipe() {
        std::array<int, 2> ends{-1, -1};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) return;
        read = ends[0];
        write = ends[1];
        // As large as an encoder's reader would ask for; smaller where the system does not allow it.
        fcntl(read, F_SETPIPE_SZ, pipeBytes);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        closeEnd(read);
        closeEnd(write);
    }

    static void closeEnd(int& end) {
        if (end >= 0) close(end);
        end = -1;
    }
};

std::string_view nameOf(std::string_view assignment) { return assignment.substr(0, assignment.find('=')); }

std::vector<std::string> mergedEnvironment(const std::vector<std::string>& own) {
    std::vector<std::string> merged = own;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const bool replaced =
            std::ranges::any_of(own, [&](const std::string& mine) { return nameOf(mine) == nameOf(*entry); });
        if (!replaced) merged.emplace_back(*entry);
    }
    return merged;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    result.reserve(texts.size() + 1);
    for (std::string& text : texts) result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

pid_t spawn(const ProgramCall& call, const Pipe& output, const Pipe& errors) {
    std::vector<std::string> arguments{call.program.string()};
    arguments.insert(arguments.end(), call.arguments.begin(), call.arguments.end());
    std::vector<std::string> environment = mergedEnvironment(call.environment);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output.write, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors.write, STDERR_FILENO);
    pid_t process = -1;
    const int failed = posix_spawn(&process, call.program.c_str(), &actions, nullptr, pointers(arguments).data(),
                                   pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? process : -1;
}

class Reader {
public:
    Reader(const ProgramCall& call, ProgramResult& result) : _call(call), _result(result), _chunk(pipeBytes) {}

    /// Until both pipes are closed; false when patience ran out.
    bool drain(Pipe& output, Pipe& errors, Clock::time_point deadline) {
        while (output.read >= 0 || errors.read >= 0) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
            if (left.count() <= 0) return false;
            std::array<pollfd, 2> watched{pollfd{output.read, POLLIN, 0}, pollfd{errors.read, POLLIN, 0}};
            if (poll(watched.data(), watched.size(), static_cast<int>(left.count())) <= 0) continue;
            if (watched[0].revents != 0) takeOutput(output.read);
            if (watched[1].revents != 0) takeErrors(errors.read);
        }
        return true;
    }

private:
    std::span<const std::byte> take(int& end) {
        const ssize_t count = read(end, _chunk.data(), _chunk.size());
        if (count <= 0) Pipe::closeEnd(end);
        return std::span(_chunk).first(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    static void append(std::span<const std::byte> bytes, std::string& text) {
        text.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }
    void takeOutput(int& end) {
        const auto bytes = take(end);
        if (_call.onOutput) {
            _call.onOutput(bytes);
        } else {
            append(bytes, _result.output);
        }
    }
    void takeErrors(int& end) { append(take(end), _result.errors); }

    const ProgramCall& _call;
    ProgramResult& _result;
    std::vector<std::byte> _chunk;
};

}  // namespace

ProgramResult runProgram(const ProgramCall& call) {
    ProgramResult result;
    Pipe output;
    Pipe errors;
    const pid_t process = spawn(call, output, errors);
    Pipe::closeEnd(output.write);
    Pipe::closeEnd(errors.write);
    if (process < 0) {
        result.errors = "cannot start " + call.program.string();
        return result;
    }
    if (call.onStart) call.onStart(process);
    result.timedOut = !Reader(call, result).drain(output, errors, Clock::now() + call.patience);
    if (result.timedOut) kill(process, SIGKILL);
    int status = 0;
    waitpid(process, &status, 0);
    if (WIFEXITED(status)) result.exitCode = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
    return result;
}

}  // namespace demarche::test
