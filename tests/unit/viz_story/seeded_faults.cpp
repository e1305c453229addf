#include "seeded_faults.h"

#include "fault_kinds.h"

#include <optional>
#include <utility>

namespace demarche::test {
namespace {

/// The kind applied to the first line behind a random one that it fits.
std::optional<SeededFault> place(const FaultKind& kind, StoryToSpoil& story) {
    const std::size_t count = story.lines.size();
    const std::size_t start = story.random.below(count);
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t i = (start + step) % count;
        const std::optional<Edit> edit = kind.apply(story, i);
        if (!edit) continue;
        SeededFault fault{.kind = kind.name};
        for (std::size_t line = 0; line < count; ++line) {
            if (line != i) fault.text += story.lines[line].text + '\n';
            for (std::size_t added = 0; line == i && added < edit->lines.size(); ++added) {
                fault.text += edit->lines[added] + '\n';
            }
        }
        const std::size_t at = edit->otherLine.value_or(i + edit->faultLine);
        const std::string& text = edit->otherLine ? story.lines[at].text : edit->lines[edit->faultLine];
        fault.line = static_cast<std::uint32_t>(at) + 1;
        fault.column = columnOfByte(text, edit->faultByte);
        return fault;
    }
    return std::nullopt;
}

}  // namespace

std::vector<SeededFault> seedFaults(const std::string& text, std::size_t count, std::uint32_t seed) {
    StoryToSpoil story{linesOfStory(text), Random(seed)};
    std::vector<SeededFault> faults;
    std::vector<FaultKind> left;
    while (faults.size() < count) {
        if (left.empty()) left = faultKinds();
        const std::size_t next = story.random.below(left.size());
        if (std::optional<SeededFault> fault = place(left[next], story)) faults.push_back(std::move(*fault));
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(next));
    }
    return faults;
}

}  // namespace demarche::test
