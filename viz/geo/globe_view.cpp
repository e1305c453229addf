#include "viz/geo/globe_view.h"

#include "engine/math/easing.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

constexpr Degrees fieldOfView{30.0};
/// Ground from top to bottom of the picture, in radians of an untilted view: up to the first a camera leans as far
/// as it is told, from the second on it looks straight down, because a globe seen as a whole has no below.
constexpr double tiltedBelow = 0.35;
constexpr double levelFrom = 1.4;
/// Cosine of the angle from the middle of a leaning camera's picture beyond which it does not matter where things are,
/// only that they stay outside of it and near enough for arithmetic.
constexpr double widestSight = 0.15;
/// For points beside the globe: radians beyond the horizon for each radius, and the farthest that stays off the
/// picture.
constexpr double besideAngle = 0.35;
constexpr double highestBeside = 1.83;

/// Angle at the globe's centre between the target and the ground seen at `radius` pixels from the principal point.
double groundAngle(double radius, double focal, double distance) {
    const double sightline = std::atan2(radius, focal);
    const double sine = std::min(1.0, distance * std::sin(sightline));
    return std::asin(sine) - sightline;
}

double farthestCorner(const GlobeViewDescriptor& d) {
    const double w = d.size.width;
    const double h = d.size.height;
    double farthest = 0.0;
    for (const glm::dvec2 corner : std::array<glm::dvec2, 4>{{{0.0, 0.0}, {w, 0.0}, {0.0, h}, {w, h}}}) {
        farthest = std::max(farthest, glm::length(corner - d.principalPoint));
    }
    return farthest;
}

}  // namespace

double focalPixelsFor(PictureSize size) { return size.height / 2.0 / std::tan(Radians(fieldOfView).value / 2.0); }

Radians tiltAtScale(Radians tilt, double pixelsPerRadian, PictureSize size) {
    const double seen = size.height / pixelsPerRadian;
    const double left = smoothStep((levelFrom - seen) / (levelFrom - tiltedBelow));
    return Radians(std::clamp(tilt.value, 0.0, largestTilt.value) * left);
}

GlobeView::GlobeView(const GlobeViewDescriptor& descriptor)
    : _descriptor(descriptor),
      _frame(descriptor.camera.target, descriptor.camera.bearing),
      _focalPixels(focalPixelsFor(descriptor.size)),
      _eyeHeight(_focalPixels / descriptor.camera.pixelsPerRadian),
      _eyeDistance(1.0 + _eyeHeight),
      _outlineRadius(0.0) {
    lean(tiltAtScale(descriptor.camera.tilt, descriptor.camera.pixelsPerRadian, descriptor.size));
    _outlineRadius = _focalPixels / std::sqrt(_eyeDistance * _eyeDistance - 1.0);
    findShownGround();
}

/// The camera keeps its distance from the target and goes round it, down and away from above.
void GlobeView::lean(Radians tilt) {
    if (tilt.value <= 0.0) return;
    const double distance = _eyeHeight;
    const double back = distance * std::sin(tilt.value);
    const double up = 1.0 + distance * std::cos(tilt.value);
    const Radians aroundCentre(std::atan2(back, up));
    _eyeDistance = std::hypot(back, up);
    _eyeHeight = _eyeDistance - 1.0;
    _frame = _frame.leantBack(aroundCentre);
    _lean = Radians(tilt.value - aroundCentre.value);
    _leanSine = std::sin(_lean.value);
    _leanCosine = std::cos(_lean.value);
}

void GlobeView::findShownGround() {
    if (!leans()) {
        const double radius = std::min(farthestCorner(_descriptor), _outlineRadius);
        _cornerAngle =
            radius < _outlineRadius ? groundAngle(radius, _focalPixels, _eyeDistance) : std::acos(1.0 / _eyeDistance);
        return;
    }
    const double w = _descriptor.size.width;
    const double h = _descriptor.size.height;
    const std::array<glm::dvec2, 4> corners{{{0.0, 0.0}, {w, 0.0}, {w, h}, {0.0, h}}};
    const glm::dvec3 middle = sightlineOf({w / 2.0, h / 2.0});
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const glm::dvec3 here = sightlineOf(corners[i]);
        const double across = std::hypot(here.x, here.y);
        const bool meetsGround = here.z < 0.0 && across * _focalPixels < -here.z * _outlineRadius;
        _cornerAngle = std::max(
            _cornerAngle, meetsGround ? groundAngle(across, -here.z, _eyeDistance) : std::acos(1.0 / _eyeDistance));
        const glm::dvec3 side = glm::normalize(glm::cross(here, sightlineOf(corners[(i + 1) % corners.size()])));
        _sides[i] = glm::dot(side, middle) < 0.0 ? -side : side;
        _sideHeights[i] = _sides[i].z * _eyeDistance;
    }
}

