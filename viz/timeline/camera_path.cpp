#include "viz/timeline/camera_path.h"

#include "engine/math/easing.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

// The paper's trade-off between zooming and panning; its user study found 1.42 to be liked best.
constexpr double rho = 1.42;
// Ways shorter than this (in view widths) are pure zooms.
constexpr double shortWay = 1e-6;
/// In the measure of the path, for each radian that the camera leans more or less.
constexpr double lengthOfLeaning = 1.5;

double shortestTurn(double fromRadians, double toRadians) {
    return std::remainder(toRadians - fromRadians, 2.0 * std::numbers::pi);
}

}  // namespace

CameraPath::CameraPath(const FramedCamera& from, const FramedCamera& to)
    : _from(from),
      _to(to),
      _way(from.camera.target, to.camera.target),
      _inPlane(from.projection == to.projection && pansInPlane(to.projection)),
      _distance(
          _inPlane ? glm::distance(layOut(from.camera, from.projection).offset, layOut(to.camera, to.projection).offset)
                   : _way.angle().value) {
    const double u = _distance;
    const double w0 = from.visibleAngle;
    const double w1 = to.visibleAngle;
    if (u < shortWay * w0) {
        _length = std::abs(std::log(w1 / w0)) / rho;
        return;
    }
    const double common = rho * rho * rho * rho * u * u;
    const double b0 = (w1 * w1 - w0 * w0 + common) / (2.0 * w0 * rho * rho * u);
    const double b1 = (w1 * w1 - w0 * w0 - common) / (2.0 * w1 * rho * rho * u);
    _startRate = -std::asinh(b0);
    _length = (-std::asinh(b1) - _startRate) / rho;
}

double CameraPath::length() const {
    return std::max(_length, lengthOfLeaning * std::abs(_to.camera.tilt.value - _from.camera.tilt.value));
}

Radians CameraPath::bearingAt(double panned) const {
    if (_way.angle().value < shortWay) return _to.camera.bearing;
    // Measured from the direction of travel, "up" turns little and evenly, even on a way over the pole, where north
    // itself swings round.
    const double up = _from.camera.bearing.value - _way.azimuthAt(0.0).value;
    const double upAtEnd = _to.camera.bearing.value - _way.azimuthAt(1.0).value;
    return Radians(_way.azimuthAt(panned).value + up + shortestTurn(up, upAtEnd) * panned);
}

CameraPath::Progress CameraPath::progressAt(double fraction) const {
    const double u = _distance;
    const double w0 = _from.visibleAngle;
    if (u < shortWay * w0) return {fraction, w0 * std::pow(_to.visibleAngle / w0, fraction)};
    const double rate = rho * fraction * _length + _startRate;
    const double pan = w0 / (rho * rho) * (std::cosh(_startRate) * std::tanh(rate) - std::sinh(_startRate));
    return {clamp01(pan / u), w0 * std::cosh(_startRate) / std::cosh(rate)};
}

FramedCamera CameraPath::at(double fraction) const {
    if (fraction <= 0.0) return _from;
    if (fraction >= 1.0) return _to;
    const auto [panned, width] = progressAt(fraction);
    FramedCamera view{.projection = fraction < 0.5 ? _from.projection : _to.projection};
    view.visibleAngle = width;
    view.principalPoint = _from.principalPoint + (_to.principalPoint - _from.principalPoint) * fraction;
    view.camera.target = lonLat(_way.at(panned));
    if (_inPlane) {
        const MapLayout layout =
            layoutBetween(layOut(_from.camera, _from.projection), layOut(_to.camera, _to.projection), panned);
        const Projection map({.kind = _to.projection.kind, .centre = layout.centre, .bearing = layout.bearing});
        view.camera.target = map.inverse(layout.offset).value_or(view.camera.target);
    }
    view.camera.bearing = _inPlane ? _to.camera.bearing : bearingAt(panned);
    view.camera.tilt = leanAt(fraction).tilt;
    // The free areas of both ends may differ in width: their pixels go over into each other too.
    const double areaFrom = _from.visibleAngle * _from.camera.pixelsPerRadian;
    const double areaTo = _to.visibleAngle * _to.camera.pixelsPerRadian;
    view.camera.pixelsPerRadian = lerp(areaFrom, areaTo, fraction) / width;
    return view;
}

LeaningView CameraPath::leanAt(double fraction) const {
    return leanBetween({.from = _from.projection, .to = _to.projection, .fraction = fraction}, _from.camera.tilt,
                       _to.camera.tilt);
}

MapView CameraPath::viewAt(double fraction, PictureSize size) const {
    const FramedCamera view = at(fraction);
    const ProjectionState state = leanAt(fraction).projection;
    if (_from.projection == _to.projection || fraction <= 0.0 || fraction >= 1.0) {
        return MapView(view.camera, state, size, view.principalPoint);
    }
    const double panned = progressAt(fraction).panned;
    MapLayout layout =
        layoutBetween(layOut(_from.camera, _from.projection), layOut(_to.camera, _to.projection), panned);
    layout.tilt = view.camera.tilt;
    // The globe has no offset: it comes and goes with the map, which a leaning camera makes wait.
    if (_from.camera.tilt.value > 0.0) layout.offset *= state.fraction;
    if (_to.camera.tilt.value > 0.0) layout.offset *= 1.0 - state.fraction;
    return MapView({.projection = state,
                    .layout = layout,
                    .pixelsPerRadian = view.camera.pixelsPerRadian,
                    .size = size,
                    .principalPoint = view.principalPoint});
}

}  // namespace demarche
