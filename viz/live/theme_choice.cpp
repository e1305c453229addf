#include "viz/live/theme_choice.h"

namespace demarche {

bool isThemeFile(const std::string& given) { return given.find('/') != std::string::npos || given.ends_with(".toml"); }

std::filesystem::path themeFile(const ThemeChoice& choice, const std::string& storysOwn) {
    if (isThemeFile(choice.given)) return choice.given;
    return choice.folder / ((choice.given.empty() ? storysOwn : choice.given) + ".toml");
}

}  // namespace demarche
