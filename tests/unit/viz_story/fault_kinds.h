// The kinds of faults that authors make, each as an edit of one line of a sound story.
#pragma once

#include "story_lines.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace demarche::test {

/// Xorshift32 (Marsaglia 2003): the same numbers everywhere.
class Random {
public:
    explicit Random(std::uint32_t seed) : _state(seed) {}

    std::size_t below(std::size_t end) {
        _state ^= _state << 13U;
        _state ^= _state >> 17U;
        _state ^= _state << 5U;
        return _state % end;
    }

private:
    std::uint32_t _state;
};

/// New lines in place of line `index`, and where the fault stands: in line `index` + faultLine, or `otherLine`.
struct Edit {
    std::vector<std::string> lines;
    std::size_t faultByte = 0;
    std::size_t faultLine = 0;
    std::optional<std::size_t> otherLine = std::nullopt;
};

struct StoryToSpoil {
    std::vector<StoryLine> lines;
    Random random;
};

/// Nothing where the line has no room for the fault.
using Apply = std::function<std::optional<Edit>(StoryToSpoil&, std::size_t)>;

struct FaultKind {
    const char* name;
    Apply apply;
};

[[nodiscard]] std::vector<FaultKind> faultKinds();

}  // namespace demarche::test
