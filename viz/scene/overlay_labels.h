// The names of overlays on the map: centred where the story wants them, giving way to everything else.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/overlay_items.h"
#include "viz/scene/picture.h"

namespace demarche {

struct OverlayLabelInput {
    OverlayItems items;
    const Layout& layout;
    Rect legend;  ///< With its rows for overlays.
    const Theme& theme;
    const GlobeView& view;
    bool titlePage = false;  ///< No card, strip or header to keep away from.
};

/// Called after the sites: labels fade before they could touch the sites and labels noted in `picture`, the panels or
/// one another, and when their overlay is too small to be named. Notes what it drew.
void addOverlayLabels(const OverlayLabelInput& input, TextEngine& text, Canvas& canvas, Picture& picture);

}  // namespace demarche
