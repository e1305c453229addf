#include "viz/app/production.h"

#include "viz/app/asset_location.h"
#include "viz/app/story_library.h"

#include "viz/live/theme_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <utility>

namespace demarche {
namespace {

std::unexpected<LoadFailure> stop(Diagnostic diagnostic, ExitCode code) {
    return std::unexpected(LoadFailure{.diagnostics = {std::move(diagnostic)}, .code = code});
}

/// A name that does not exist is the fault of whoever gave it: the command line's, else the story's.
ExitCode blame(const std::string& option) { return option.empty() ? ExitCode::Content : ExitCode::Usage; }

std::expected<Theme, LoadFailure> themeIn(const std::filesystem::path& file) {
    auto theme = readTheme(file);
    if (theme) return std::move(*theme);
    return std::unexpected(LoadFailure{.diagnostics = std::move(theme.error()), .code = ExitCode::Content});
}

std::expected<Theme, LoadFailure> findTheme(const std::string& name, ExitCode unknownName) {
    if (isThemeFile(name)) return themeIn(name);
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
    return themeIn(folder / (name + ".toml"));
}

std::string viewName(const std::string& given, const Story& story) {
    return given.empty() ? story.boundaryView : given;
}

}  // namespace

std::expected<Production, LoadFailure> Production::load(const ProductionDescription& d, Diagnostics& warnings) {
    StoryResult read = readStory(d.story, storyLibrary());
    if (!read) {
        const ExitCode code = read.libraryFailed ? ExitCode::Environment : ExitCode::Content;
        return std::unexpected(LoadFailure{.diagnostics = std::move(read.diagnostics), .code = code});
    }
    warnings = std::move(read.diagnostics);

    const std::filesystem::path assets = assetFolder();
    // Unpacking takes as long as all the rest, which goes on meanwhile.
    std::future<Expected<ReliefMap>> reliefToCome = std::async(std::launch::async, ReliefMap::open, reliefFile());
    auto theme = findTheme(d.theme.empty() ? read.story->theme : d.theme, blame(d.theme));
    if (!theme) return std::unexpected(std::move(theme.error()));
    auto map = WorldMap::open(mapFile());
    if (!map) return stop(std::move(map.error()), ExitCode::Environment);
    const std::string wanted = viewName(d.boundaryView, *read.story);
    if (!map->boundaryView(wanted)) {
        return stop({.message = "there is no boundary view of this name",
                     .found = wanted,
                     .expected = fmt::format("{}", fmt::join(map->boundaryViews(), " or "))},
                    blame(d.boundaryView));
    }
    if (auto known = checkEdition(*read.story, d.edition); !known) {
        return stop(std::move(known.error()), ExitCode::Usage);
    }
    auto text = TextEngine::open(assets / "fonts");
    if (!text) return stop(std::move(text.error()), ExitCode::Environment);
    auto gazetteer = Gazetteer::open(gazetteerFile());
    if (!gazetteer) return stop(std::move(gazetteer.error()), ExitCode::Environment);
    auto relief = reliefToCome.get();
    if (!relief) return stop(std::move(relief.error()), ExitCode::Environment);
    auto seas = readSeaNames(seasFile());
    if (!seas) {
        return std::unexpected(LoadFailure{.diagnostics = std::move(seas.error()), .code = ExitCode::Environment});
    }
    auto rivers = readRiverNames(riversFile());
    if (!rivers) {
        return std::unexpected(LoadFailure{.diagnostics = std::move(rivers.error()), .code = ExitCode::Environment});
    }
    auto boundaryViews = readBoundaryViewNames(boundaryViewsFile());
    if (!boundaryViews) {
        return std::unexpected(
            LoadFailure{.diagnostics = std::move(boundaryViews.error()), .code = ExitCode::Environment});
    }
    return Production(std::move(read),
                      {.map = std::move(*map),
                       .relief = std::make_shared<const ReliefMap>(std::move(*relief)),
                       .gazetteer = std::move(*gazetteer),
                       .seas = std::move(*seas),
                       .rivers = std::move(*rivers),
                       .boundaryViews = std::move(*boundaryViews),
                       .theme = std::move(*theme),
                       .text = std::move(*text)},
                      d);
}

Production::Production(StoryResult read, Parts parts, const ProductionDescription& description)
    : _written(std::move(read.story)),
      _edition(description.edition),
      _story(editionOf(_written, _edition)),
      _storyFiles(std::move(read.files)),
      _supersampling(description.supersampling),
      _boundaryView(description.boundaryView),
      _map(std::move(parts.map)),
      _relief(std::move(parts.relief)),
      _gazetteer(std::move(parts.gazetteer)),
      _cities(cityMarks(_gazetteer)),
      _seas(std::move(parts.seas)),
      _rivers(onMap(std::move(parts.rivers), _map)),
      _boundaryViews(std::move(parts.boundaryViews)),
      _theme(std::move(parts.theme)),
      _mapStyle(mapStyle()),
      _text(std::move(parts.text)),
      _stage(std::make_unique<Stage>(_story,
                                     PictureSize{description.size.width * description.supersampling,
                                                 description.size.height * description.supersampling},
                                     _text)) {}

std::string Production::boundaryView() const { return viewName(_boundaryView, *_story); }

std::string_view Production::boundaryLegend() const {
    const auto named = std::ranges::find(_boundaryViews, boundaryView(), &BoundaryViewName::id);
    return named == _boundaryViews.end() ? std::string_view() : std::string_view(named->legend);
}

MapStyle Production::mapStyle() const {
    const auto view = _map.boundaryView(boundaryView());
    // The map has the views of all stories, and the one described has been looked for when this was loaded.
    return makeMapStyle(_map, *_story, _theme, view.value_or(BoundaryViewIndex{0}), _relief);
}

void Production::resize(PictureSize size) {
    if (size == _stage->layout.size) return;
    _text.forgetUnused();
    _stage = std::make_unique<Stage>(_story, size, _text);
}

void Production::restage(StagedStory staged) {
    const PictureSize size = _stage->layout.size;
    if (staged.stage == nullptr || staged.stage->layout.size != size) {
        staged.stage = std::make_unique<Stage>(editionOf(staged.written, staged.edition), size, _text);
    }
    _written = std::move(staged.written);
    _edition = std::move(staged.edition);
    _story = staged.stage->story;
    _stage = std::move(staged.stage);
    _mapStyle = mapStyle();
    // Both speak of the new story from now on, though of no moment that anybody has asked for.
    _state = evaluate(*_story, _stage->schedule, 0.0);
    _picture = Picture{.size = _stage->layout.size};
}

void Production::setTheme(Theme theme) {
    _theme = std::move(theme);
    _mapStyle = mapStyle();
}

const DrawList& Production::compose(double seconds, const ViewerWishes& viewer) {
    evaluate(*_story, _stage->schedule, seconds, _state);
    const SceneInput input{.stage = *_stage,
                           .map = _map,
                           .theme = _theme,
                           .mapStyle = _mapStyle,
                           .boundaryLegend = boundaryLegend(),
                           .viewer = viewer,
                           .cities = _cities,
                           .seas = _seas,
                           .rivers = _rivers,
                           .nameLanguage = _edition.language.empty() ? _story->language : _edition.language};
    const std::uint64_t generation = _text.atlasGeneration();
    buildDrawList(input, _state, _text, _list, _picture);
    // The atlas ran full and was emptied on the way: glyphs met before that are gone, a second pass brings them back.
    if (_text.atlasGeneration() != generation) buildDrawList(input, _state, _text, _list, _picture);
    return _list;
}

}  // namespace demarche
