#include "viz/timeline/framing.h"

#include "viz/projection/projected_shapes.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace demarche {
namespace {

constexpr double highestLatitude = 66.0;
constexpr Degrees defaultSpan{120.0};
constexpr Degrees singlePlaceSpan{42.0};
constexpr Radians wholeWorld{Degrees(360.0)};
constexpr Degrees smallestFitSpan{6.0};
// Labels stand beside their sites: places keep this share of the area as distance from its edges.
constexpr double sideMargin = 0.17;
constexpr double verticalMargin = 0.13;

struct Bounds {
    glm::dvec2 low{1e300};
    glm::dvec2 high{-1e300};
    bool allVisible = true;
};

LonLat limited(LonLat place) { return {place.lon, std::clamp(place.lat, -highestLatitude, highestLatitude)}; }

constexpr double wholeMapMargin = 0.03;

/// From here on the whole globe, or the whole map, simply fits: the perspective would need a camera beyond any
/// distance.
double smallestScale(ProjectionKind kind, const Rect& area, PictureSize size) {
    const double wholeGlobe = 0.46 * std::min(area.width, area.height);
    if (kind == ProjectionKind::Perspective) {
        const double f = focalPixelsFor(size);
        const double eye = std::hypot(1.0, f / wholeGlobe);
        return f / (eye - 1.0);
    }
    if (kind == ProjectionKind::Orthographic) return wholeGlobe;
    glm::dvec2 half{0.0};
    for (const glm::dvec2 point : projectSphere(Projection({.kind = kind}), 1e-2))
        half = glm::max(half, glm::abs(point));
    const double share = 0.5 - wholeMapMargin;
    return std::min(area.width * share / half.x, area.height * share / half.y);
}

double scaleForSpan(Radians span, ProjectionKind kind, const Rect& area, PictureSize size) {
    const double wholeMap = smallestScale(kind, area, size);
    return span.value < wholeWorld.value ? std::max(wholeMap, area.width / span.value) : wholeMap;
}

/// What fits a single place, what fits many, and the part of the area that they may take.
struct FitLimits {
    double smallest = 0.0;
    double largest = 0.0;
    glm::dvec2 room{};
};

FitLimits fitLimits(std::size_t places, ProjectionKind kind, PictureSize size, const Rect& area) {
    return {.smallest = scaleForSpan(defaultSpan, kind, area, size) * 0.5,
            .largest = scaleForSpan(places == 1 ? singlePlaceSpan : smallestFitSpan, kind, area, size),
            .room = {area.width * (1.0 - 2.0 * sideMargin), area.height * (1.0 - 2.0 * verticalMargin)}};
}

Bounds boundsOf(const std::vector<glm::dvec3>& points, const GlobeView& view) {
    Bounds bounds;
    for (const glm::dvec3& p : points) {
        const glm::dvec2 pixel = view.project(p);
        bounds.low = glm::min(bounds.low, pixel);
        bounds.high = glm::max(bounds.high, pixel);
        // A little inside the limb: a site on the very edge cannot be read.
        if (view.aboveHorizon(p) < 0.06) bounds.allVisible = false;
    }
    return bounds;
}

MapCamera fitPlaces(const std::vector<glm::dvec3>& points, Radians tilt, PictureSize size, const Rect& area) {
    glm::dvec3 sum{0.0};
    for (const glm::dvec3& p : points) sum += p;
    if (glm::length(sum) < 1e-9) sum = points.front();
    MapCamera camera{.target = limited(lonLat(sum)), .tilt = tilt};

    const auto [smallest, largest, room] = fitLimits(points.size(), ProjectionKind::Perspective, size, area);
    // Fitting and centring depend on each other: a few rounds settle both to a fraction of a pixel.
    for (int round = 0; round < 6; ++round) {
        double low = smallest;
        double high = largest;
        for (int halving = 0; halving < 30; ++halving) {
            camera.pixelsPerRadian = std::sqrt(low * high);
            const GlobeView view({.camera = camera, .size = size, .principalPoint = area.centre()});
            const Bounds b = boundsOf(points, view);
            const glm::dvec2 reach = glm::max(b.high - area.centre(), area.centre() - b.low);
            const bool fits = b.allVisible && reach.x <= room.x / 2.0 && reach.y <= room.y / 2.0;
            (fits ? low : high) = camera.pixelsPerRadian;
        }
        const GlobeView view({.camera = camera, .size = size, .principalPoint = area.centre()});
        const Bounds b = boundsOf(points, view);
        // No view shows places so far apart together: the whole globe, as large as it fits.
        if (!b.allVisible)
            return {.target = limited(lonLat(sum)),
                    .pixelsPerRadian = smallestScale(ProjectionKind::Perspective, area, size),
                    .tilt = tilt};
        if (const auto middle = view.placeAt((b.low + b.high) / 2.0)) camera.target = limited(*middle);
    }
    return camera;
}

/// Points of a map do not change places with the scale, so that both are found without trying.
MapCamera fitOnMap(const std::vector<glm::dvec3>& points, const MapProjection& projection, PictureSize size,
                   const Rect& area) {
    glm::dvec3 sum{0.0};
    for (const glm::dvec3& p : points) sum += p;
    if (glm::length(sum) < 1e-9) sum = points.front();
    const auto allowed = [&](LonLat place) { return pansInPlane(projection) ? place : limited(place); };
    const auto [smallest, largest, room] = fitLimits(points.size(), projection.kind, size, area);
    MapCamera camera{.target = allowed(lonLat(sum))};
    for (int round = 0; round < 6; ++round) {
        const MapLayout layout = layOut(camera, projection);
        const Projection map({.kind = projection.kind, .centre = layout.centre, .bearing = layout.bearing});
        glm::dvec2 low{1e300};
        glm::dvec2 high{-1e300};
        for (const glm::dvec3& p : points) {
            const glm::dvec2 at = map.project(mapPoint(map.frame().turned(p))) - layout.offset;
            low = glm::min(low, at);
            high = glm::max(high, at);
        }
        const glm::dvec2 reach = glm::max(glm::max(high, -low), glm::dvec2(1e-9));
        camera.pixelsPerRadian =
            std::clamp(std::min(room.x / 2.0 / reach.x, room.y / 2.0 / reach.y), smallest, largest);
        if (const auto middle = map.inverse((low + high) / 2.0 + layout.offset)) camera.target = allowed(*middle);
    }
    return camera;
}

}  // namespace

