// Brings the bytes of a story file into memory, and opens nothing that is not a regular file of reasonable size.
#pragma once

#include "engine/base/diagnostic.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace demarche {

inline constexpr std::size_t maxStoryBytes = 64U << 20U;

/// `story.toml` in a folder; otherwise the path itself.
[[nodiscard]] std::filesystem::path storyFileAt(const std::filesystem::path& fileOrFolder);

/// Fails for what is not there or not readable, for folders, pipes and devices (none of them is opened), and for files
/// of more than maxStoryBytes. Never waits.
[[nodiscard]] Expected<std::string> readRegularFile(const std::filesystem::path& file);

/// A file of the story's folder, by its name relative to it. Refused: names with a scheme, a drive letter, a backslash
/// or NUL, absolute ones, and whatever lies outside of the folder once links and ".." are resolved.
[[nodiscard]] Expected<std::string> readFileInFolder(const std::filesystem::path& folder, std::string_view name);

}  // namespace demarche
