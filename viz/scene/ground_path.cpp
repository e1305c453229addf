#include "viz/scene/ground_path.h"

#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

/// Hidden parts run around the globe in steps of at most this angle, at a distance that keeps the chords outside.
constexpr double aroundStep = std::numbers::pi / 6.0;
constexpr double aroundRadius = 1.09;

/// How far a chord may lie from the arc, in pixels.
constexpr double bendPixels = 0.3;
constexpr int deepestBend = 12;

}  // namespace

/// start * cos(angle) + tangent * sin(angle), angle from 0 to length.
struct GroundPath::Arc {
    glm::dvec3 start;
    glm::dvec3 tangent;
    double length = 0.0;

    [[nodiscard]] glm::dvec3 at(double angle) const { return start * std::cos(angle) + tangent * std::sin(angle); }
};

GroundPath::GroundPath(const MapView& view) : _view(view), _horizon(view.horizonCosine()) {}

void GroundPath::follow(const DetailedLine& line, double tolerancePixels) {
    _runs.clear();
    _outline.clear();
    _along = 0.0;
    _inRun = false;
    // The same for what may be left out: nothing, where a map stretches the ground many times.
    const bool stretches = _horizon < 0.0 && !_view.hasSeam();
    const double tolerance = stretches ? 0.0 : tolerancePixels / _view.camera().pixelsPerRadian;
    std::size_t previous = 0;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        if (line.detail[i] <= tolerance) continue;
        followArc(line.points[previous], line.points[i]);
        previous = i;
    }
}

void GroundPath::followArc(const glm::dvec3& from, const glm::dvec3& to) {
    Arc arc{.start = from, .length = angleBetween(from, to).value};
    if (arc.length < 1e-12) return;
    arc.tangent = glm::normalize(to - from * glm::dot(from, to));
    _view.hasSeam() ? followToSeam(arc) : followToHorizon(arc);
    _along += arc.length * _view.camera().pixelsPerRadian;
}

void GroundPath::followToSeam(const Arc& arc) {
    // Off the seam by 6 mm on the ground, each part on its own side.
    constexpr double beside = 1e-9;
    const glm::dvec3& right = _view.frame().right();
    const double a = glm::dot(arc.start, right);
    const double b = glm::dot(arc.tangent, right);
    // From the one side of the plane through the seam to the other where a cos(angle) + b sin(angle) = 0.
    double crossing = std::atan2(-a, b);
    if (crossing < 0.0) crossing += std::numbers::pi;
    const bool behind = glm::dot(arc.at(crossing), _view.frame().towardsViewer()) < 0.0;
    // Many files cut their lines there: an end on the seam belongs to the side that its arc is on.
    const auto onSeam = [&](double angle) {
        const glm::dvec3 end = arc.at(angle);
        return std::abs(glm::dot(end, right)) < beside && glm::dot(end, _view.frame().towardsViewer()) < 0.0;
    };
    const double aside = std::min(0.25 * arc.length, 2.0 * beside / std::max(std::abs(b), 1e-3));
    const double first = onSeam(0.0) ? aside : 0.0;
    const double last = onSeam(arc.length) ? arc.length - aside : arc.length;
    if (first > 0.0) _inRun = false;
    if (!behind || crossing <= first || crossing >= last) return partBesideSeam(arc, first, last);
    partBesideSeam(arc, first, std::max(first, crossing - beside));
    _inRun = false;
    partBesideSeam(arc, std::min(last, crossing + beside), last);
}

void GroundPath::partBesideSeam(const Arc& arc, double from, double to) {
    // What a map on its way does not show yet is left out in steps that nobody follows at that speed.
    const bool opening = _view.map()->longitudeLimit() < std::numbers::pi;
    if (opening && (look(arc, from).height <= 0.0 || look(arc, to).height <= 0.0)) {
        _inRun = false;
        return;
    }
    visiblePart(arc, from, to);
}

void GroundPath::followToHorizon(const Arc& arc) {
    const glm::dvec3& from = arc.start;
    // Height over the horizon's plane along the arc is amplitude * cos(angle - top) - horizon.
    const double a = glm::dot(from, _view.frame().towardsViewer());
    const double b = glm::dot(arc.tangent, _view.frame().towardsViewer());
    const double amplitude = std::hypot(a, b);
    double rise = arc.length;  // From here to `fall` the arc is in front of the horizon.
    double fall = arc.length;
    double again = arc.length;  // In front once more, on maps that show more than a hemisphere.
    if (_horizon <= -amplitude) {
        rise = 0.0;
    } else if (amplitude > _horizon) {
        const double half = std::acos(_horizon / amplitude);
        double top = std::atan2(b, a);
        if (top + half < 0.0) top += 2.0 * std::numbers::pi;
        rise = std::clamp(top - half, 0.0, arc.length);
        fall = std::clamp(top + half, 0.0, arc.length);
        again = std::clamp(top + 2.0 * std::numbers::pi - half, fall, arc.length);
    }
    if (rise > 0.0) hiddenPart(arc, 0.0, rise);
    if (fall > rise) visiblePart(arc, rise, fall);
    if (fall > rise && fall < arc.length) hiddenPart(arc, fall, again);
    if (fall > rise && again < arc.length) visiblePart(arc, again, arc.length);
    if (fall <= rise && rise == 0.0) hiddenPart(arc, 0.0, arc.length);
}

PathPoint GroundPath::look(const Arc& arc, double angle) const {
    const glm::dvec3 unit = arc.at(angle);
    return {.pixel = _view.project(unit),
            .height = std::max(0.0, _view.aboveHorizon(unit)),
            .along = _along + angle * _view.camera().pixelsPerRadian};
}

void GroundPath::add(const PathPoint& point) {
    _runs.back().push_back(point);
    _outline.push_back(point.pixel);
}

void GroundPath::visiblePart(const Arc& arc, double from, double to) {
    const PathPoint first = look(arc, from);
    const PathPoint last = look(arc, to);
    if (!_inRun) {
        _runs.emplace_back();
        add(first);
        _inRun = true;
    }
    bend(arc, first, last, from, to, 0);
    add(last);
}

void GroundPath::bend(const Arc& arc, const PathPoint& a, const PathPoint& b, double from, double to, int depth) {
    const double angle = to - from;
    // Maps of more than a hemisphere bend short ways too, beside the place opposite their centre.
    const bool flat = _horizon >= 0.0 && _view.camera().pixelsPerRadian * angle * angle < 8.0 * bendPixels;
    if (flat || depth == deepestBend) return;
    const double middle = 0.5 * (from + to);
    const PathPoint m = look(arc, middle);
    if (glm::distance(m.pixel, 0.5 * (a.pixel + b.pixel)) <= bendPixels) return;
    bend(arc, a, m, from, middle, depth + 1);
    add(m);
    bend(arc, m, b, middle, to, depth + 1);
}

void GroundPath::hiddenPart(const Arc& arc, double from, double to) {
    _inRun = false;
    // Seen along the camera's axis an arc of less than half a circle turns by less than half a turn.
    const glm::dvec3 a = _view.frame().turned(arc.at(from));
    const glm::dvec3 b = _view.frame().turned(arc.at(to));
    const double start = std::atan2(a.y, a.x);
    const double turn = std::atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);
    const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / aroundStep)));
    for (int i = 0; i <= steps; ++i) {
        const double azimuth = start + turn * i / steps;
        _outline.push_back(_view.besideOutline({std::cos(azimuth), std::sin(azimuth)}, aroundRadius));
    }
}

}  // namespace demarche
