// Benchmarks of making pictures without a window, film or encoder.
#include "tests/bench/benchmarks.h"

#include "viz/app/frame_maker.h"

#include <benchmark/benchmark.h>

#include <cstdio>

int main(int argc, char** argv) {
    using namespace demarche;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    const auto probe = FrameMaker::create({16, 16});
    if (!probe) {
        std::fprintf(stderr, "%s\n", format(probe.error()).c_str());
        return 3;
    }
    benchmark::AddCustomContext("OpenGL", const_cast<FrameMaker&>(*probe).gpu().capabilities().renderer);
    bench::registerPictureBenchmarks();
    bench::registerOverlayBenchmarks();
    bench::registerLabelBenchmarks();
    bench::registerPreparationBenchmarks();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
