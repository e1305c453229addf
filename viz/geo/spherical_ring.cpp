#include "viz/geo/spherical_ring.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

constexpr double wholeSphere = 4.0 * std::numbers::pi;
/// About forty square metres: less is a line, or rounding.
constexpr double leastSolidAngle = 1e-12;

double triple(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& c) { return glm::dot(a, glm::cross(b, c)); }

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

SphericalRing::SphericalRing(std::vector<glm::dvec3> points) : _region(std::vector<UnitRing>{}) {
    SphericalRegion region(std::vector<UnitRing>{std::move(points)});
    if (region.empty()) return;
    const double left = solidAngleOnLeft(region.rings().front());
    if (std::min(left, wholeSphere - left) < leastSolidAngle) return;
    if (left > wholeSphere / 2.0) {
        UnitRing reversed = region.rings().front();
        std::ranges::reverse(reversed);
        region = SphericalRegion(std::vector<UnitRing>{std::move(reversed)});
    }
    _region = std::move(region);
}

const std::vector<glm::dvec3>& SphericalRing::points() const {
    static const UnitRing none;
    return empty() ? none : _region.rings().front();
}

}  // namespace demarche
