#include "viz/timeline/camera_path.h"

#include "engine/math/easing.h"

#include <cmath>
#include <numbers>

namespace demarche {
namespace {

// The paper's trade-off between zooming and panning; its user study found 1.42 to be liked best.
constexpr double rho = 1.42;
// Ways shorter than this (in view widths) are pure zooms.
constexpr double shortWay = 1e-6;

double shortestTurn(double fromRadians, double toRadians) {
    return std::remainder(toRadians - fromRadians, 2.0 * std::numbers::pi);
}

}  // namespace

CameraPath::CameraPath(const FramedCamera& from, const FramedCamera& to)
    : _from(from), _to(to), _way(from.camera.target, to.camera.target) {
    const double u = _way.angle().value;
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

Radians CameraPath::bearingAt(double panned) const {
    if (_way.angle().value < shortWay) return _to.camera.bearing;
    // Measured from the direction of travel, "up" turns little and evenly, even on a way over the pole, where north
    // itself swings round.
    const double up = _from.camera.bearing.value - _way.azimuthAt(0.0).value;
    const double upAtEnd = _to.camera.bearing.value - _way.azimuthAt(1.0).value;
    return Radians(_way.azimuthAt(panned).value + up + shortestTurn(up, upAtEnd) * panned);
}

FramedCamera CameraPath::at(double fraction) const {
    if (fraction <= 0.0) return _from;
    if (fraction >= 1.0) return _to;
    const double u = _way.angle().value;
    const double w0 = _from.visibleAngle;
    const double s = fraction * _length;
    double panned = fraction;
    double width = w0 * std::pow(_to.visibleAngle / w0, fraction);
    if (u >= shortWay * w0) {
        const double rate = rho * s + _startRate;
        width = w0 * std::cosh(_startRate) / std::cosh(rate);
        const double pan = w0 / (rho * rho) * (std::cosh(_startRate) * std::tanh(rate) - std::sinh(_startRate));
        panned = clamp01(pan / u);
    }
    FramedCamera view;
    view.visibleAngle = width;
    view.principalPoint = _from.principalPoint + (_to.principalPoint - _from.principalPoint) * fraction;
    view.camera.target = lonLat(_way.at(panned));
    view.camera.bearing = bearingAt(panned);
    // The free areas of both ends may differ in width: their pixels go over into each other too.
    const double areaFrom = _from.visibleAngle * _from.camera.pixelsPerRadian;
    const double areaTo = _to.visibleAngle * _to.camera.pixelsPerRadian;
    view.camera.pixelsPerRadian = lerp(areaFrom, areaTo, fraction) / width;
    return view;
}

}  // namespace demarche
