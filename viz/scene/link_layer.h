// Draws links between places: growing, glowing, hidden behind the globe.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/crowd.h"
#include "viz/scene/link_curve.h"
#include "viz/scene/theme.h"
#include "viz/timeline/frame_state.h"

#include <optional>
#include <vector>

namespace demarche {

struct LinkLayerInput {
    const Story& story;
    const std::vector<LinkCurve>& curves;
    const Theme& theme;
    const MapView& view;
    double unit = 1.0;
    const Crowd& crowd;
    std::optional<LinkIndex> selected;
};

/// Of the middle of its line at the far end, in pixels.
[[nodiscard]] double linkHalfWidth(const Link& link, double unit);

void addLinks(const LinkLayerInput& input, const std::vector<LinkState>& links, Canvas& canvas);

}  // namespace demarche
