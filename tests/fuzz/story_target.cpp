#include "tests/fuzz/fuzz_targets.h"
#include "tests/fuzz/promise.h"
#include "viz/story/story_reader.h"

#include <algorithm>

namespace demarche {
namespace {

/// A folder of two files, and a gazetteer of one city: what a story names is followed, and nothing of the disk is read.
StorySurroundings smallWorld() {
    StorySurroundings world;
    world.readFile = [](std::string_view name) -> Expected<std::string> {
        if (name == "a.geojson") return R"({"type": "LineString", "coordinates": [[30, 50], [31, 51]]})";
        if (name == "a.png") return "\x89PNG\r\n";
        return failure("there is no such file");
    };
    world.library.findCity = [](std::string_view name) -> CityAnswer {
        if (name == "Davos") return {.city = FoundCity{"Davos", "CHE", {.lon = 9.8372, .lat = 46.8043}}, .similar = {}};
        return {.city = std::nullopt, .similar = {"Davos"}};
    };
    return world;
}

}  // namespace

void fuzzStory(std::string_view bytes) {
    const StoryResult result = readStoryText(bytes, "fuzz.toml", smallWorld());
    const auto count = [&](Severity severity) {
        return static_cast<std::size_t>(std::ranges::count(result.diagnostics, severity, &Diagnostic::severity));
    };
    promise((count(Severity::Error) > 0) == (result.story == nullptr));
    promise((result.counts.errors > 0) == (result.story == nullptr));
    promise(count(Severity::Warning) <= result.counts.warnings + 1);  // One more says how many are not listed.
    for (const Diagnostic& each : result.diagnostics) promise(!each.message.empty());
}

}  // namespace demarche
