// Times reading, telling and composing of stories of growing size: nothing may grow faster than the story.
#include "tests/bench/benchmark_filter.h"
#include "tests/bench/or_stop.h"
#include "tests/support/large_story.h"
#include "viz/app/asset_location.h"
#include "viz/scene/map_layer.h"
#include "viz/scene/scene.h"
#include "viz/story/story_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace demarche::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr PictureSize pictureSize{1920, 1080};
constexpr int moments = 200;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

struct Row {
    std::string what;
    const char* unit;
    std::vector<double> values;  ///< One for each size of story.
};

/// Mean and longest time of one call at moments spread over the story.
struct Calls {
    double mean = 0.0;
    double longest = 0.0;
};

template <class Call>
Calls timed(const Schedule& schedule, const Call& call) {
    Calls calls;
    for (int i = 0; i < moments; ++i) {
        const double seconds = schedule.duration() * (i + 0.5) / moments;
        const auto start = Clock::now();
        call(seconds);
        const double took = secondsSince(start);
        calls.mean += took / moments;
        calls.longest = std::max(calls.longest, took);
    }
    return calls;
}

class Table {
public:
    void add(const std::string& what, const char* unit, double value) {
        const auto row = std::ranges::find(_rows, what, &Row::what);
        if (row != _rows.end()) {
            row->values.push_back(value);
        } else {
            _rows.push_back({what, unit, {value}});
        }
    }

    /// Behind each value but the first, how many times the value before it is.
    void print() const {
        for (const Row& row : _rows) {
            fmt::print("  {:<38} {:>5}", row.what, row.unit);
            for (std::size_t i = 0; i < row.values.size(); ++i) {
                fmt::print(" {:>10.3f}", row.values[i]);
                if (i > 0) fmt::print(" (x{:<5.1f})", row.values[i] / row.values[i - 1]);
            }
            fmt::print("\n");
        }
    }

private:
    std::vector<Row> _rows;
};

/// What a window or a film does before its first picture, then pictures all over the story.
void measurePictures(const std::shared_ptr<const Story>& story, Table& table) {
    const WorldMap map = orStop(WorldMap::open(assetFolder() / "maps" / "world.dmap"));
    const Theme theme = orStop(readTheme(assetFolder() / "themes" / "dark.toml"));
    TextEngine text = orStop(TextEngine::open(assetFolder() / "fonts"));
    const MapStyle style = makeMapStyle(map, *story, theme, 0);
    auto start = Clock::now();
    const Stage stage(story, pictureSize, text);
    table.add("stage", "ms", 1e3 * secondsSince(start));

    FrameState state;
    DrawList list;
    Picture picture;
    const SceneInput input{.stage = stage, .map = map, .theme = theme, .mapStyle = style};
    const auto compose = [&](double seconds) {
        evaluate(*story, stage.schedule, seconds, state);
        buildDrawList(input, state, text, list, picture);
    };
    start = Clock::now();
    compose(0.0);
    table.add("first picture", "ms", 1e3 * secondsSince(start));
    // Each of these moments is in another step or far from the last: all are first pictures of their steps.
    const Calls first = timed(stage.schedule, compose);
    table.add("compose, first of a step", "ms", 1e3 * first.mean);
    table.add("compose, first of a step, longest", "ms", 1e3 * first.longest);
    const Calls again = timed(stage.schedule, compose);
    table.add("compose, step met before", "ms", 1e3 * again.mean);
    table.add("compose, step met before, longest", "ms", 1e3 * again.longest);
    table.add("shapes and strokes at the end", "1000",
              1e-3 * static_cast<double>(list.shapes.size() + list.strokeVertices.size()));
}

void measure(const test::StoryCounts& counts, Table& table) {
    const std::string toml = test::largeStoryToml(counts);
    table.add("story file", "MB", 1e-6 * static_cast<double>(toml.size()));
    auto start = Clock::now();
    const StoryResult read = readStoryText(toml, "large.toml");
    table.add("read the story", "ms", 1e3 * secondsSince(start));
    if (!read) stop(read.diagnostics);

    start = Clock::now();
    const Schedule schedule(*read.story);
    table.add("schedule", "ms", 1e3 * secondsSince(start));
    FrameState state;
    const Calls calls = timed(schedule, [&](double seconds) { evaluate(*read.story, schedule, seconds, state); });
    table.add("evaluate", "us", 1e6 * calls.mean);
    table.add("evaluate, longest", "us", 1e6 * calls.longest);
    measurePictures(read.story, table);
}

test::StoryCounts countsFor(std::size_t places) {
    return {.places = places,
            .events = 2 * places,
            .links = 2 * places,
            .steps = std::max<std::size_t>(10, places / 20),
            .stripEntries = std::max<std::size_t>(10, places / 5)};
}

}  // namespace
}  // namespace demarche::bench

int main(int argc, char** argv) {
    using namespace demarche::bench;
    // For trying such a story in the program itself.
    constexpr std::string_view printStory = "--print-story=";
    if (argc == 2 && std::string_view(argv[1]).starts_with(printStory)) {
        const std::string toml = demarche::test::largeStoryToml(countsFor(std::stoul(argv[1] + printStory.size())));
        return std::fwrite(toml.data(), 1, toml.size(), stdout) == toml.size() ? 0 : 1;
    }
    const BenchmarkFilter filter(argc, argv);
    Table table;
    bool any = false;
    for (const std::size_t places : {100, 1'000, 10'000}) {
        if (!filter.wants(fmt::format("scale/{}", places))) continue;
        const auto counts = countsFor(places);
        fmt::print("{}scale/{}: {} events, {} links, {} steps, {} strip entries", any ? "\n" : "", places,
                   counts.events, counts.links, counts.steps, counts.stripEntries);
        std::fflush(stdout);
        measure(counts, table);
        any = true;
    }
    if (any) fmt::print("\n");
    table.print();
    return 0;
}
