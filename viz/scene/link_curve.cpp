#include "viz/scene/link_curve.h"

#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

namespace demarche {
namespace {

constexpr double heightPerRadian = 0.13;
constexpr double greatestHeight = 0.24;
constexpr double lanePerRadian = 0.11;

}  // namespace

LinkCurve::LinkCurve(LonLat from, LonLat to, int lane)
    : _start(unitVector(from)),
      _tangent(0.0),
      _side(0.0),
      _angle(0.0),
      _height(0.0),
      _sway(0.0),
      _middle(0.0),
      _capCosine(1.0) {
    const GreatCircle arc(from, to);
    _angle = arc.angle().value;
    if (_angle > 1e-12) {
        const glm::dvec3 quarter = arc.at(std::numbers::pi / 2.0 / _angle);
        _tangent = quarter;
        _side = glm::cross(_start, quarter);
    }
    _height = std::min(greatestHeight, heightPerRadian * _angle);
    _sway = lanePerRadian * _angle * lane;
    // What is lifted is seen from beyond the horizon.
    const double seenFrom = std::acos(1.0 / (1.0 + _height));
    const double cap = _angle / 2.0 + 2.0 * std::abs(_sway) + seenFrom;
    _middle = glm::normalize(at(0.5));
    _capCosine = std::cos(std::min(cap, std::numbers::pi));
}

glm::dvec3 LinkCurve::at(double fraction) const {
    const double along = fraction * _angle;
    const double rise = 4.0 * fraction * (1.0 - fraction);
    const glm::dvec3 ground = _start * std::cos(along) + _tangent * std::sin(along);
    return glm::normalize(ground + _side * (_sway * rise)) * (1.0 + _height * rise);
}

std::vector<LinkCurve> linkCurves(const Story& story) {
    std::vector<LinkCurve> curves;
    std::map<std::pair<PlaceIndex, PlaceIndex>, int> linksBetween;
    for (const Link& link : story.links) {
        const int before = linksBetween[std::minmax(link.from, link.to)]++;
        // A way back has its right where the way there has its left: lanes are counted on one side for both.
        const int side = link.from < link.to ? 1 : -1;
        const int lane = side * (before % 2 == 1 ? (before + 1) / 2 : -before / 2);
        curves.emplace_back(story.places[link.from].position, story.places[link.to].position, lane);
    }
    return curves;
}

void appendLinkTrace(const LinkCurve& curve, double progress, const MapView& view, std::vector<glm::dvec2>& trace,
                     double spacing) {
    if (!curve.mayBeSeen(view)) return;
    const double pixels = curve.angle() * view.camera().pixelsPerRadian * progress;
    const int pieces = std::clamp(static_cast<int>(pixels / spacing), 2, 400);
    for (int i = 0; i <= pieces; ++i) {
        const glm::dvec3 point = curve.at(progress * i / pieces);
        if (view.visibility(point) > 0.0) trace.push_back(view.project(point));
    }
}

}  // namespace demarche
