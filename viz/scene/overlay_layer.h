// Overlays between map and links: areas filled or hatched, zones, outlines, lines, points.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/overlay_items.h"

namespace demarche {

struct OverlayLayerInput {
    OverlayItems items;  ///< Drawn in this order.
    const Theme& theme;
    const MapView& view;
    double unit = 1.0;
};

void addOverlays(const OverlayLayerInput& input, Canvas& canvas);

/// A small rectangle in the look of an overlay, for a legend.
struct OverlaySample {
    const OverlayLook& look;
    bool zone = false;
    bool softEdge = false;
    Rect rect;  ///< Whole pixels.
};

void addOverlaySample(const OverlaySample& sample, const Theme& theme, double unit, Canvas& canvas);

}  // namespace demarche
