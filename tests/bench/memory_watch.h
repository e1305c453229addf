// Samples the memory of a process and all its descendants while it runs.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <thread>

namespace demarche::bench {

/// Bytes, the largest sums over the tree that any sample found.
struct PeakMemory {
    std::uint64_t pss = 0;  ///< Pages shared by several processes are split among them: what the film really takes.
    std::uint64_t rss = 0;  ///< Shared pages counted once for each process.
};

class MemoryWatch {
public:
    void start(pid_t process);
    [[nodiscard]] PeakMemory stop();

private:
    PeakMemory _peak;
    std::jthread _sampler;
};

}  // namespace demarche::bench
