// The legend's rows of overlays: a sample and words for each kind in the picture.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/overlay_items.h"

#include <span>

namespace demarche {

/// Of all rows of the legend, in lines of a picture of 1080 lines.
inline constexpr double legendRowHeight = 27.0;

struct OverlayLegendInput {
    OverlayItems items;
    const Layout& layout;
    const Theme& theme;
    double top = 0.0;  ///< Of the first row, in pixels.
};

/// Entries fade with their overlays and make room as they fade. Returns how far the rows below move down, in pixels.
double addOverlayLegend(const OverlayLegendInput& input, TextEngine& text, Canvas& canvas);

/// The part of the picture that the legend takes: that of the layout, and the rows of the overlays that show.
[[nodiscard]] Rect legendArea(const Layout& layout, const std::vector<StageOverlay>& overlays,
                              std::span<const OverlayState> shown, TextEngine& text);
[[nodiscard]] Rect legendArea(const Layout& layout, const OverlayItems& items, TextEngine& text);

}  // namespace demarche
