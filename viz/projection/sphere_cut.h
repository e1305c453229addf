// Lines on the turned sphere, cut where a projection tears it.
#pragma once

#include "viz/projection/map_edge.h"

#include <glm/vec3.hpp>

#include <span>
#include <vector>

namespace demarche {

/// Points joined by great circles that nowhere cross the map's edge.
using CutPiece = std::vector<MapPoint>;

struct CutRing {
    /// The ring's points, moved off the antimeridian and off the poles by 6 mm on the ground: what was really cut.
    std::vector<glm::dvec3> points;
    /// From one point of the map's edge to another; or, if the ring does not meet it, the ring itself when it is shown.
    std::vector<CutPiece> pieces;
    bool meetsEdge = false;
};

/// Unit vectors in the projection's frame, no two neighbours opposite each other. A line through a pole of a map that
/// is cut at the antimeridian ends there and begins anew on the other meridian.
[[nodiscard]] std::vector<CutPiece> cutLine(const MapEdge& edge, std::span<const glm::dvec3> turned);
/// Closed by itself: the first point is not repeated.
[[nodiscard]] CutRing cutRing(const MapEdge& edge, std::span<const glm::dvec3> turned);

/// What cutLine and cutRing do for the two kinds of edges.
[[nodiscard]] std::vector<CutPiece> cutLineAtCircle(double angle, std::span<const glm::dvec3> turned);
[[nodiscard]] CutRing cutRingAtCircle(double angle, std::span<const glm::dvec3> turned);
[[nodiscard]] std::vector<CutPiece> cutLineAtAntimeridian(std::span<const glm::dvec3> turned);
[[nodiscard]] CutRing cutRingAtAntimeridian(std::span<const glm::dvec3> turned);

/// Collects the pieces of a line, and of a ring joins the first to the last.
class PieceCollector {
public:
    void begin(const MapPoint& point);
    void add(const MapPoint& point) { _current.push_back(point); }
    void end();
    /// Ends the piece; a ring's last piece goes on with its first when neither touches the edge there.
    [[nodiscard]] std::vector<CutPiece> finishLine();
    [[nodiscard]] CutRing finishRing(std::vector<glm::dvec3> points, bool startsInside);

private:
    std::vector<CutPiece> _pieces;
    CutPiece _current;
    bool _cut = false;
};

}  // namespace demarche
