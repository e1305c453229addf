#include "viz/geo/spherical_region.h"

#include "viz/geo/geo_shapes.h"
#include "viz/geo/great_circle.h"
#include "viz/geo/spherical_ring.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

struct Edge {
    const UnitRing* ring = nullptr;
    std::size_t index = 0;

    [[nodiscard]] const glm::dvec3& from() const { return (*ring)[index]; }
    [[nodiscard]] const glm::dvec3& to() const { return (*ring)[index + 1 == ring->size() ? 0 : index + 1]; }
    [[nodiscard]] double length() const { return glm::distance(from(), to()); }
    bool operator==(const Edge&) const = default;
};

std::vector<Edge> edgesOf(const std::vector<UnitRing>& rings) {
    std::vector<Edge> edges;
    for (const UnitRing& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) edges.push_back({.ring = &ring, .index = i});
    }
    return edges;
}

/// Distance from the middle of an edge to the nearest other edge, at most the edge's length.
double roomBeside(const Edge& edge, const std::vector<Edge>& edges, const glm::dvec3& middle) {
    double room = edge.length();
    for (const Edge& other : edges) {
        if (other != edge) room = std::min(room, distanceToArc(middle, other.from(), other.to()));
    }
    return room;
}

/// A little to the left of the middle of a long edge, nearer to it than to any other edge.
glm::dvec3 pointOnLeft(const std::vector<UnitRing>& rings) {
    std::vector<Edge> edges = edgesOf(rings);
    // The longest edge will do, unless another one touches it.
    constexpr std::size_t tried = 4;
    constexpr double enoughRoom = 1e-6;
    const auto longest = std::min(edges.size(), tried);
    std::ranges::partial_sort(edges, edges.begin() + static_cast<std::ptrdiff_t>(longest), std::ranges::greater{},
                              &Edge::length);
    glm::dvec3 best{0.0};
    double bestRoom = -1.0;
    for (std::size_t i = 0; i < longest && bestRoom < enoughRoom; ++i) {
        const glm::dvec3& a = edges[i].from();
        const glm::dvec3& b = edges[i].to();
        const glm::dvec3 middle = GreatCircle(a, b).at(0.5);
        const double room = roomBeside(edges[i], edges, middle);
        if (room <= bestRoom) continue;
        bestRoom = room;
        const glm::dvec3 towardsB = glm::normalize(b - a);
        best = glm::normalize(middle + glm::cross(middle, towardsB) * (0.25 * room));
    }
    return best;
}

/// Half-open: a vertex on the circle counts as on its left, so that a crossing at a vertex is counted once.
bool crosses(const glm::dvec3& from, const glm::dvec3& to, const glm::dvec3& circle, const Edge& edge) {
    const glm::dvec3& a = edge.from();
    const glm::dvec3& b = edge.to();
    const bool sideA = glm::dot(circle, a) >= 0.0;
    if (sideA == (glm::dot(circle, b) >= 0.0)) return false;
    // The arcs' circles meet at two opposite points; the one on the edge must lie between `from` and `to`.
    glm::dvec3 meeting = glm::cross(circle, glm::cross(a, b));
    if (glm::dot(meeting, a + b) < 0.0) meeting = -meeting;
    return glm::dot(glm::cross(circle, from), meeting) >= 0.0 && glm::dot(glm::cross(to, circle), meeting) >= 0.0;
}

void removeRepeatedPoints(UnitRing& ring) {
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
}

std::vector<UnitRing> ringsOf(const GeoPolygon& polygon) {
    std::vector<UnitRing> rings;
    for (const GeoRing& ring : polygon.rings) {
        UnitRing units;
        for (const LonLat place : ring) units.push_back(unitVector(place));
        UnitRing turned = SphericalRing(std::move(units)).points();
        if (!rings.empty()) std::ranges::reverse(turned);
        if (rings.empty() && turned.empty()) return {};
        rings.push_back(std::move(turned));
    }
    return rings;
}

}  // namespace

SphericalRegion::SphericalRegion(std::vector<UnitRing> rings) : _rings(std::move(rings)) {
    std::ranges::for_each(_rings, removeRepeatedPoints);
    std::erase_if(_rings, [](const UnitRing& ring) { return ring.size() < 3; });
    if (!_rings.empty()) _inside = pointOnLeft(_rings);
}

SphericalRegion::SphericalRegion(const GeoPolygon& polygon) : SphericalRegion(ringsOf(polygon)) {}

bool SphericalRegion::contains(const glm::dvec3& unit) const {
    if (_rings.empty()) return false;
    glm::dvec3 circle = glm::cross(_inside, unit);
    if (glm::length(circle) < 1e-15) {
        if (glm::dot(_inside, unit) > 0.0) return true;
        // Opposite the known point: any way there will do.
        const glm::dvec3 aside = std::abs(unit.z) < 0.9 ? glm::dvec3{0.0, 0.0, 1.0} : glm::dvec3{1.0, 0.0, 0.0};
        circle = glm::cross(_inside, glm::normalize(aside - _inside * glm::dot(aside, _inside)));
    }
    bool inside = true;
    for (const UnitRing& ring : _rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (crosses(_inside, unit, circle, {.ring = &ring, .index = i})) inside = !inside;
        }
    }
    return inside;
}

}  // namespace demarche
