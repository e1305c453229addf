#include "tests/gpu/viz_render/composed_story.h"

#include <filesystem>
#include <utility>

namespace demarche::test {
namespace {

const std::filesystem::path assets = DEMARCHE_PROGRAM_DIR "/assets";

template <class T>
void take(Expected<T> from, std::optional<T>& into) {
    ASSERT_TRUE(from.has_value()) << format(from.error());
    into.emplace(std::move(*from));
}

}  // namespace

ComposedStory::ComposedStory(PictureSize size, const std::string& boundaryView) : _size(size) {
    _story = readStory(assets / "stories" / "road-to-abu-dhabi").story;
    take(WorldMap::open(assets / "maps" / "world.dmap"), _map);
    take(TextEngine::open(assets / "fonts"), _text);
    if (auto theme = readTheme(assets / "themes" / "dark.toml")) _theme.emplace(std::move(*theme));
    _style = makeMapStyle(*_map, *_story, _theme.value(), _map->boundaryView(boundaryView).value());
    _stage.emplace(_story, size, *_text);
}

const DrawList& ComposedStory::at(double seconds, const ViewerWishes& viewer) {
    const FrameState state = evaluate(*_story, _stage->schedule, seconds);
    buildDrawList({.stage = *_stage,
                   .map = *_map,
                   .theme = *_theme,
                   .mapStyle = *_style,
                   .boundaryLegend = "Boundaries: UN positions",
                   .viewer = viewer},
                  state, *_text, _list, _picture);
    return _list;
}

const DrawList& ComposedStory::mapOver(LonLat place, double pixelsPerRadian, const ProjectionState& projection) {
    return mapFrom({.target = place, .pixelsPerRadian = pixelsPerRadian}, projection);
}

const DrawList& ComposedStory::mapFrom(const MapCamera& camera, const ProjectionState& projection) {
    clearOverlay(_list);
    _list.size = _size;
    const MapView view(camera, projection, _size, {0.5 * _size.width, 0.5 * _size.height});
    buildMapLayer({.map = *_map, .style = *_style, .view = view, .layers = _layers, .unit = _stage->layout.unit},
                  _list.map);
    return _list;
}

}  // namespace demarche::test
