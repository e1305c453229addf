#include "viz/panels/panel_input.h"

#include <algorithm>

namespace demarche {

GuiColours guiColours(const Theme& theme) {
    return {.text = theme.textPrimary,
            .secondary = theme.textSecondary,
            .muted = theme.textMuted,
            .panel = theme.panel,
            .border = theme.panelBorder,
            .control = theme.chip,
            .accent = theme.accent};
}

double panelUnit(PictureSize size, double scale) {
    constexpr double smallest = 0.78;  // body text of 14 pixels
    return std::max(smallest, size.height / 1080.0) * scale;
}

}  // namespace demarche
