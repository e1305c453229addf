// The overlays of a story made ready for drawing: once for a story, and what of them one moment shows.
#pragma once

#include "viz/scene/outline_pieces.h"
#include "viz/scene/overlay.h"
#include "viz/timeline/frame_state.h"

#include <string>
#include <vector>

namespace demarche {

struct StageOverlay {
    PreparedOverlay geometry;
    LonLat labelAt;                          ///< The middle of its points, or of its line.
    std::string legend;                      ///< "Buffer zone, proposed".
    std::vector<OutlinePiece> pieces;        ///< Of its outlines; empty: they are drawn whole.
    std::optional<LabelBeside> labelBeside;  ///< Of lines and zones along lines.
};

/// One for each overlay of the story.
[[nodiscard]] std::vector<StageOverlay> stageOverlays(const Story& story);

struct StoryOverlays {
    const Story& story;
    const std::vector<StageOverlay>& overlays;
};

/// One overlay as a moment shows it. It refers to the story and its overlays.
[[nodiscard]] OverlayItem overlayItem(const StoryOverlays& in, const OverlayState& shown, const Theme& theme);

}  // namespace demarche
