#include "viz/geo/spherical_ring.h"

#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

constexpr double wholeSphere = 4.0 * std::numbers::pi;
/// About forty square metres: less is a line, or rounding.
constexpr double leastSolidAngle = 1e-12;

double triple(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& c) { return glm::dot(a, glm::cross(b, c)); }

/// A little to the left of the middle of the longest edge, nearer to it than to any other edge.
glm::dvec3 pointOnLeft(std::span<const glm::dvec3> ring) {
    const std::size_t count = ring.size();
    assert(count > 2);
    std::size_t longest = 0;
    double length = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double edge = glm::distance(ring[i], ring[(i + 1) % count]);
        if (edge <= length) continue;
        length = edge;
        longest = i;
    }
    const glm::dvec3& a = ring[longest];
    const glm::dvec3& b = ring[longest + 1 == count ? 0 : longest + 1];
    const glm::dvec3 middle = glm::normalize(a + b);
    double room = length;
    for (std::size_t i = 0; i < count; ++i) {
        if (i != longest) room = std::min(room, distanceToArc(middle, ring[i], ring[(i + 1) % count]));
    }
    return glm::normalize(middle + glm::normalize(glm::cross(a, b)) * (0.25 * room));
}

/// Half-open: a vertex on the circle counts as on its left, so that a crossing at a vertex is counted once.
bool crosses(const glm::dvec3& from, const glm::dvec3& to, const glm::dvec3& circle, const glm::dvec3& a,
             const glm::dvec3& b) {
    const bool sideA = glm::dot(circle, a) >= 0.0;
    if (sideA == (glm::dot(circle, b) >= 0.0)) return false;
    // The arcs' circles meet at two opposite points; the one on the edge must lie between `from` and `to`.
    glm::dvec3 meeting = glm::cross(circle, glm::cross(a, b));
    if (glm::dot(meeting, a + b) < 0.0) meeting = -meeting;
    return glm::dot(glm::cross(circle, from), meeting) >= 0.0 && glm::dot(glm::cross(to, circle), meeting) >= 0.0;
}

}  // namespace

double solidAngleOnLeft(std::span<const glm::dvec3> ring) {
    glm::dvec3 sum{0.0};
    for (const glm::dvec3& point : ring) sum += point;
    const glm::dvec3 pivot = glm::length(sum) > 1e-9 ? glm::normalize(sum) : glm::dvec3{0.0, 0.0, 1.0};
    double total = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        // Van Oosterom and Strackee 1983: signed solid angle of a triangle.
        const glm::dvec3& a = ring[i];
        const glm::dvec3& b = ring[(i + 1) % ring.size()];
        const double below = 1.0 + glm::dot(pivot, a) + glm::dot(a, b) + glm::dot(b, pivot);
        total += 2.0 * std::atan2(triple(pivot, a, b), below);
    }
    total = std::fmod(total, wholeSphere);
    return total < 0.0 ? total + wholeSphere : total;
}

SphericalRing::SphericalRing(std::vector<glm::dvec3> points) {
    points.erase(std::unique(points.begin(), points.end()), points.end());
    while (points.size() > 1 && points.front() == points.back()) points.pop_back();
    if (points.size() < 3) return;
    const double left = solidAngleOnLeft(points);
    if (std::min(left, wholeSphere - left) < leastSolidAngle) return;
    if (left > wholeSphere / 2.0) std::ranges::reverse(points);
    _points = std::move(points);
    _inside = pointOnLeft(_points);
}

bool SphericalRing::contains(const glm::dvec3& unit) const {
    if (_points.empty()) return false;
    glm::dvec3 circle = glm::cross(_inside, unit);
    if (glm::length(circle) < 1e-15) {
        if (glm::dot(_inside, unit) > 0.0) return true;
        // Opposite the known point: any way there will do.
        const glm::dvec3 aside = std::abs(unit.z) < 0.9 ? glm::dvec3{0.0, 0.0, 1.0} : glm::dvec3{1.0, 0.0, 0.0};
        circle = glm::cross(_inside, glm::normalize(aside - _inside * glm::dot(aside, _inside)));
    }
    bool inside = true;
    for (std::size_t i = 0; i < _points.size(); ++i) {
        const glm::dvec3& next = _points[i + 1 == _points.size() ? 0 : i + 1];
        if (crosses(_inside, unit, circle, _points[i], next)) inside = !inside;
    }
    return inside;
}

}  // namespace demarche
