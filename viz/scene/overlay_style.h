// From an overlay's look to fills and strokes: strengths, hatching, widths, dashes.
#pragma once

#include "viz/scene/draw_list.h"
#include "viz/scene/overlay.h"

#include <glm/vec2.hpp>

namespace demarche {

struct OverlayFillStyle {
    const OverlayLook& look;
    const Theme& theme;
    double unit = 1.0;
    bool zone = false;
    glm::dvec2 anchor{};         ///< Pixel through which a line of the hatching runs.
    double pictureHeight = 0.0;  ///< Pixels.
};

/// Colours and hatching; mask, bounds and disc are left to the caller.
[[nodiscard]] AreaFill overlayFill(const OverlayFillStyle& style);

[[nodiscard]] StrokeStyle overlayOutline(const OverlayLook& look, const Theme& theme, double unit);
/// Of the outline's core, in pixels.
[[nodiscard]] double overlayOutlineHalfWidth(const OverlayLook& look, double unit);

/// Alpha for mixing light that looks, where it is full, like mixing sRGB values by `strength`: light colours would else
/// drown dark ground, and dark ones vanish on light ground.
[[nodiscard]] float lightAlpha(Colour colour, Colour ground, double strength);

}  // namespace demarche
