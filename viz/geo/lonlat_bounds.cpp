#include "viz/geo/lonlat_bounds.h"

#include "viz/geo/great_circle.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

/// Degrees. Meridians nearer than this to half a turn apart are joined over a pole.
constexpr double rounding = 1e-9;

bool atPole(const glm::dvec3& v) { return std::hypot(v.x, v.y) < 1e-12; }

/// The highest and the lowest point of a great circle, if it lies on the arc.
std::vector<glm::dvec3> turningPoints(const glm::dvec3& from, const glm::dvec3& to) {
    const glm::dvec3 normal = glm::cross(from, to);
    const glm::dvec3 top = glm::cross(glm::cross(normal, glm::dvec3(0.0, 0.0, 1.0)), normal);
    std::vector<glm::dvec3> found;
    if (glm::length(top) < 1e-15) return found;
    for (const glm::dvec3& point : {top, -top}) {
        const bool onArc =
            glm::dot(glm::cross(normal, from), point) > 0.0 && glm::dot(glm::cross(to, normal), point) > 0.0;
        if (onArc) found.push_back(point);
    }
    return found;
}

}  // namespace

void LonLatExtent::reach(double latitude) {
    _south = std::min(_south, latitude);
    _north = std::max(_north, latitude);
}

void LonLatExtent::add(LonLat place) {
    _spans.push_back({.west = place.lon});
    reach(place.lat);
}

void LonLatExtent::addArc(const glm::dvec3& from, const glm::dvec3& to) {
    for (const glm::dvec3& point : turningPoints(from, to)) reach(lonLat(point).lat);
    if (atPole(from) || atPole(to)) return;
    const double west = lonLat(from).lon;
    const double way = std::remainder(lonLat(to).lon - west, 360.0);
    if (std::abs(way) > 180.0 - rounding) return;
    _spans.push_back({.west = way < 0.0 ? lonLat(to).lon : west, .width = std::abs(way)});
}

void LonLatExtent::addLine(std::span<const glm::dvec3> line) {
    for (const glm::dvec3& point : line) {
        // A pole is on every meridian and therefore asks for none.
        atPole(point) ? reach(lonLat(point).lat) : add(lonLat(point));
    }
    for (std::size_t i = 1; i < line.size(); ++i) {
        const glm::dvec3 middle = GreatCircle(line[i - 1], line[i]).at(0.5);
        reach(lonLat(middle).lat);
        addArc(line[i - 1], middle);
        addArc(middle, line[i]);
    }
}

void LonLatExtent::add(const SphericalRegion& region) {
    for (UnitRing ring : region.rings()) {
        ring.push_back(ring.front());
        addLine(ring);
    }
    for (const double z : {-1.0, 1.0}) {
        if (!region.contains({0.0, 0.0, z})) continue;
        reach(90.0 * z);
        _allRound = true;
    }
}

std::optional<LonLatBounds> LonLatExtent::bounds() const {
    if (_south > _north) return std::nullopt;
    LonLatBounds bounds{.west = -180.0, .south = _south, .east = 180.0, .north = _north};
    if (_allRound || _spans.empty()) return bounds;
    std::vector<Span> spans = _spans;
    std::ranges::sort(spans, {}, &Span::west);
    double reached = spans.front().west;
    for (const Span& span : spans) reached = std::max(reached, span.west + span.width);
    // Once more round, now that spans over 180 degrees have reached the first ones: what is not in the widest gap.
    double widest = rounding;
    for (const Span& span : spans) {
        const double gap = span.west + 360.0 - reached;
        if (gap > widest) {
            widest = gap;
            bounds.east = std::remainder(reached - 360.0, 360.0);
            bounds.west = span.west;
        }
        reached = std::max(reached, span.west + 360.0 + span.width);
    }
    return bounds;
}

}  // namespace demarche
