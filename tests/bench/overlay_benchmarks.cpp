#include "engine/base/files.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/or_stop.h"
#include "viz/app/asset_location.h"
#include "viz/app/frame_maker.h"
#include "viz/geojson/geojson.h"
#include "viz/scene/map_layer.h"
#include "viz/scene/overlay_layer.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <filesystem>
#include <numbers>
#include <vector>

namespace demarche::bench {
namespace {

constexpr PictureSize sizes[] = {{1920, 1080}, {3840, 2160}};

GeoShapes shapesOf(const std::string& name) {
    const std::filesystem::path file =
        assetFolder() / "stories" / "road-to-abu-dhabi" / "overlays" / (name + ".geojson");
    GeoJsonResult read = readGeoJson(orStop(readFile(file, 1U << 24U)), name);
    if (!read.ok()) stop(read.diagnostics);
    return read.features.front().shapes;
}

/// Two oblasts, hatched, and a zone of sixty kilometres along the river, over the resting map of Ukraine.
class Overlays {
public:
    explicit Overlays(PictureSize size)
        : _map(orStop(WorldMap::open(assetFolder() / "maps" / "world.dmap"))),
          _theme(orStop(readTheme(assetFolder() / "themes" / "dark.toml"))),
          _text(orStop(TextEngine::open(assetFolder() / "fonts"))),
          _style(makeMapStyle(_map, Story{}, _theme, 0)),
          _view({.camera = {.target = {33.0, 48.5}, .pixelsPerRadian = size.height / (14.0 / 180.0 * std::numbers::pi)},
                 .size = size,
                 .principalPoint = {0.6 * size.width, 0.5 * size.height}}),
          _unit(size.height / 1080.0),
          _maker(orStop(FrameMaker::create(size))) {
        _list.size = size;
        buildMapLayer({.map = _map, .style = _style, .view = _view, .unit = _unit}, _list.map);
        const OverlayLook discussed = overlayLook(_theme, OverlayStatus::Discussed);
        _items.push_back({.geometry = _dnipro, .look = overlayLook(_theme, OverlayStatus::Proposed)});
        _items.push_back({.geometry = _donetsk, .look = discussed, .labelAt = {37.7, 48.0}});
        _items.push_back({.geometry = _luhansk, .look = discussed, .labelAt = {39.0, 48.9}});
    }

    void compose() {
        clearOverlay(_list);
        Canvas canvas(_list);
        addOverlays({.items = std::span<const OverlayItem>(_items), .theme = _theme, .view = _view, .unit = _unit},
                    canvas);
    }
    void composeNothing() { clearOverlay(_list); }
    void draw() {
        if (const auto drawn = _maker.draw(_list, _text); !drawn) stop(drawn.error());
    }

private:
    WorldMap _map;
    Theme _theme;
    TextEngine _text;
    MapStyle _style;
    MapView _view;
    double _unit;
    FrameMaker _maker;
    PreparedOverlay _dnipro{{.shapes = shapesOf("dnipro"), .bufferKm = 60.0}};
    PreparedOverlay _donetsk{{.shapes = shapesOf("donetsk")}};
    PreparedOverlay _luhansk{{.shapes = shapesOf("luhansk")}};
    std::vector<OverlayItem> _items;
    DrawList _list;
};

void composing(benchmark::State& state, PictureSize size) {
    Overlays overlays(size);
    for (auto _ : state) overlays.compose();
}

void drawing(benchmark::State& state, PictureSize size, bool withOverlays) {
    Overlays overlays(size);
    withOverlays ? overlays.compose() : overlays.composeNothing();
    for (int i = 0; i < 3; ++i) overlays.draw();
    for (auto _ : state) overlays.draw();
}

}  // namespace

void registerOverlayBenchmarks() {
    for (const PictureSize size : sizes) {
        const auto add = [size](const char* name, auto run) {
            benchmark::RegisterBenchmark(fmt::format("overlays/{}/{}x{}", name, size.width, size.height).c_str(), run)
                ->MeasureProcessCPUTime()
                ->Unit(benchmark::kMillisecond);
        };
        add("compose", [size](benchmark::State& state) { composing(state, size); });
        add("draw", [size](benchmark::State& state) { drawing(state, size, true); });
        add("draw_none", [size](benchmark::State& state) { drawing(state, size, false); });
    }
}

}  // namespace demarche::bench
