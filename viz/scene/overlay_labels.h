// The names of overlays on the map: centred where the story wants them, giving way to everything else.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/overlay.h"
#include "viz/scene/picture.h"

#include <span>

namespace demarche {

struct OverlayLabelInput {
    std::span<const OverlayItem> items;
    const Layout& layout;
    const Theme& theme;
    const GlobeView& view;
    bool titlePage = false;  ///< No card, strip or header to keep away from.
};

/// Called after the sites: labels fade before they could touch the sites and labels noted in `picture`, the panels or
/// one another, and when their overlay is too small to be named. Notes what it drew.
void addOverlayLabels(const OverlayLabelInput& input, TextEngine& text, Canvas& canvas, Picture& picture);

}  // namespace demarche
