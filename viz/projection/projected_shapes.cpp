#include "viz/projection/projected_shapes.h"

#include "viz/geo/great_circle.h"
#include "viz/projection/edge_join.h"
#include "viz/projection/map_edge.h"
#include "viz/projection/resampler.h"
#include "viz/projection/sphere_cut.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>

namespace demarche {
namespace {

/// Unit vectors whose sum is shorter are opposite each other: their great circle is not known.
constexpr double opposite = 1e-9;

/// In the projection's frame, with the middle of every way between opposite neighbours put in.
std::vector<glm::dvec3> turnedPoints(const SphereMap& map, std::span<const glm::dvec3> line, bool closed) {
    std::vector<glm::dvec3> turned;
    turned.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        turned.push_back(map.frame().turned(line[i]));
        if (i + 1 == line.size() && !closed) break;
        const glm::dvec3& next = line[i + 1 == line.size() ? 0 : i + 1];
        if (glm::length(line[i] + next) > opposite) continue;
        turned.push_back(map.frame().turned(GreatCircle(line[i], next).at(0.5)));
    }
    return turned;
}

PlaneRing wholeRing(const Resampler& resampler, const CutPiece& ring) {
    PlaneRing points;
    resampler.addPoint(points, ring.front());
    for (std::size_t i = 1; i <= ring.size(); ++i) resampler.addArc(points, ring[i - 1], ring[i % ring.size()]);
    return points;
}

PlaneRing joinedRing(const Resampler& resampler, const OutlineLoop& loop) {
    PlaneRing points;
    for (const OutlineStretch& stretch : loop) {
        resampler.addPoint(points, stretch.piece.front());
        for (std::size_t i = 1; i < stretch.piece.size(); ++i) {
            resampler.addArc(points, stretch.piece[i - 1], stretch.piece[i]);
        }
        resampler.addEdge(points, stretch.edgeFrom, stretch.edgeTo);
    }
    return points;
}

PlaneRing edgeRing(const Resampler& resampler, const MapEdge& edge) {
    PlaneRing points;
    resampler.addPoint(points, edge.at(0.0));
    resampler.addEdge(points, 0.0, MapEdge::fullTurn);
    return points;
}

/// Of an outline that does not meet the edge: whether the edge lies inside.
bool holdsEdge(const MapEdge& edge, std::vector<UnitRing> outline) {
    const SphericalRegion region(std::move(outline));
    // Three spots, in case the outline touches the edge at one of them.
    const auto inside = std::ranges::count_if(std::array{0.31, 0.4142, 2.63},
                                              [&](double turn) { return region.contains(edge.at(turn).vector); });
    return inside >= 2;
}

/// What of the window the map reaches.
PlaneBox shownBox(const SphereMap& map, PlaneBox window) {
    window.min.y = std::max(window.min.y, -map.halfHeight());
    window.max.y = std::min(window.max.y, map.halfHeight());
    return window;
}

class FinishedRings {
public:
    explicit FinishedRings(const PlaneBox& box) : _box(box) {}

    void add(PlaneRing ring) {
        ring = clipRing(std::move(ring), _box);
        while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
        if (ring.size() > 2) _rings.push_back(std::move(ring));
    }

    [[nodiscard]] std::vector<PlaneRing> take() { return std::move(_rings); }

private:
    PlaneBox _box;
    std::vector<PlaneRing> _rings;
};

}  // namespace

std::vector<PlaneRing> projectRegion(const SphereMap& map, const SphericalRegion& region, double tolerance,
                                     const PlaneBox& window) {
    if (region.empty()) return {};
    const MapEdge edge(map.boundary());
    const PlaneBox box = shownBox(map, window);
    const Resampler resampler(map, edge, tolerance, box);
    FinishedRings finished(box);
    std::vector<CutPiece> pieces;
    std::vector<UnitRing> outline;
    for (const UnitRing& ring : region.rings()) {
        CutRing cut = cutRing(edge, turnedPoints(map, ring, true));
        outline.push_back(std::move(cut.points));
        for (CutPiece& piece : cut.pieces) {
            if (cut.meetsEdge) {
                pieces.push_back(std::move(piece));
            } else {
                finished.add(wholeRing(resampler, piece));
            }
        }
    }
    if (pieces.empty() && holdsEdge(edge, std::move(outline))) finished.add(edgeRing(resampler, edge));
    for (const OutlineLoop& loop : joinAlongEdge(edge, std::move(pieces))) finished.add(joinedRing(resampler, loop));
    return finished.take();
}

std::vector<PlaneLine> projectLine(const SphereMap& map, std::span<const glm::dvec3> line, double tolerance,
                                   const PlaneBox& window) {
    const MapEdge edge(map.boundary());
    const PlaneBox box = shownBox(map, window);
    const Resampler resampler(map, edge, tolerance, box);
    std::vector<PlaneLine> lines;
    for (const CutPiece& piece : cutLine(edge, turnedPoints(map, line, false))) {
        PlaneLine points;
        resampler.addPoint(points, piece.front());
        for (std::size_t i = 1; i < piece.size(); ++i) resampler.addArc(points, piece[i - 1], piece[i]);
        if (points.size() == 1) points.push_back(points.front());
        for (PlaneLine& part : clipLine(std::move(points), box)) lines.push_back(std::move(part));
    }
    return lines;
}

PlaneRing projectSphere(const SphereMap& map, double tolerance) {
    const MapEdge edge(map.boundary());
    const PlaneBox box = shownBox(map, {});
    FinishedRings finished(box);
    finished.add(edgeRing(Resampler(map, edge, tolerance, box), edge));
    return finished.take().front();
}

double signedArea(const PlaneRing& ring) {
    double doubled = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const glm::dvec2 a = ring[i];
        const glm::dvec2 b = ring[i + 1 == ring.size() ? 0 : i + 1];
        doubled += a.x * b.y - b.x * a.y;
    }
    return doubled / 2.0;
}

}  // namespace demarche
