#include "viz/projection/resampler.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

using std::numbers::pi;
constexpr int deepest = 16;
/// Longer arcs (cosine of 15 degrees) are halved in any case: the middle of an S lies on its chord.
constexpr double longArc = 0.9659258262890683;
/// Arcs as short as this (cosine of 1 degree) with a chord that would be lost in the tolerance bend nowhere.
constexpr double shortArc = 0.9998476951563913;

/// Whether the middle is so near to the chord, and so near to the chord's middle, that the arc may pass for the chord.
bool straight(glm::dvec2 a, glm::dvec2 middle, glm::dvec2 b, double tolerance) {
    const glm::dvec2 chord = b - a;
    const glm::dvec2 offset = middle - a;
    const double squared = glm::dot(chord, chord);
    if (squared <= tolerance * tolerance) return glm::dot(offset, offset) <= tolerance * tolerance;
    const double across = chord.x * offset.y - chord.y * offset.x;
    const double along = glm::dot(chord, offset) / squared;
    return across * across <= tolerance * tolerance * squared && std::abs(along - 0.5) <= 0.3;
}

MapPoint middleOnSphere(const MapPoint& a, const MapPoint& b) {
    return {.vector = glm::normalize(a.vector + b.vector)};
}

MapPoint middleOf(const MapPoint& a, const MapPoint& b) {
    MapPoint middle = mapPoint(glm::normalize(a.vector + b.vector));
    // Along a great circle the longitude runs from one end's to the other's; rounding must not carry it over the
    // antimeridian, and near a pole it is hardly known.
    double& lon = middle.place.lon;
    if (lon - a.place.lon > pi) lon -= 2.0 * pi;
    if (lon - a.place.lon < -pi) lon += 2.0 * pi;
    lon = std::clamp(lon, std::min(a.place.lon, b.place.lon), std::max(a.place.lon, b.place.lon));
    return middle;
}

/// The arc, which bends aside by less than the length of its chord, stays on one side of the window.
bool outOfView(glm::dvec2 a, glm::dvec2 b, const PlaneBox& window) {
    const double margin = glm::distance(a, b);
    return std::max(a.x, b.x) + margin < window.min.x || std::min(a.x, b.x) - margin > window.max.x ||
           std::max(a.y, b.y) + margin < window.min.y || std::min(a.y, b.y) - margin > window.max.y;
}

/// Appends the points between `a` and `b`, without theirs.
template <typename Spot, typename Middle, typename PointAt>
void refine(PlaneLine& line, const Spot& a, glm::dvec2 pointA, const Spot& b, glm::dvec2 pointB,
            const Resampler::Bending& bending, const Middle& middleAt, const PointAt& pointAt, int depth = 0) {
    const double cosine = glm::dot(pointAt.place(a).vector, pointAt.place(b).vector);
    const glm::dvec2 chord = pointB - pointA;
    if (cosine > shortArc && glm::dot(chord, chord) <= bending.tolerance * bending.tolerance) return;
    const bool isLong = cosine < longArc;
    if (!isLong && outOfView(pointA, pointB, bending.window)) return;
    const Spot middle = middleAt(a, b);
    const glm::dvec2 point = pointAt(pointAt.place(middle));
    if (depth >= deepest || (!isLong && straight(pointA, point, pointB, bending.tolerance))) return;
    refine(line, a, pointA, middle, point, bending, middleAt, pointAt, depth + 1);
    line.push_back(point);
    refine(line, middle, point, b, pointB, bending, middleAt, pointAt, depth + 1);
}

void append(PlaneLine& line, glm::dvec2 point) {
    if (line.empty() || line.back() != point) line.push_back(point);
}

}  // namespace

void Resampler::addPoint(PlaneLine& line, const MapPoint& a) const { append(line, _map.project(a)); }

void Resampler::addArc(PlaneLine& line, const MapPoint& a, const MapPoint& b) const {
    struct {
        const SphereMap& map;
        const MapPoint& place(const MapPoint& spot) const { return spot; }
        glm::dvec2 operator()(const MapPoint& spot) const { return map.project(spot); }
    } const pointAt{_map};
    const glm::dvec2 end = _map.project(b);
    const auto& middleAt = _edge.cut() == SphereCut::Circle ? middleOnSphere : middleOf;
    refine(line, a, line.back(), b, end, _bending, middleAt, pointAt);
    append(line, end);
}

void Resampler::addEdge(PlaneLine& line, double from, double to) const {
    struct {
        const SphereMap& map;
        const MapEdge& edge;
        MapPoint place(double turn) const { return edge.at(turn); }
        glm::dvec2 operator()(const MapPoint& spot) const { return map.project(spot); }
    } const pointAt{_map, _edge};
    const auto middleAt = [](double a, double b) { return (a + b) / 2.0; };
    while (from < to) {
        const double corner = std::min(to, std::floor(from) + 1.0);
        const glm::dvec2 end = _map.project(_edge.at(corner));
        refine(line, from, line.back(), corner, end, _bending, middleAt, pointAt);
        append(line, end);
        from = corner;
    }
}

}  // namespace demarche
