// Reads a story file: the whole story, or every fault in the file with its line and column.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/story/story.h"
#include "viz/story/story_surroundings.h"

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace demarche {

/// A story is there exactly when no diagnostic is an error.
struct StoryResult {
    std::shared_ptr<const Story> story;  ///< Null when the file has errors: a story is never half read.
    Diagnostics diagnostics;             ///< Errors and warnings, in the order of the file.
    /// A file of the program failed, and the story is not to blame: the diagnostics name it.
    bool libraryFailed = false;
    DiagnosticCounts counts;  ///< Of all, those included that the list leaves out for its length.
    /// Every file that was read or looked for, whether found or not: a change of one of them may change the result.
    std::vector<std::filesystem::path> files;

    explicit operator bool() const { return story != nullptr; }
};

/// The newest story format this program reads (`format = 1`).
inline constexpr int supportedStoryFormat = 1;

/// Reads a story file, or `story.toml` in a folder, and the files of that folder which it names. Only regular files of
/// at most 64 MB are opened, none outside of the folder. Never throws.
[[nodiscard]] StoryResult readStory(const std::filesystem::path& fileOrFolder, const StoryLibrary& library = {});

/// The same for a text in memory; `fileName` stands in the diagnostics and gives the story its id.
[[nodiscard]] StoryResult readStoryText(std::string_view text, std::string_view fileName,
                                        const StorySurroundings& surroundings = {});

}  // namespace demarche
