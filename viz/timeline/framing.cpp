#include "viz/timeline/framing.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace demarche {
namespace {

constexpr double highestLatitude = 66.0;
constexpr Degrees defaultSpan{120.0};
constexpr Degrees wholeGlobeSpan{180.0};
constexpr Degrees singlePlaceSpan{42.0};
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

double scaleForSpan(Radians span, const Rect& area, PictureSize size) {
    // The widest views would need a camera beyond any distance; from there on the whole globe simply fits.
    const double wholeGlobe = 0.46 * std::min(area.width, area.height);
    const double f = focalPixelsFor(size);
    const double eye = std::hypot(1.0, f / wholeGlobe);
    const double smallest = f / (eye - 1.0);
    return std::max(smallest, area.width / span.value);
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

GlobeCamera fitPlaces(const std::vector<glm::dvec3>& points, PictureSize size, const Rect& area) {
    glm::dvec3 sum{0.0};
    for (const glm::dvec3& p : points) sum += p;
    if (glm::length(sum) < 1e-9) sum = points.front();
    GlobeCamera camera{.target = limited(lonLat(sum))};

    const double largest = scaleForSpan(points.size() == 1 ? singlePlaceSpan : smallestFitSpan, area, size);
    const double smallest = scaleForSpan(defaultSpan, area, size) * 0.5;
    const glm::dvec2 room{area.width * (1.0 - 2.0 * sideMargin), area.height * (1.0 - 2.0 * verticalMargin)};
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
            return {.target = limited(lonLat(sum)), .pixelsPerRadian = scaleForSpan(wholeGlobeSpan, area, size)};
        if (const auto middle = view.placeAt((b.low + b.high) / 2.0)) camera.target = limited(*middle);
    }
    return camera;
}

}  // namespace

GlobeCamera frameStep(const Story& story, StepIndex step, PictureSize size, const Rect& freeArea) {
    const CameraHint& hint = story.steps[step].camera;
    GlobeCamera camera{.target = limited(hint.centre)};
    if (!hint.fit.empty()) {
        std::vector<glm::dvec3> points;
        for (const LonLat place : hint.fit) points.push_back(unitVector(place));
        camera = fitPlaces(points, size, freeArea);
        if (!hint.spanDegrees) return camera;
    }
    const Radians span = hint.spanDegrees ? Radians(Degrees(*hint.spanDegrees)) : Radians(defaultSpan);
    camera.pixelsPerRadian = scaleForSpan(span, freeArea, size);
    return camera;
}

FramedCamera nominalCamera(const Story& story, StepIndex step) {
    constexpr PictureSize size{1600, 900};
    constexpr Rect area{0.0, 0.0, 1600.0, 900.0};
    const GlobeCamera camera = frameStep(story, step, size, area);
    return {.camera = camera, .principalPoint = area.centre(), .visibleAngle = area.width / camera.pixelsPerRadian};
}

}  // namespace demarche
