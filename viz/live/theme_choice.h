// Which file the colours of a story come from.
#pragma once

#include <filesystem>
#include <string>

namespace demarche {

struct ThemeChoice {
    std::filesystem::path folder;  ///< Of the themes that have names.
    std::string given;             ///< On the command line: a name, or a path to a file; empty: the story's own.
};

/// True for what holds a "/" or ends in ".toml".
[[nodiscard]] bool isThemeFile(const std::string& given);

/// The file need not exist.
[[nodiscard]] std::filesystem::path themeFile(const ThemeChoice& choice, const std::string& storysOwn);

}  // namespace demarche
