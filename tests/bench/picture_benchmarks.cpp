#include "tests/bench/benchmarks.h"
#include "tests/bench/or_stop.h"
#include "viz/app/asset_location.h"
#include "viz/app/frame_maker.h"
#include "viz/app/production.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <numbers>

namespace demarche::bench {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

enum class Motion { Moving, Resting };

struct Scene {
    const char* name;
    LonLat centre;
    double visibleDegrees;  ///< Of ground along the picture's height.
    Motion motion;
    const char* projection = nullptr;  ///< A step of the story of projections; none: the bundled story, on the globe.
};

constexpr Scene scenes[] = {
    {"globe_moving", {15.0, 40.0}, 130.0, Motion::Moving},
    {"europe_moving", {20.0, 50.0}, 30.0, Motion::Moving},
    {"resting", {20.0, 50.0}, 30.0, Motion::Resting},
    {"world_equal_earth", {15.0, 0.0}, 130.0, Motion::Moving, "equal-earth"},
    {"europe_mercator", {20.0, 50.0}, 30.0, Motion::Moving, "mercator"},
    {"arctic_equidistant", {20.0, 66.0}, 70.0, Motion::Moving, "azimuthal-equidistant"},
};

constexpr PictureSize sizes[] = {{640, 360}, {1920, 1080}, {3840, 2160}};

/// With card, five participants, links, labels and strip.
constexpr double fullMoment = 35.0;

/// Swings so that every picture of a moving scene shows another view of the same part of the map.
MapCamera cameraOf(const Scene& scene, PictureSize size, std::int64_t frame) {
    const double height = scene.visibleDegrees / 180.0 * std::numbers::pi;
    const double swing = scene.motion == Motion::Moving
                             ? 0.12 * scene.visibleDegrees * std::sin(0.05 * static_cast<double>(frame))
                             : 0.0;
    return {.target = {scene.centre.lon + swing, scene.centre.lat}, .pixelsPerRadian = size.height / height};
}

class Studio {
public:
    Studio(const Scene& scene, PictureSize size)
        : _scene(scene),
          _production(load(scene, size)),
          _moment(momentOf(scene, _production)),
          _maker(orStop(FrameMaker::create(size))) {
        // The first pictures lay out text and compile shaders.
        for (int i = 0; i < 3; ++i) draw(compose());
    }

    const DrawList& compose() {
        return _production.compose(_moment, {.camera = cameraOf(_scene, _production.size(), _frame++)});
    }
    void draw(const DrawList& list) {
        if (const auto drawn = _maker.draw(list, _production.text()); !drawn) stop(drawn.error());
    }

private:
    static Production load(const Scene& scene, PictureSize size) {
        Diagnostics warnings;
        const auto story = scene.projection == nullptr
                               ? findStory("")
                               : std::filesystem::path(DEMARCHE_SOURCE_DIR "/tests/testdata/stories/projections.toml");
        return orStop(Production::load({.story = story, .size = size}, warnings));
    }

    static double momentOf(const Scene& scene, const Production& production) {
        if (scene.projection == nullptr) return fullMoment;
        const std::vector<Step>& steps = production.story()->steps;
        const auto step = std::ranges::find(steps, scene.projection, &Step::id);
        return production.schedule().restMoment(static_cast<StepIndex>(step - steps.begin()));
    }

    const Scene& _scene;
    Production _production;
    double _moment;
    FrameMaker _maker;
    std::int64_t _frame = 0;
};

enum class Part { Compose, Draw, Frame };

void measure(benchmark::State& state, const Scene& scene, PictureSize size, Part part) {
    Studio studio(scene, size);
    for (auto _ : state) {
        const auto start = Clock::now();
        const DrawList& list = studio.compose();
        const double composed = secondsSince(start);
        if (part == Part::Compose) {
            state.SetIterationTime(composed);
            continue;
        }
        studio.draw(list);
        const double whole = secondsSince(start);
        state.SetIterationTime(part == Part::Draw ? whole - composed : whole);
    }
}

}  // namespace

void registerPictureBenchmarks() {
    const std::pair<const char*, Part> parts[] = {
        {"compose", Part::Compose}, {"draw", Part::Draw}, {"frame", Part::Frame}};
    for (const PictureSize size : sizes) {
        for (const Scene& scene : scenes) {
            for (const auto& [name, part] : parts) {
                const std::string title = fmt::format("{}/{}/{}x{}", name, scene.name, size.width, size.height);
                benchmark::RegisterBenchmark(
                    title.c_str(),
                    [&scene, size, part = part](benchmark::State& state) { measure(state, scene, size, part); })
                    ->UseManualTime()
                    ->MeasureProcessCPUTime()
                    ->Unit(benchmark::kMillisecond);
            }
        }
    }
}

}  // namespace demarche::bench
