#include "viz/scene/overlay_style.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double hatchSpacing = 10.0;
constexpr double hatchWidth = 2.3;
constexpr double outlineHalfWidth = 1.05;
constexpr double thinHalfWidth = 0.8;
constexpr double dash = 7.0;
constexpr double gap = 4.5;

// As parts of the way from the ground's colour to the overlay's.
constexpr double plainStrength = 0.34;
constexpr double zoneStrength = 0.40;
constexpr double hatchedGround = 0.15;
constexpr double hatchStrength = 0.70;

/// Positive remainder.
double wrapped(double value, double period) { return value - period * std::floor(value / period); }

}  // namespace

float lightAlpha(Colour colour, Colour ground, double strength) {
    // A square root stands for the transfer function, as in the shader.
    const double c = std::sqrt(relativeLuminance(colour));
    const double g = std::sqrt(relativeLuminance(ground));
    if (std::abs(c - g) < 1e-6) return static_cast<float>(strength);
    return static_cast<float>(std::clamp(strength * (2.0 * g + strength * (c - g)) / (c + g), 0.0, 1.0));
}

AreaFill overlayFill(const OverlayFillStyle& s) {
    const Colour ground = s.theme.land;
    const auto strong = [&](double strength) {
        return s.look.colour.withAlpha(lightAlpha(s.look.colour, ground, strength));
    };
    AreaFill fill{.colour = strong(s.zone ? zoneStrength : plainStrength), .ground = ground};
    if (s.look.pattern != OverlayPattern::Hatched) return fill;
    fill.colour = strong(hatchedGround);
    const double spacing = hatchSpacing * s.unit;
    // One line runs through the anchor, counted in a frame with y upwards, where GL counts its pixels.
    const double across = (s.anchor.x - (s.pictureHeight - s.anchor.y)) / std::numbers::sqrt2;
    fill.hatching = {.spacing = static_cast<float>(spacing),
                     .lineWidth = static_cast<float>(std::max(1.0, hatchWidth * s.unit)),
                     .phase = static_cast<float>(wrapped(across, spacing)),
                     .colour = strong(hatchStrength)};
    return fill;
}

StrokeStyle overlayOutline(const OverlayLook& look, const Theme& theme, double unit) {
    const auto u = static_cast<float>(unit);
    StrokeStyle style{.colour = look.colour, .casing = theme.halo.faded(0.35F), .casingWidth = 0.9F * u};
    if (look.dashedOutline) {
        style.dashLength = static_cast<float>(dash) * u;
        style.gapLength = static_cast<float>(gap) * u;
    }
    return style;
}

double overlayOutlineHalfWidth(const OverlayLook& look, double unit) {
    return std::max(0.6, (look.pattern == OverlayPattern::None ? thinHalfWidth : outlineHalfWidth) * unit);
}

}  // namespace demarche
