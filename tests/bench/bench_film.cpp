// Times the program itself: a raw film of 300 frames of two stories, and one still, beside what we aim at.
#include "tests/bench/benchmark_filter.h"
#include "tests/bench/film_reader.h"
#include "tests/bench/memory_watch.h"
#include "tests/support/program_run.h"
#include "tests/support/scratch_folder.h"

#include <fmt/format.h>

#include <sys/resource.h>

#include <cstdio>
#include <string>
#include <string_view>

namespace demarche::bench {
namespace {

constexpr int width = 1920;
constexpr int height = 1080;
constexpr std::size_t frames = 300;
// Without a graphics card, on two cores.
constexpr double aimedMilliseconds = 20.0;
constexpr double aimedStart = 0.5;
constexpr double aimedMegabytes = 300.0;

using Clock = FilmReader::Clock;

const std::string program = DEMARCHE_PROGRAM_DIR "/demarche";

double between(Clock::time_point from, Clock::time_point to) {
    return std::chrono::duration<double>(to - from).count();
}

/// Processor seconds of all programs run so far, with their workers.
double processorSeconds() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void line(std::string_view what, double value, std::string_view unit, double aim) {
    fmt::print("  {:<34} {:>8.2f} {:<8} aim {:g}\n", what, value, unit, aim);
}

bool film(std::string_view title, const std::string& story) {
    FilmReader reader({.rowBytes = std::size_t{3} * width, .rows = height});
    MemoryWatch memory;
    const double processorBefore = processorSeconds();
    const auto start = Clock::now();
    const auto result = test::runProgram(
        {.program = program,
         .arguments = {"record", story, "-o", "-", "--format", "rgb24", "--size", fmt::format("{}x{}", width, height),
                       "--fps", "30", "--frames", fmt::format("0-{}", frames - 1)},
         .patience = std::chrono::minutes(10),
         .onStart = [&](pid_t process) { memory.start(process); },
         .onOutput = [&](std::span<const std::byte> bytes) { reader.take(bytes); }});
    const auto end = Clock::now();
    const PeakMemory peak = memory.stop();
    if (result.exitCode != 0 || reader.frames() != frames || !reader.endedWhole()) {
        fmt::print(stderr, "{}: {} of {} frames, exit status {}\n{}", title, reader.frames(), frames, result.exitCode,
                   result.errors);
        return false;
    }
    const double wall = between(start, end);
    fmt::print("film/{} {}x{}, {} frames, {} of them different, {:.2f} s\n", title, width, height, reader.frames(),
               reader.differentFrames(), wall);
    line("whole film, start included", wall * 1000.0 / frames, "ms/frame", aimedMilliseconds);
    line("after the first frame", between(reader.firstFrame(), reader.lastFrame()) * 1000.0 / (frames - 1), "ms/frame",
         aimedMilliseconds);
    // Steadier than the wall when other programs run beside; a lower bound of it is this over the number of cores.
    fmt::print("  {:<34} {:>8.2f} ms/frame\n", "processor time, all cores together",
               (processorSeconds() - processorBefore) * 1000.0 / frames);
    line("start to first byte", between(start, reader.firstByte()), "s", aimedStart);
    line("start to first frame", between(start, reader.firstFrame()), "s", aimedStart);
    line("peak memory (PSS, all processes)", static_cast<double>(peak.pss) / 1e6, "MB", aimedMegabytes);
    line("peak memory (RSS, all processes)", static_cast<double>(peak.rss) / 1e6, "MB", aimedMegabytes);
    return true;
}

bool still(const std::string& story) {
    const test::ScratchFolder folder;
    const auto start = Clock::now();
    const auto result =
        test::runProgram({.program = program,
                          .arguments = {"still", story, "--step", "moscow", "-o", (folder / "still.png").string(),
                                        "--size", fmt::format("{}x{}", width, height)}});
    const double wall = between(start, Clock::now());
    if (result.exitCode != 0) {
        fmt::print(stderr, "still: exit status {}\n{}", result.exitCode, result.errors);
        return false;
    }
    fmt::print("still/road_to_abu_dhabi {}x{} as PNG\n", width, height);
    line("start to finished file", wall, "s", aimedStart);
    return true;
}

}  // namespace
}  // namespace demarche::bench

int main(int argc, char** argv) {
    using namespace demarche::bench;
    const BenchmarkFilter filter(argc, argv);
    bool fine = true;
    const auto run = [&](const std::string& name, auto&& benchmark) {
        if (filter.wants(name)) fine = benchmark() && fine;
    };
    run("film/story_4", [] { return film("story_4", DEMARCHE_SOURCE_DIR "/tests/bench/story-4"); });
    run("film/road_to_abu_dhabi", [] { return film("road_to_abu_dhabi", "road-to-abu-dhabi"); });
    run("still/road_to_abu_dhabi", [] { return still("road-to-abu-dhabi"); });
    std::fflush(stdout);
    return fine ? 0 : 1;
}
