// What every panel reads. Panels change nothing: they append the viewer's wishes as commands.
#pragma once

#include "engine/gui/gui_host.h"
#include "viz/scene/layout.h"
#include "viz/scene/picture.h"
#include "viz/scene/theme.h"
#include "viz/session/commands.h"
#include "viz/timeline/schedule.h"

#include <span>
#include <vector>

namespace demarche {

struct PanelInput {
    const GuiHost& gui;  ///< Between its beginFrame and endFrame.
    const Story& story;
    const Schedule& schedule;
    const Session& session;
    const Theme& theme;
    const Layout& layout;    ///< Of the picture below.
    const Picture& picture;  ///< The picture below.
    /// Errors in the story's files as they are now; the picture shows the last good state. Empty: they are good.
    std::span<const Diagnostic> faults;
};

using Commands = std::vector<Command>;

/// The panels' colours from the picture's theme.
[[nodiscard]] GuiColours guiColours(const Theme& theme);

/// Pixels for one line of a design of 1080 lines, for a window of this height: never so small that panels cannot be
/// read. `scale` is the user's own factor.
[[nodiscard]] double panelUnit(PictureSize size, double scale);

}  // namespace demarche
