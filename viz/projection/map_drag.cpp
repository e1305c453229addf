#include "viz/projection/map_drag.h"

#include "viz/projection/azimuthal.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

constexpr double nearestPixelsPerRadian = 60000.0;
/// Of the outline's radius: nearer to the limb a pixel spans so much ground that the hand would throw the globe.
constexpr double reach = 0.985;

double nearestDegrees(double degrees) { return std::remainder(degrees, 360.0); }

/// Sine and cosine of the longitude between target and place; the pair must lie on the unit circle.
struct Meridian {
    double sine = 0.0;
    double cosine = 1.0;
};

/// North-up target for which `place` has the coordinates (east, north, towards) in the frame of Orthographic.
LonLat targetFor(LonLat place, const glm::dvec3& wanted, Meridian between) {
    const double latitude = Radians(Degrees(place.lat)).value;
    const double a = std::sin(latitude);
    const double b = std::cos(latitude) * between.cosine;
    // (towards, north) is (b, a) turned by the target's latitude.
    const double turned = std::atan2(a, b) - std::atan2(wanted.y, wanted.z);
    const double degrees = nearestDegrees(Degrees(Radians(turned)).value);
    const double longitude = place.lon - Degrees(Radians(std::atan2(between.sine, between.cosine))).value;
    return {nearestDegrees(longitude), std::clamp(degrees, -largestTargetLatitude, largestTargetLatitude)};
}

double turnBetween(LonLat a, LonLat b) {
    return std::acos(std::clamp(glm::dot(unitVector(a), unitVector(b)), -1.0, 1.0));
}

glm::dvec2 ontoMap(const MapView& view, glm::dvec2 cursor) {
    if (view.globe() != nullptr) return view.globe()->ontoGlobe(cursor, reach);
    const auto outline = view.outlineRadius();
    if (!outline) return cursor;
    const glm::dvec2 offset = cursor - view.centrePixel();
    const double distance = glm::length(offset);
    const double limit = *outline * reach;
    return distance <= limit ? cursor : view.centrePixel() + offset * (limit / distance);
}

MapView withCamera(const MapView& view, const MapCamera& camera) {
    return MapView(camera, view.descriptor().projection, view.size(), view.principalPoint());
}

/// The map moves in its plane, and no farther than its own edge.
MapCamera panned(const MapView& view, LonLat grabbed, glm::dvec2 cursor) {
    MapCamera camera = view.camera();
    const glm::dvec2 principal = view.principalPoint();
    glm::dvec2 wanted = principal + view.project(unitVector(grabbed)) - cursor;
    // From beside the map straight back to where the hand came from.
    for (int halving = 0; halving < 24; ++halving) {
        if (const auto target = view.placeAt(wanted)) {
            camera.target = *target;
            break;
        }
        wanted = principal + (wanted - principal) * 0.9;
    }
    return camera;
}

constexpr double almost = 0.9999;

/// Of a map about the equator: from its central meridian to its edge, at height `y`.
double halfWidthAt(const Projection& map, double y) {
    const auto place = map.inverse({0.0, std::clamp(y, -almost * map.halfHeight(), almost * map.halfHeight())});
    const double lat = place ? Radians(Degrees(place->lat)).value : 0.0;
    return map.project(mapPoint(TurnedPlace{.lon = std::numbers::pi, .lat = lat})).x;
}

struct Span {
    double low = 0.0;
    double high = 0.0;
};

/// Where the target may be, right of the central meridian, when the hand moves the map in its plane: the map's edge
/// stays out of the picture, or where it is.
Span roomInPlane(const MapView& view, const Projection& map, double height) {
    const double scale = view.descriptor().pixelsPerRadian;
    const glm::dvec2 left = view.principalPoint() / scale;
    const double right = view.size().width / scale - left.x;
    const double below = view.size().height / scale - left.y;
    const double edge = std::min(halfWidthAt(map, height + left.y), halfWidthAt(map, height - below));
    const double now = view.descriptor().layout.offset.x;
    const Span span{.low = left.x - edge, .high = edge - right};
    if (span.low > span.high) return {now, now};
    return {std::min(span.low, now), std::max(span.high, now)};
}

}  // namespace

ZoomLimits zoomLimits(PictureSize size) {
    const double radius = std::max(1, size.height) / 8.0;
    const double focal = focalPixelsFor({size.width, std::max(1, size.height)});
    const double eyeDistance = std::hypot(1.0, focal / radius);
    return {.farthest = focal / (eyeDistance - 1.0), .nearest = nearestPixelsPerRadian};
}

