#include "viz/scene/river_lines.h"

#include "engine/math/easing.h"
#include "viz/scene/line_projection.h"
#include "viz/scene/map_strokes.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace demarche {
namespace {

/// A river of a kilometre would begin to show at this scale: one of some 160 pixels is worth its ink.
constexpr double scaleOfOneKm = 1000000.0;
/// It is there in full at so many times that scale.
constexpr double fullAfter = 1.9;
constexpr double thinnest = 0.9;
constexpr double widest = 1.8;

double scaleFromWhich(double lengthKm) { return scaleOfOneKm / std::max(lengthKm, 1.0); }

/// In lines of a picture of 1080 lines.
double riverWidth(double lengthKm, double pixelsPerRadian) {
    return std::clamp(std::pow(pixelsPerRadian / scaleFromWhich(lengthKm), 0.28), thinnest, widest);
}

}  // namespace

double riverOpacity(double lengthKm, double pixelsPerRadian) {
    return smoothStep((pixelsPerRadian / scaleFromWhich(lengthKm) - 1.0) / (fullAfter - 1.0));
}

void addRivers(const MapView& view, RiverShow show, double unit, MapLayer& layer) {
    if (show.lines <= 0.0) return;
    const double scale = earthRadiusKm / view.kilometresPerPixel() / unit;
    const std::size_t first = layer.strokeVertices.size();
    for (const MapRiver& river : layer.level->rivers) {
        const double shows = show.lines * riverOpacity(river.lengthKm, scale);
        if (shows <= 0.0) break;
        const double opacity = river.inLake ? shows * (1.0 - show.lakes) : shows;
        if (opacity <= 0.0 || !view.mayShow(river.capCentre, river.capCosine)) continue;
        LineProjection line(view,
                            {.halfWidthPixels = std::max(1.0, riverWidth(river.lengthKm, scale) * unit) / 2.0,
                             .stepPixels = 2.0,
                             .opacity = opacity},
                            layer.strokeVertices);
        line.add(*layer.level, layer.memory.placed, river.firstPoint, river.pointCount);
    }
    addStrokeBatch(layer, {.colour = layer.style.river}, first);
}

}  // namespace demarche
