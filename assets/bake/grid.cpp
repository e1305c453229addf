#include "assets/bake/grid.h"

#include <glm/geometric.hpp>

#include <cmath>
#include <numbers>

namespace demarche::bake {
namespace {

// Area between an edge and the equator; summed over a ring it is minus the ring's area (edges are great circles).
double areaAboveEquator(GridPoint a, GridPoint b) {
    constexpr double radiansPerStep = std::numbers::pi / 180.0 / degreeSteps;
    const double ta = std::tan(0.5 * a.y * radiansPerStep);
    const double tb = std::tan(0.5 * b.y * radiansPerStep);
    return 2.0 * std::atan(std::tan(0.5 * (b.x - a.x) * radiansPerStep) * (ta + tb) / (1.0 + ta * tb));
}

}  // namespace

GridPoint gridPoint(LonLat place) {
    return {.x = static_cast<std::int32_t>(std::lround(place.lon * degreeSteps)),
            .y = static_cast<std::int32_t>(std::lround(place.lat * degreeSteps))};
}

LonLat place(GridPoint point) {
    return {.lon = static_cast<double>(point.x) / degreeSteps, .lat = static_cast<double>(point.y) / degreeSteps};
}

std::int64_t doubleArea(GridPoint a, GridPoint b, GridPoint c) {
    return (std::int64_t{b.x} - a.x) * (std::int64_t{c.y} - a.y) -
           (std::int64_t{b.y} - a.y) * (std::int64_t{c.x} - a.x);
}

std::int64_t doubleArea(const Polyline& ring) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GridPoint a = ring[i];
        const GridPoint b = ring[(i + 1) % ring.size()];
        sum += std::int64_t{a.x} * b.y - std::int64_t{b.x} * a.y;
    }
    return sum;
}

double triangleKm2(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& c) {
    return 0.5 * glm::length(glm::cross(b - a, c - a)) * earthRadiusKm * earthRadiusKm;
}

double ringKm2(const Polyline& ring) {
    double sum = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        sum -= areaAboveEquator(ring[i], ring[(i + 1) % ring.size()]);
    }
    return sum * earthRadiusKm * earthRadiusKm;
}

double lengthKm(const Polyline& line) {
    double sum = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        sum += glm::distance(unitVector(place(line[i - 1])), unitVector(place(line[i])));
    }
    return sum * earthRadiusKm;
}

bool onFrame(GridPoint a, GridPoint b) {
    return (a.x == b.x && (a.x == halfTurn || a.x == -halfTurn)) || (a.y == b.y && a.y == southPole);
}

}  // namespace demarche::bake
