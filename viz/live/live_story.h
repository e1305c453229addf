// Follows the files of a story while it is shown: reads them again when they have changed, and never gives up what is
// good for what is not.
#pragma once

#include "viz/live/theme_choice.h"
#include "viz/scene/theme.h"
#include "viz/story/story_reader.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace demarche {

struct LiveSources {
    std::filesystem::path story;  ///< A file, or a folder with a story.toml.
    ThemeChoice theme;
    StoryLibrary library = {};  ///< What the story was read with the first time; asked on the thread that refreshes.
};

/// What has become of the files.
struct LiveReading {
    std::shared_ptr<const Story> story;  ///< Null: stay with the last good one.
    std::optional<Theme> theme;          ///< Empty: stay with the last good one.
    Diagnostics diagnostics;             ///< Of all files as they are now, in full.
};

/// Knows files alone: no clock, no window, no thread.
class LiveStory {
public:
    /// Remembers what the story's file holds now; before it is read for showing, so that no change is missed.
    explicit LiveStory(LiveSources sources);
    /// What is shown before the first refresh, and the files that it was read from.
    void shows(std::shared_ptr<const Story> story, std::vector<std::filesystem::path> files);

    /// Nothing while the files hold what they held the last time. Only after `shows`.
    [[nodiscard]] std::optional<LiveReading> refresh();

    /// Every file whose change may change the picture, as of now.
    [[nodiscard]] const std::vector<std::filesystem::path>& files() const { return _files; }

private:
    /// Digest of each file; empty when it cannot be read.
    using Contents = std::map<std::filesystem::path, std::string>;
    struct ThemeContent {
        std::filesystem::path file;
        std::string digest;

        bool operator==(const ThemeContent&) const = default;
    };
    [[nodiscard]] static Contents contentsOf(const std::vector<std::filesystem::path>& files, const Contents& known);
    [[nodiscard]] ThemeContent themeNow(const Contents& known) const;
    void followFiles(std::vector<std::filesystem::path> storyFiles);
    void readStoryInto(LiveReading& reading, const Contents& now);
    void readThemeInto(LiveReading& reading, const Contents& now);

    LiveSources _sources;
    std::shared_ptr<const Story> _good;
    std::vector<std::filesystem::path> _goodFiles;  ///< That it was read from.
    std::vector<std::filesystem::path> _files;
    Contents _seen;        ///< Good or not.
    Contents _shownStory;  ///< What the story shown was read from.
    ThemeContent _shownTheme;
};

}  // namespace demarche
