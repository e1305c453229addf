// Which names in which folders decide what a path leads to: what has to be watched to see a file change.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>

namespace demarche {

/// Folder (without symbolic links in it) to the names in it that matter.
using WatchedNames = std::map<std::filesystem::path, std::set<std::string>>;

/// For every file its name in its folder, and each symbolic link on the way there. Where the way ends because a folder
/// is missing, the first missing name. Files need not exist; relative ones are taken from the current folder.
[[nodiscard]] WatchedNames watchedNames(std::span<const std::filesystem::path> files);

}  // namespace demarche