MapCamera draggedCamera(const MapView& view, LonLat grabbed, glm::dvec2 cursor) {
    if (pansInPlane(view.descriptor().projection.nearer())) return panned(view, grabbed, cursor);
    const auto under = view.placeAt(ontoMap(view, cursor));
    if (!under) return view.camera();
    // Where the cursor's sightline meets the ground, as seen by the viewer: the same for every target.
    const glm::dvec3 seen = Orthographic(view.camera().target, view.camera().bearing).turned(unitVector(*under));
    const double c = std::cos(view.camera().bearing.value);
    const double s = std::sin(view.camera().bearing.value);
    const glm::dvec3 wanted{c * seen.x + s * seen.y, c * seen.y - s * seen.x, seen.z};

    const double parallel = std::max(1e-9, std::cos(Radians(Degrees(grabbed.lat)).value));
    const double sine = std::clamp(wanted.x / parallel, -1.0, 1.0);
    const double cosine = std::sqrt(1.0 - sine * sine);
    // Two targets do it, one of them across the pole: stay on the side where the camera is.
    MapCamera camera = view.camera();
    const LonLat near = targetFor(grabbed, wanted, {sine, cosine});
    const LonLat across = targetFor(grabbed, wanted, {sine, -cosine});
    const LonLat before = camera.target;
    camera.target = turnBetween(before, near) <= turnBetween(before, across) ? near : across;
    return camera;
}

bool turnsMeridian(const MapView& view) {
    const MapViewDescriptor& d = view.descriptor();
    const MapProjection& projection = d.projection.nearer();
    return d.projection.rests() && !isAzimuthal(projection.kind) && d.layout.bearing.value == 0.0 &&
           d.layout.centre.lat == 0.0;
}

HeldMap draggedMap(const MapView& view, LonLat grabbed, glm::dvec2 cursor) {
    if (!turnsMeridian(view)) return {.camera = draggedCamera(view, grabbed, cursor), .projection = {}};
    const MapLayout& layout = view.descriptor().layout;
    const MapProjection& projection = view.descriptor().projection.nearer();
    const Projection map({.kind = projection.kind, .centre = layout.centre});
    const glm::dvec2 fromTarget = view.mapPointOf(cursor) - layout.offset;
    const glm::dvec2 wanted = map.project(mapPoint(map.frame().turned(unitVector(grabbed)))) - fromTarget;
    glm::dvec2 offset = wanted;
    offset.y = std::clamp(offset.y, -almost * map.halfHeight(), almost * map.halfHeight());
    const Span room = roomInPlane(view, map, offset.y);
    offset.x = std::clamp(offset.x, room.low, room.high);
    const double edge = almost * halfWidthAt(map, offset.y);
    offset.x = std::clamp(offset.x, -edge, edge);
    HeldMap held{.camera = view.camera(), .projection = {}};
    if (const auto target = map.inverse(offset)) held.camera.target = *target;
    if (offset.x == wanted.x) return held;
    // Along a parallel points are as far apart as their longitudes.
    const double latitude = Radians(Degrees(grabbed.lat)).value;
    const double perRadian = map.project(mapPoint(TurnedPlace{.lon = 1.0, .lat = latitude})).x;
    const double fromMeridian = std::clamp((offset.x + fromTarget.x) / perRadian, -std::numbers::pi, std::numbers::pi);
    const double meridian = nearestDegrees(grabbed.lon - Degrees(Radians(fromMeridian)).value);
    held.camera.target.lon = nearestDegrees(held.camera.target.lon + meridian - layout.centre.lon);
    held.projection = MapProjection{.kind = projection.kind, .centre = LonLat{meridian, 0.0}};
    return held;
}

MapCamera zoomedCamera(const MapView& view, double factor, glm::dvec2 cursor) {
    const ZoomLimits limits = zoomLimits(view.size());
    MapCamera camera = view.camera();
    double& scale = camera.pixelsPerRadian;
    // A story's own camera may lie outside the limits; zooming never jumps back into them.
    scale = std::clamp(scale * factor, std::min(scale, limits.farthest), std::max(scale, limits.nearest));
    const auto grabbed = view.placeAt(cursor);
    if (!grabbed) return camera;
    return draggedCamera(withCamera(view, camera), *grabbed, cursor);
}

MapCamera tiltedCamera(const MapView& view, Radians more) {
    MapCamera camera = view.camera();
    const bool leansHere = tiltAtScale(largestTilt, camera.pixelsPerRadian, view.size()).value > 0.0;
    if (view.globe() == nullptr || !leansHere) return camera;
    camera.tilt = Radians(std::clamp(camera.tilt.value + more.value, 0.0, largestTilt.value));
    return camera;
}

MapCamera recentredCamera(const MapView& view, glm::dvec2 principalPoint) {
    const MapView moved(view.camera(), view.descriptor().projection, view.size(), principalPoint);
    return draggedCamera(moved, view.camera().target, view.principalPoint());
}

}  // namespace demarche
