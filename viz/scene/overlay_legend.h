// The legend's row of overlays: a sample and words for each kind in the picture.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/overlay.h"

#include <span>

namespace demarche {

struct OverlayLegendInput {
    std::span<const OverlayItem> items;
    const Layout& layout;
    const Theme& theme;
    double top = 0.0;  ///< Of the first row, in pixels.
    double rowHeight = 0.0;
};

/// Entries fade with their overlays and make room as they fade. Returns how far the rows below move down, in pixels.
double addOverlayLegend(const OverlayLegendInput& input, TextEngine& text, Canvas& canvas);

/// Height of the rows that it will take.
[[nodiscard]] double overlayLegendHeight(std::span<const OverlayItem> items, double rowHeight);

}  // namespace demarche
