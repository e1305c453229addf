// Overlays between map and links: areas filled or hatched, zones, outlines, lines, and their names on the map.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/overlay.h"

#include <span>

namespace demarche {

struct OverlayLayerInput {
    std::span<const OverlayItem> items;  ///< Drawn in this order.
    const Theme& theme;
    const GlobeView& view;
    double unit = 1.0;
};

void addOverlays(const OverlayLayerInput& input, Canvas& canvas);

/// Fill and lines of a look over a rectangle of whole pixels: the sample in a legend.
void addOverlaySample(const OverlayLook& look, bool softEdge, const Rect& rect, const Theme& theme, double unit,
                      Canvas& canvas);

}  // namespace demarche
