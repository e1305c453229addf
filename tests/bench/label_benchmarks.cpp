#include "tests/bench/benchmarks.h"
#include "viz/scene/label_placement.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <vector>

namespace demarche::bench {
namespace {

/// Sites all over a picture of 1920 x 1080 and half a picture around it, as in a story of very many.
std::vector<LabelBox> candidates(std::size_t count) {
    std::uint64_t state = 1;
    const auto next = [&](double low, double high) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return low + (high - low) * static_cast<double>(state >> 40U) / static_cast<double>(1U << 24U);
    };
    std::vector<LabelBox> boxes;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = next(-960.0, 2880.0);
        const double y = next(-540.0, 1620.0);
        boxes.push_back({.site = {x, y}, .siteRadius = 5.0, .width = next(40.0, 160.0), .height = 20.0});
    }
    return boxes;
}

void place(benchmark::State& state) {
    const std::vector<LabelBox> boxes = candidates(static_cast<std::size_t>(state.range(0)));
    const Rect card{96.0, 132.0, 592.0, 700.0};
    const LabelObstacles obstacles{
        .allowed = {96.0, 54.0, 1728.0, 972.0}, .panels = {&card, 1}, .sites = boxes, .clearance = 2.0};
    std::size_t placed = 0;
    for (auto _ : state) placed = placeManyLabels(boxes, obstacles, boxes.size()).size();
    state.counters["placed"] = static_cast<double>(placed);
}

}  // namespace

void registerLabelBenchmarks() {
    benchmark::RegisterBenchmark("labels", place)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
}

}  // namespace demarche::bench