MapCamera framePlaces(const std::vector<LonLat>& places, const MapProjection& projection, PictureSize size,
                      const Rect& freeArea, Radians tilt) {
    std::vector<glm::dvec3> points;
    for (const LonLat place : places) points.push_back(unitVector(place));
    return projection.kind == ProjectionKind::Perspective ? fitPlaces(points, tilt, size, freeArea)
                                                          : fitOnMap(points, projection, size, freeArea);
}

MapCamera frameStep(const Story& story, StepIndex step, PictureSize size, const Rect& freeArea) {
    const CameraHint& hint = story.steps[step].camera;
    const MapProjection& projection = story.steps[step].projection;
    const Radians tilt =
        projection.kind == ProjectionKind::Perspective ? Radians(Degrees(hint.tiltDegrees)) : Radians();
    MapCamera camera{.target = pansInPlane(projection) ? hint.centre : limited(hint.centre), .tilt = tilt};
    if (!hint.fit.empty()) {
        camera = framePlaces(hint.fit, projection, size, freeArea, tilt);
        if (!hint.spanDegrees) return camera;
    }
    const Radians span = hint.spanDegrees ? Radians(Degrees(*hint.spanDegrees)) : Radians(defaultSpan);
    camera.pixelsPerRadian = scaleForSpan(span, projection.kind, freeArea, size);
    return camera;
}

FramedCamera nominalCamera(const Story& story, StepIndex step) {
    constexpr PictureSize size{1600, 900};
    constexpr Rect area{0.0, 0.0, 1600.0, 900.0};
    const MapCamera camera = frameStep(story, step, size, area);
    return {.camera = camera,
            .projection = story.steps[step].projection,
            .principalPoint = area.centre(),
            .visibleAngle = area.width / camera.pixelsPerRadian};
}

}  // namespace demarche
