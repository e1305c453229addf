// The overlays of a story made ready for drawing: once for a story, and what of them one moment shows.
#pragma once

#include "viz/scene/overlay.h"
#include "viz/timeline/frame_state.h"

#include <string>
#include <vector>

namespace demarche {

struct StageOverlay {
    PreparedOverlay geometry;
    LonLat labelAt;      ///< The middle of its points.
    std::string legend;  ///< "Buffer zone, proposed".
};

/// One for each overlay of the story.
[[nodiscard]] std::vector<StageOverlay> stageOverlays(const Story& story);

/// Those that the moment shows. The items refer to `story` and `overlays`.
[[nodiscard]] std::vector<OverlayItem> overlayItems(const Story& story, const std::vector<StageOverlay>& overlays,
                                                    const FrameState& state, const Theme& theme);

}  // namespace demarche
