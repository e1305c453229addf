#include "tests/fuzz/fuzz_targets.h"
#include "tests/fuzz/promise.h"
#include "viz/story/story_reader.h"

#include <algorithm>

namespace demarche {

void fuzzStory(std::string_view bytes) {
    const StoryResult result = readStoryText(bytes, "fuzz.toml");
    const bool hasErrors = std::ranges::any_of(result.diagnostics,
                                               [](const Diagnostic& each) { return each.severity == Severity::Error; });
    promise(hasErrors == (result.story == nullptr));
    for (const Diagnostic& each : result.diagnostics) promise(!each.message.empty());
}

}  // namespace demarche
