#include "viz/live/live_story.h"

#include "engine/base/files.h"
#include "engine/base/sha256.h"
#include "viz/story/story_file.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

namespace demarche {
namespace {

std::string digest(const std::filesystem::path& file) {
    const auto bytes = readFile(file, maxStoryBytes);
    if (!bytes) return "";
    return sha256Hex({reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()});
}

void addOnce(std::vector<std::filesystem::path>& files, const std::filesystem::path& file) {
    if (std::ranges::find(files, file) == files.end()) files.push_back(file);
}

}  // namespace

LiveStory::LiveStory(LiveSources sources) : _sources(std::move(sources)) {
    _goodFiles = {storyFileAt(_sources.story)};
    _files = _goodFiles;
    _seen = contentsOf(_files, {});
    _shownStory = _seen;
}

LiveStory::Contents LiveStory::contentsOf(const std::vector<std::filesystem::path>& files, const Contents& known) {
    Contents contents;
    for (const std::filesystem::path& file : files) {
        const auto found = known.find(file);
        contents.emplace(file, found == known.end() ? digest(file) : found->second);
    }
    return contents;
}

void LiveStory::shows(std::shared_ptr<const Story> story, std::vector<std::filesystem::path> files) {
    _good = std::move(story);
    _goodFiles = std::move(files);
    _shownStory = contentsOf(_goodFiles, _seen);
    _shownTheme = themeNow({});
    followFiles(_goodFiles);
    _seen = contentsOf(_files, _shownStory);
}

LiveStory::ThemeContent LiveStory::themeNow(const Contents& known) const {
    const std::filesystem::path file = themeFile(_sources.theme, _good->theme);
    const auto found = known.find(file);
    return {.file = file, .digest = found == known.end() ? digest(file) : found->second};
}

void LiveStory::followFiles(std::vector<std::filesystem::path> storyFiles) {
    _files = std::move(storyFiles);
    addOnce(_files, themeFile(_sources.theme, _good->theme));
}

std::optional<LiveReading> LiveStory::refresh() {
    // Digests before reading: a change in between is seen the next time, never taken for read.
    const Contents now = contentsOf(_files, {});
    if (now == _seen) return std::nullopt;
    LiveReading reading;
    readStoryInto(reading, now);
    readThemeInto(reading, now);
    _seen = contentsOf(_files, now);
    return reading;
}

void LiveStory::readStoryInto(LiveReading& reading, const Contents& now) {
    StoryResult result = readStory(_sources.story, _sources.library);
    reading.diagnostics = std::move(result.diagnostics);
    if (!result) {
        // What the good story was made from may hold what the broken one lacks.
        for (const std::filesystem::path& file : _goodFiles) addOnce(result.files, file);
        followFiles(std::move(result.files));
        return;
    }
    Contents contents = contentsOf(result.files, now);
    _goodFiles = result.files;
    if (contents != _shownStory) {
        reading.story = result.story;
        _good = std::move(result.story);
        _shownStory = std::move(contents);
    }
    followFiles(std::move(result.files));
}

void LiveStory::readThemeInto(LiveReading& reading, const Contents& now) {
    const ThemeContent content = themeNow(now);
    if (content == _shownTheme) return;
    auto theme = readTheme(content.file);
    if (theme) {
        reading.theme = std::move(*theme);
        _shownTheme = content;
    } else {
        auto& all = reading.diagnostics;
        all.insert(all.end(), theme.error().begin(), theme.error().end());
    }
}

}  // namespace demarche
