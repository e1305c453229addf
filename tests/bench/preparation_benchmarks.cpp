#include "tests/bench/benchmarks.h"
#include "tests/bench/or_stop.h"
#include "viz/app/asset_location.h"
#include "viz/app/production.h"
#include "viz/scene/card.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <chrono>

namespace demarche::bench {
namespace {

Production production() {
    Diagnostics warnings;
    return orStop(Production::load({.story = findStory("")}, warnings));
}

void readAll(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(production());
}

void evaluateStory(benchmark::State& state) {
    const Production p = production();
    double seconds = 0.0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(evaluate(*p.story(), p.schedule(), seconds));
        seconds = seconds < p.schedule().duration() ? seconds + 0.1 : 0.0;
    }
}

/// The first page of the card of step "moscow", laid out before.
void layOutCard(benchmark::State& state) {
    Production p = production();
    const StepIndex step = p.schedule().stepAt(35.0);
    const Layout& layout = p.stage().layout;
    const CardPlan& plan = p.stage().cardPlans.of(*p.story(), step, layout, p.text());
    DrawList list;
    for (auto _ : state) {
        clearOverlay(list);
        Canvas canvas(list);
        benchmark::DoNotOptimize(addCard({*p.story(), p.theme(), layout, plan}, {step, 1.0}, {}, p.text(), canvas));
    }
    state.counters["glyphs"] = static_cast<double>(list.glyphs.size());
}

void decodeLevel(benchmark::State& state, double toleranceKm) {
    const auto file = assetFolder() / "maps" / "world.dmap";
    for (auto _ : state) {
        const WorldMap map = orStop(WorldMap::open(file));
        const auto start = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(map.level(toleranceKm));
        state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
}

}  // namespace

void registerPreparationBenchmarks() {
    benchmark::RegisterBenchmark("read/story_map_fonts", readAll)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("evaluate/road_to_abu_dhabi", evaluateStory)->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("card/warm_1920x1080", layOutCard)->Unit(benchmark::kMicrosecond);
    const WorldMap map = orStop(WorldMap::open(assetFolder() / "maps" / "world.dmap"));
    for (const double tolerance : map.tolerancesKm()) {
        benchmark::RegisterBenchmark(fmt::format("decode_level/{}_km", tolerance).c_str(),
                                     [tolerance](benchmark::State& state) { decodeLevel(state, tolerance); })
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    }
}

}  // namespace demarche::bench
