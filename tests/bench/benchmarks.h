// The groups of benchmarks of bench_draw; each registers its own with Google Benchmark.
#pragma once

namespace demarche::bench {

/// Composing (processor) and drawing (OpenGL) whole pictures: scenes by sizes.
void registerPictureBenchmarks();
/// Overlays over a resting map: projecting them, and what drawing them adds to drawing none.
void registerOverlayBenchmarks();
/// Placing very many candidate labels.
void registerLabelBenchmarks();
/// What is done once or seldom: state of a moment, a card's text, the map's levels.
void registerPreparationBenchmarks();

}  // namespace demarche::bench
