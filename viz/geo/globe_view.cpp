#include "viz/geo/globe_view.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

constexpr Degrees fieldOfView{30.0};

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

GlobeView::GlobeView(const GlobeViewDescriptor& descriptor)
    : _descriptor(descriptor),
      _frame(descriptor.camera.target, descriptor.camera.bearing),
      _focalPixels(focalPixelsFor(descriptor.size)),
      _eyeDistance(1.0 + _focalPixels / descriptor.camera.pixelsPerRadian),
      _outlineRadius(_focalPixels / std::sqrt(_eyeDistance * _eyeDistance - 1.0)),
      _cornerAngle(0.0) {
    const double radius = std::min(farthestCorner(descriptor), _outlineRadius);
    _cornerAngle =
        radius < _outlineRadius ? groundAngle(radius, _focalPixels, _eyeDistance) : std::acos(1.0 / _eyeDistance);
}

glm::dvec2 GlobeView::project(const glm::dvec3& point) const {
    const glm::dvec3 t = _frame.turned(point);
    const double scale = _focalPixels / (_eyeDistance - t.z);
    return {_descriptor.principalPoint.x + t.x * scale, _descriptor.principalPoint.y - t.y * scale};
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
    const glm::dvec2 offset = pixel - _descriptor.principalPoint;
    const glm::dvec3 direction = glm::normalize(glm::dvec3(offset.x, -offset.y, -_focalPixels));
    // Nearest meeting of the sightline (0, 0, distance) + s * direction with the unit sphere.
    const double half = _eyeDistance * direction.z;
    const double discriminant = half * half - (_eyeDistance * _eyeDistance - 1.0);
    if (discriminant < 0.0) return std::nullopt;
    const double along = -half - std::sqrt(discriminant);
    return lonLat(_frame.unturned(glm::dvec3(0.0, 0.0, _eyeDistance) + direction * along));
}

bool GlobeView::mayShow(const glm::dvec3& capCentre, double capCosine) const {
    const double fromTarget = std::acos(std::clamp(glm::dot(capCentre, _frame.towardsViewer()), -1.0, 1.0));
    const double capAngle = std::acos(std::clamp(capCosine, -1.0, 1.0));
    return fromTarget <= _cornerAngle + capAngle;
}

}  // namespace demarche