glm::dvec2 GlobeView::pixelOf(const glm::dvec3& sightline) const {
    const double up = _leanCosine * sightline.y + _leanSine * sightline.z;
    const double depth = _leanSine * sightline.y - _leanCosine * sightline.z;
    const double scale = _focalPixels / std::max(depth, widestSight * glm::length(sightline));
    return {_descriptor.principalPoint.x + sightline.x * scale, _descriptor.principalPoint.y - up * scale};
}

glm::dvec3 GlobeView::sightlineOf(glm::dvec2 pixel) const {
    const glm::dvec2 offset = pixel - _descriptor.principalPoint;
    return glm::normalize(glm::dvec3(offset.x, _focalPixels * _leanSine - offset.y * _leanCosine,
                                     -offset.y * _leanSine - _focalPixels * _leanCosine));
}

glm::dvec2 GlobeView::project(const glm::dvec3& point) const {
    const glm::dvec3 t = _frame.turned(point);
    if (leans()) return pixelOf({t.x, t.y, t.z - _eyeDistance});
    const double scale = _focalPixels / (_eyeDistance - t.z);
    return {_descriptor.principalPoint.x + t.x * scale, _descriptor.principalPoint.y - t.y * scale};
}

glm::dvec3 GlobeView::towardsEye() const {
    return leans() ? _frame.unturned({0.0, -_leanSine, _leanCosine}) : _frame.towardsViewer();
}

glm::dvec2 GlobeView::ontoGlobe(glm::dvec2 pixel, double share) const {
    const glm::dvec3 sightline = sightlineOf(pixel);
    const double across = std::hypot(sightline.x, sightline.y);
    const double limit = std::atan2(share * _outlineRadius, _focalPixels);
    if (std::atan2(across, -sightline.z) <= limit) return pixel;
    const glm::dvec2 way = glm::dvec2(sightline) / across * std::sin(limit);
    return pixelOf({way.x, way.y, -std::cos(limit)});
}

glm::dvec2 GlobeView::besideGlobe(glm::dvec2 turned, double radii) const {
    const glm::dvec2 way = turned / std::max(1e-9, glm::length(turned));
    const double radius = radii * _outlineRadius;
    if (!leans()) return _descriptor.principalPoint + glm::dvec2{way.x, -way.y} * radius;
    const double limb = std::atan2(_outlineRadius, _focalPixels);
    const double angle =
        std::min(highestBeside, std::max(std::atan2(radius, _focalPixels), limb + besideAngle * (radii - 1.0)));
    return pixelOf({way.x * std::sin(angle), way.y * std::sin(angle), -std::cos(angle)});
}

double GlobeView::aboveHorizon(const glm::dvec3& unit) const {
    return glm::dot(unit, _frame.towardsViewer()) - 1.0 / _eyeDistance;
}

bool GlobeView::visible(const glm::dvec3& point) const {
    if (glm::dot(point, _frame.towardsViewer()) >= 1.0 / _eyeDistance) return true;
    // Behind the horizon's plane: seen only beside the globe, when the sightline passes the centre at 1 or more.
    const glm::dvec3 eye = _frame.towardsViewer() * _eyeDistance;
    const glm::dvec3 sightline = glm::normalize(point - eye);
    return glm::length(glm::cross(eye, sightline)) >= 1.0;
}

std::optional<LonLat> GlobeView::placeAt(glm::dvec2 pixel) const {
    const glm::dvec3 direction = sightlineOf(pixel);
    // Nearest meeting of the sightline (0, 0, distance) + s * direction with the unit sphere.
    const double half = _eyeDistance * direction.z;
    const double discriminant = half * half - (_eyeDistance * _eyeDistance - 1.0);
    if (discriminant < 0.0) return std::nullopt;
    const double along = -half - std::sqrt(discriminant);
    return lonLat(_frame.unturned(glm::dvec3(0.0, 0.0, _eyeDistance) + direction * along));
}

bool GlobeView::mayShow(const glm::dvec3& capCentre, double capCosine) const {
    const double fromNadir = std::acos(std::clamp(glm::dot(capCentre, _frame.towardsViewer()), -1.0, 1.0));
    const double capAngle = std::acos(std::clamp(capCosine, -1.0, 1.0));
    if (fromNadir > _cornerAngle + capAngle) return false;
    if (!leans()) return true;
    const glm::dvec3 centre = _frame.turned(capCentre);
    for (std::size_t i = 0; i < _sides.size(); ++i) {
        const double away = std::acos(std::clamp(glm::dot(_sides[i], centre), -1.0, 1.0));
        if (std::cos(std::max(0.0, away - capAngle)) < _sideHeights[i]) return false;
    }
    return true;
}

}  // namespace demarche
