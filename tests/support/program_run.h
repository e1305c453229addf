// Runs a program for a test, without a shell: its output, what it said, how it ended.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace demarche::test {

struct ProgramCall {
    std::filesystem::path program;
    std::vector<std::string> arguments;                            ///< Without the program's name.
    std::vector<std::string> environment;                          ///< "NAME=value", beside or in place of our own.
    std::chrono::milliseconds patience = std::chrono::minutes(2);  ///< Then it is killed.
    /// Told the process as soon as it runs; not called when it does not start.
    std::function<void(pid_t)> onStart;
    /// Given each piece of standard output as it comes; then ProgramResult::output stays empty.
    std::function<void(std::span<const std::byte>)> onOutput;
};

struct ProgramResult {
    int exitCode = -1;  ///< -1: it did not start, or a signal ended it.
    int signal = 0;     ///< That ended it.
    bool timedOut = false;
    std::string output;  ///< Standard output, byte by byte.
    std::string errors;  ///< Standard error.
};

/// Returns when the program has ended and both its outputs are closed, or when patience has run out.
[[nodiscard]] ProgramResult runProgram(const ProgramCall& call);

}  // namespace demarche::test
