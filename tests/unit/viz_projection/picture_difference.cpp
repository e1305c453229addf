#include "tests/unit/viz_projection/picture_difference.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <limits>

namespace demarche::test {
namespace {

void addCrossings(std::vector<double>& crossings, const std::vector<PlaneRing>& rings, double y) {
    for (const PlaneRing& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const glm::dvec2 a = ring[i];
            const glm::dvec2 b = ring[(i + 1) % ring.size()];
            if ((a.y < y) == (b.y < y)) continue;
            crossings.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
        }
    }
}

double distanceToLines(glm::dvec2 p, const std::vector<PlaneLine>& lines) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const PlaneLine& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            const glm::dvec2 way = line[i] - line[i - 1];
            const double squared = glm::dot(way, way);
            const double t = squared > 0.0 ? std::clamp(glm::dot(p - line[i - 1], way) / squared, 0.0, 1.0) : 0.0;
            nearest = std::min(nearest, glm::distance(p, line[i - 1] + way * t));
        }
    }
    return nearest;
}

double farthestFrom(const std::vector<PlaneLine>& lines, const std::vector<PlaneLine>& others) {
    double farthest = 0.0;
    for (const PlaneLine& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            for (const double t : {0.0, 0.25, 0.5, 0.75, 1.0}) {
                farthest = std::max(farthest, distanceToLines(line[i - 1] + (line[i] - line[i - 1]) * t, others));
            }
        }
    }
    return farthest;
}

}  // namespace

double differingArea(const std::vector<PlaneRing>& a, const std::vector<PlaneRing>& b) {
    constexpr double step = 0.1;
    double top = -std::numeric_limits<double>::infinity();
    double y = std::numeric_limits<double>::infinity();
    for (const auto* rings : {&a, &b}) {
        for (const PlaneRing& ring : *rings) {
            for (const glm::dvec2 p : ring) {
                y = std::min(y, p.y);
                top = std::max(top, p.y);
            }
        }
    }
    double area = 0.0;
    for (y += step / 2.0; y < top; y += step) {
        // Crossings of both, sorted: between every second pair exactly one of the two is filled.
        std::vector<double> crossings;
        addCrossings(crossings, a, y);
        addCrossings(crossings, b, y);
        std::ranges::sort(crossings);
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) area += (crossings[i + 1] - crossings[i]) * step;
    }
    return area;
}

double lengthOf(const std::vector<PlaneLine>& lines) {
    double length = 0.0;
    for (const PlaneLine& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) length += glm::distance(line[i - 1], line[i]);
    }
    return length;
}

double differingDistance(const std::vector<PlaneLine>& a, const std::vector<PlaneLine>& b) {
    return std::max(farthestFrom(a, b), farthestFrom(b, a));
}

}  // namespace demarche::test
