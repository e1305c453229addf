#include "viz/app/production.h"

#include "viz/app/asset_location.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

std::string_view idOf(BoundaryView view) { return view == BoundaryView::Un ? "un" : "defacto"; }

std::unexpected<LoadFailure> stop(Diagnostic diagnostic, ExitCode code) {
    return std::unexpected(LoadFailure{.diagnostics = {std::move(diagnostic)}, .code = code});
}

/// A name that does not exist is the fault of whoever gave it: the command line's, else the story's.
ExitCode blame(const std::string& option) { return option.empty() ? ExitCode::Content : ExitCode::Usage; }

std::expected<Theme, LoadFailure> findTheme(const std::string& name, ExitCode unknownName) {
    const std::filesystem::path folder = assetFolder() / "themes";
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
    }
    if (names.empty()) {
        return stop({.message = "the program's themes are missing",
                     .found = folder.string(),
                     .action = "Keep the folder \"assets\" beside the program"},
                    ExitCode::Environment);
    }
    std::ranges::sort(names);
    if (std::ranges::find(names, name) == names.end()) {
        return stop({.message = "there is no theme of this name",
                     .found = name,
                     .expected = fmt::format("{}", fmt::join(names, " or "))},
                    unknownName);
    }
    auto theme = readTheme(folder / (name + ".toml"));
    if (!theme) {
        return std::unexpected(LoadFailure{.diagnostics = std::move(theme.error()), .code = ExitCode::Content});
    }
    return std::move(*theme);
}

}  // namespace

std::expected<Production, LoadFailure> Production::load(const ProductionDescription& d, Diagnostics& warnings) {
    StoryResult read = readStory(d.story);
    if (!read) {
        return std::unexpected(LoadFailure{.diagnostics = std::move(read.diagnostics), .code = ExitCode::Content});
    }
    warnings = std::move(read.diagnostics);

    const std::filesystem::path assets = assetFolder();
    auto theme = findTheme(d.theme.empty() ? read.story->theme : d.theme, blame(d.theme));
    if (!theme) return std::unexpected(std::move(theme.error()));
    auto map = WorldMap::open(assets / "maps" / "world.dmap");
    if (!map) return stop(std::move(map.error()), ExitCode::Environment);
    const std::string viewName = d.boundaryView.empty() ? std::string(idOf(read.story->boundaryView)) : d.boundaryView;
    const auto view = map->boundaryView(viewName);
    if (!view) {
        return stop({.message = "there is no boundary view of this name",
                     .found = viewName,
                     .expected = fmt::format("{}", fmt::join(map->boundaryViews(), " or "))},
                    blame(d.boundaryView));
    }
    auto text = TextEngine::open(assets / "fonts");
    if (!text) return stop(std::move(text.error()), ExitCode::Environment);
    return Production(std::move(read.story), std::move(*map), std::move(*theme), std::move(*text), *view, d.size);
}

Production::Production(std::shared_ptr<const Story> story, WorldMap map, Theme theme, TextEngine text,
                       BoundaryViewIndex view, PictureSize size)
    : _story(std::move(story)),
      _map(std::move(map)),
      _theme(std::move(theme)),
      _mapStyle(makeMapStyle(_map, *_story, _theme, view)),
      _text(std::move(text)),
      _stage(std::make_unique<Stage>(_story, size, _text)) {}

void Production::resize(PictureSize size) {
    if (size == _stage->layout.size) return;
    _text.forgetUnused();
    _stage = std::make_unique<Stage>(_story, size, _text);
}

const DrawList& Production::compose(double seconds, const ViewerWishes& viewer) {
    evaluate(*_story, _stage->schedule, seconds, _state);
    const SceneInput input{.stage = *_stage, .map = _map, .theme = _theme, .mapStyle = _mapStyle, .viewer = viewer};
    const std::uint64_t generation = _text.atlasGeneration();
    buildDrawList(input, _state, _text, _list, _picture);
    // The atlas ran full and was emptied on the way: glyphs met before that are gone, a second pass brings them back.
    if (_text.atlasGeneration() != generation) buildDrawList(input, _state, _text, _list, _picture);
    return _list;
}

}  // namespace demarche
