// A hand on the map: cameras that keep a place under the cursor while it is dragged or zoomed.
#pragma once

#include "viz/projection/map_view.h"

namespace demarche {

/// How far a viewer may zoom, in pixels for each radian at the target.
struct ZoomLimits {
    double farthest = 0.0;  ///< The whole globe is a quarter of the picture's height wide.
    double nearest = 0.0;
};

[[nodiscard]] ZoomLimits zoomLimits(PictureSize size);

/// A viewer's camera on a globe stays this far from the poles, where north would turn under the hand.
inline constexpr double largestTargetLatitude = 89.0;

/// The camera of the same scale and bearing that brings `grabbed` under `cursor` (pixels). A cursor beside a
/// globe counts as the nearest point of its outline. Where no such camera exists (the place would have to leave its
/// circle of latitude, or the target its limit of latitude), the nearest one.
[[nodiscard]] MapCamera draggedCamera(const MapView& view, LonLat grabbed, glm::dvec2 cursor);

/// A world map about the equator, north up, at rest: the hand may turn its central meridian.
[[nodiscard]] bool turnsMeridian(const MapView& view);

struct HeldMap {
    MapCamera camera;
    std::optional<MapProjection> projection;  ///< When another meridian has come into the middle.
};

/// As draggedCamera; but a world map is pushed sideways only as long as its edge stays out of the picture. Beyond that
/// its central meridian turns, so that it goes round without end and the place is under the cursor all the same.
[[nodiscard]] HeldMap draggedMap(const MapView& view, LonLat grabbed, glm::dvec2 cursor);

/// Scaled by `factor` (more than 1 = nearer) within zoomLimits; the place under `cursor` stays there. A cursor beside
/// the globe zooms at the principal point.
[[nodiscard]] MapCamera zoomedCamera(const MapView& view, double factor, glm::dvec2 cursor);

/// Leaning `more` than it does, within 0 and `largestTilt`; unchanged on maps and where the globe is seen whole. What
/// is in the middle stays there.
[[nodiscard]] MapCamera tiltedCamera(const MapView& view, Radians more);

/// The camera that shows nearly the same picture when the target has to sit at another pixel.
[[nodiscard]] MapCamera recentredCamera(const MapView& view, glm::dvec2 principalPoint);

}  // namespace demarche
