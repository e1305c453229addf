// Finds what travels beside the program: maps, themes, fonts, bundled stories.
#pragma once

#include <filesystem>

namespace demarche {

/// The folder `assets` beside the running program.
[[nodiscard]] std::filesystem::path assetFolder();

/// The bundled list of cities, the names of seas, rivers and boundary views, map and relief.
[[nodiscard]] std::filesystem::path gazetteerFile();
[[nodiscard]] std::filesystem::path seasFile();
[[nodiscard]] std::filesystem::path riversFile();
[[nodiscard]] std::filesystem::path boundaryViewsFile();
[[nodiscard]] std::filesystem::path mapFile();
[[nodiscard]] std::filesystem::path reliefFile();

/// What the user calls a story: a file, a folder, or the name of a bundled story.
[[nodiscard]] std::filesystem::path findStory(const std::filesystem::path& given);

inline constexpr const char* bundledStory = "road-to-abu-dhabi";

}  // namespace demarche
