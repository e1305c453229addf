// Bytes to a descriptor that belongs to somebody else, usually standard output.
#pragma once

#include "engine/base/diagnostic.h"

#include <cstdint>
#include <span>

namespace demarche {

/// Blocks SIGPIPE in this thread while it lives and swallows one that came up, so that writing to a pipe whose reader
/// has gone fails with EPIPE instead of ending the program. Changes nothing for the rest of the process.
class BrokenPipeGuard {
public:
    BrokenPipeGuard();
    ~BrokenPipeGuard();
    BrokenPipeGuard(const BrokenPipeGuard&) = delete;
    BrokenPipeGuard& operator=(const BrokenPipeGuard&) = delete;

private:
    bool _weBlockedIt = false;
};

/// Writes all of `bytes` to `descriptor`, waiting as long as the reader takes. Fails when the reader has gone.
[[nodiscard]] Expected<void> writeToStream(int descriptor, std::span<const std::uint8_t> bytes);

/// Fails when `descriptor` is a terminal (pictures would garble it) or closed.
[[nodiscard]] Expected<void> checkStreamTakesPictures(int descriptor);

}  // namespace demarche
