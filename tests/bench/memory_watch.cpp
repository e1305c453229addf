#include "tests/bench/memory_watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#include <vector>

namespace demarche::bench {
namespace {

constexpr std::chrono::milliseconds samplingInterval{60};

std::vector<pid_t> childrenOf(pid_t process) {
    std::vector<pid_t> children;
    // Every process here starts its children from its first thread.
    std::ifstream list(fmt::format("/proc/{0}/task/{0}/children", process));
    for (pid_t child = 0; list >> child;) children.push_back(child);
    return children;
}

void add(pid_t process, PeakMemory& sum) {
    std::ifstream rollup(fmt::format("/proc/{}/smaps_rollup", process));
    for (std::string word; rollup >> word;) {
        std::uint64_t kibibytes = 0;
        if (word == "Pss:" && rollup >> kibibytes) sum.pss += kibibytes * 1024;
        if (word == "Rss:" && rollup >> kibibytes) sum.rss += kibibytes * 1024;
    }
    for (const pid_t child : childrenOf(process)) add(child, sum);
}

}  // namespace

void MemoryWatch::start(pid_t process) {
    _sampler = std::jthread([this, process](const std::stop_token& stopped) {
        while (!stopped.stop_requested()) {
            PeakMemory sum;
            add(process, sum);
            _peak.pss = std::max(_peak.pss, sum.pss);
            _peak.rss = std::max(_peak.rss, sum.rss);
            std::this_thread::sleep_for(samplingInterval);
        }
    });
}

PeakMemory MemoryWatch::stop() {
    _sampler.request_stop();
    if (_sampler.joinable()) _sampler.join();
    return _peak;
}

}  // namespace demarche::bench
