// Brings the bytes of a story file into memory, and opens nothing that is not a regular file of reasonable size.
#pragma once

#include "engine/base/diagnostic.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace demarche {

inline constexpr std::size_t maxStoryBytes = 64U << 20U;

/// `story.toml` in a folder; otherwise the path itself.
[[nodiscard]] std::filesystem::path storyFileAt(const std::filesystem::path& fileOrFolder);

/// Fails for what is not there or not readable, for folders, pipes and devices (none of them is opened), and for files
/// of more than maxStoryBytes. Never waits.
[[nodiscard]] Expected<std::string> readRegularFile(const std::filesystem::path& file);

}  // namespace demarche
