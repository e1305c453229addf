#include "viz/scene/prepared_overlay.h"

#include "viz/geo/line_detail.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <numbers>

namespace demarche {
namespace {

std::vector<glm::dvec3> units(const std::vector<LonLat>& places) {
    std::vector<glm::dvec3> result;
    result.reserve(places.size());
    for (const LonLat place : places) result.push_back(unitVector(place));
    return result;
}

/// The outline is drawn as an open stroke that ends where it began: where it bends least, the joint does not show.
std::size_t straightestPoint(const std::vector<glm::dvec3>& ring) {
    std::size_t best = 0;
    double straightest = -2.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const glm::dvec3 in = ring[i] - ring[(i + ring.size() - 1) % ring.size()];
        const glm::dvec3 out = ring[(i + 1) % ring.size()] - ring[i];
        const double straight = glm::dot(in, out) / (glm::length(in) * glm::length(out));
        if (straight <= straightest) continue;
        straightest = straight;
        best = i;
    }
    return best;
}

std::vector<PreparedRing> prepared(const GeoPolygon& polygon) {
    std::vector<PreparedRing> rings;
    for (const GeoRing& written : polygon.rings) {
        const bool hole = &written != &polygon.rings.front();
        SphericalRing ring(units(written));
        if (ring.empty()) {
            if (hole) continue;
            break;
        }
        std::vector<glm::dvec3> closed = ring.points();
        if (hole) std::ranges::reverse(closed);
        std::ranges::rotate(closed, closed.begin() + static_cast<std::ptrdiff_t>(straightestPoint(closed)));
        closed.push_back(closed.front());
        rings.push_back({.ring = std::move(ring), .line = detailedLine(std::move(closed))});
    }
    return rings;
}

}  // namespace

DetailedLine detailedLine(std::vector<glm::dvec3> points) {
    DetailedLine line{.points = std::move(points)};
    line.detail = pointDetail(line.points);
    line.cap = capAround(line.points);
    return line;
}

PreparedOverlay::PreparedOverlay(const OverlayGeometry& geometry)
    : _points(units(geometry.shapes.points)),
      _bufferKm(std::max(0.0, geometry.bufferKm)),
      _softEdge(geometry.softEdge) {
    std::vector<glm::dvec3> all = _points;
    for (const GeoLine& line : geometry.shapes.lines) {
        if (line.size() < 2) continue;
        _lines.push_back(detailedLine(units(line)));
        all.insert(all.end(), _lines.back().points.begin(), _lines.back().points.end());
    }
    for (const GeoPolygon& polygon : geometry.shapes.polygons) {
        std::vector<PreparedRing> rings = prepared(polygon);
        if (rings.empty()) continue;
        const std::vector<glm::dvec3>& outline = rings.front().line.points;
        all.insert(all.end(), outline.begin(), outline.end());
        _polygons.push_back(std::move(rings));
    }
    _cap = capAround(all);
    _cap.angle = std::min(std::numbers::pi, _cap.angle + _bufferKm / 2.0 / earthRadiusKm);
}

}  // namespace demarche
