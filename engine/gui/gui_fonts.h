// Loads the panels' typefaces into Dear ImGui's atlas.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/gui/gui_theme.h"

#include <array>
#include <filesystem>

struct ImFont;
struct ImFontAtlas;

namespace demarche {

using GuiFonts = std::array<ImFont*, guiFontCount>;
/// Em sizes in whole pixels, in the order of GuiFont.
using GuiFontSizes = std::array<int, guiFontCount>;

[[nodiscard]] GuiFontSizes guiFontSizes(double unit);

/// Empties the atlas and fills it: Latin, Greek, Cyrillic, punctuation, arrows. Fails when a file cannot be read.
[[nodiscard]] Expected<GuiFonts> loadGuiFonts(ImFontAtlas& atlas, const std::filesystem::path& folder,
                                              const GuiFontSizes& sizes);

}  // namespace demarche
