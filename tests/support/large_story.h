// Story files of any size for benchmarks and tests: the same text for the same counts on every machine.
#pragma once

#include <cstddef>
#include <string>

namespace demarche::test {

struct StoryCounts {
    std::size_t places = 100;
    std::size_t events = 200;
    std::size_t links = 200;
    std::size_t steps = 20;
    std::size_t stripEntries = 20;  ///< At most as many as events.
};

/// TOML of a valid story, in the order of a chronicle: places all over the globe, most links short, each event and each
/// link in one step. At least two places, and one of everything else.
[[nodiscard]] std::string largeStoryToml(const StoryCounts& counts);

}  // namespace demarche::test
