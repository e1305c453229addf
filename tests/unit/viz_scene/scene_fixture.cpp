#include "tests/unit/viz_scene/scene_fixture.h"

#include "viz/story/story_reader.h"

#include <map>
#include <stdexcept>

namespace demarche::test {
namespace {

std::filesystem::path asset(const std::string& path) {
    return std::filesystem::path(DEMARCHE_SOURCE_DIR) / "assets" / path;
}

}  // namespace

const WorldMap& bundledMap() {
    static const WorldMap map = [] {
        auto opened = WorldMap::open(asset("maps/world.dmap"));
        if (!opened) throw std::runtime_error(format(opened.error()));
        return std::move(*opened);
    }();
    return map;
}

const std::vector<SeaName>& bundledSeas() {
    static const std::vector<SeaName> names = std::move(*readSeaNames(DEMARCHE_SOURCE_DIR "/assets/maps/seas.toml"));
    return names;
}

const std::vector<RiverName>& bundledRivers() {
    static const std::vector<RiverName> names =
        onMap(std::move(*readRiverNames(DEMARCHE_SOURCE_DIR "/assets/maps/rivers.toml")), bundledMap());
    return names;
}

std::shared_ptr<const Story> emptyStory() {
    Story empty;
    empty.steps = {{.id = "step", .headline = "Headline"}};
    return std::make_shared<const Story>(empty);
}

std::shared_ptr<const Story> bundledStory() {
    static const std::shared_ptr<const Story> story = [] {
        StoryResult result = readStory(asset("stories/road-to-abu-dhabi"));
        if (!result) throw std::runtime_error(format(result.diagnostics.front()));
        return result.story;
    }();
    return story;
}

std::filesystem::path themeFile(const std::string& name) { return asset("themes/" + name + ".toml"); }

const Theme& bundledTheme(const std::string& name) {
    static std::map<std::string, Theme> themes;
    if (const auto known = themes.find(name); known != themes.end()) return known->second;
    auto theme = readTheme(themeFile(name));
    if (!theme) throw std::runtime_error(format(theme.error().front()));
    return themes.emplace(name, std::move(*theme)).first->second;
}

TextEngine freshText() {
    auto opened = TextEngine::open(std::filesystem::path(DEMARCHE_PROGRAM_DIR) / "assets/fonts");
    if (!opened) throw std::runtime_error(format(opened.error()));
    return std::move(*opened);
}

Projector::Projector(std::shared_ptr<const Story> storyToShow, PictureSize size, const std::string& themeName)
    : story(std::move(storyToShow)),
      text(freshText()),
      theme(bundledTheme(themeName)),
      stage(story, size, text),
      mapStyle(makeMapStyle(bundledMap(), *story, theme, 0)) {}

void Projector::show(double seconds) {
    buildDrawList(
        {.stage = stage, .map = bundledMap(), .theme = theme, .mapStyle = mapStyle, .boundaryLegend = boundaryLegend},
        stateAt(seconds), text, list, picture);
}

double Numbers::between(double low, double high) {
    _state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = _state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    z ^= z >> 31U;
    return low + (high - low) * static_cast<double>(z >> 11U) / 9007199254740992.0;
}

Rect glyphRect(const TextEngine& text, const GlyphInstance& glyph) {
    const GlyphBitmapInfo& info = text.bitmap(glyph.bitmap);
    return {glyph.position.x, glyph.position.y, static_cast<double>(info.width), static_cast<double>(info.height)};
}

StepIndex stepNamed(const Story& story, std::string_view id) {
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        if (story.steps[s].id == id) return s;
    }
    throw std::runtime_error("no such step");
}

}  // namespace demarche::test
