// A program we feed: started without a shell, written to with a time limit, its complaints collected.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/base/file_descriptor.h"

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demarche {

/// Where PATH finds an executable file called `name`; empty when nowhere.
[[nodiscard]] std::optional<std::filesystem::path> findProgram(std::string_view name);

/// How a program ended: its exit status, or the signal that killed it.
struct ExitStatus {
    int code = 0;
    int signal = 0;

    [[nodiscard]] bool success() const { return code == 0 && signal == 0; }
    /// "exit status 1", "killed by signal 9".
    [[nodiscard]] std::string text() const;
};

/// Its standard input is a pipe from us, its standard output goes to /dev/null, its standard error is kept (the last
/// 8 KiB) and read whenever we write or wait, so neither side can block the other. It has a process group of its own:
/// a Ctrl-C at the terminal reaches us alone, and we decide how it ends. Destroyed while running, it is killed.
class ChildProcess {
public:
    enum class Outcome { Done, Closed, TimedOut };

    /// `arguments` are passed as they are, without the program's name.
    [[nodiscard]] static Expected<ChildProcess> start(const std::filesystem::path& program,
                                                      const std::vector<std::string>& arguments);
    ~ChildProcess();
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&& other) = delete;
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Writes all of `bytes`. Closed: the program no longer reads. TimedOut: it took nothing at all for `patience`.
    [[nodiscard]] Outcome write(std::span<const std::uint8_t> bytes, std::chrono::milliseconds patience);
    /// Closes its input and waits for its end; empty when it is still running after `patience`.
    [[nodiscard]] std::optional<ExitStatus> closeAndWait(std::chrono::milliseconds patience);
    /// Ends it and everything it started.
    void kill();
    /// The end of what it said on standard error.
    [[nodiscard]] const std::string& errorTail() const { return _errorTail; }

private:
    ChildProcess(pid_t process, FileDescriptor input, FileDescriptor errors);
    void readErrors();
    [[nodiscard]] std::optional<ExitStatus> poll();

    pid_t _process = -1;
    FileDescriptor _input;
    FileDescriptor _errors;
    std::string _errorTail;
    std::optional<ExitStatus> _status;
};

}  // namespace demarche
