#include "viz/projection/sphere_cut.h"

namespace demarche {

std::vector<CutPiece> cutLine(const MapEdge& edge, std::span<const glm::dvec3> turned) {
    return edge.cut() == SphereCut::Circle ? cutLineAtCircle(edge.angle(), turned) : cutLineAtAntimeridian(turned);
}

CutRing cutRing(const MapEdge& edge, std::span<const glm::dvec3> turned) {
    return edge.cut() == SphereCut::Circle ? cutRingAtCircle(edge.angle(), turned) : cutRingAtAntimeridian(turned);
}

void PieceCollector::begin(const MapPoint& point) {
    _current.clear();
    _current.push_back(point);
}

void PieceCollector::end() {
    _cut = true;
    if (_current.size() > 1) _pieces.push_back(std::move(_current));
    _current.clear();
}

std::vector<CutPiece> PieceCollector::finishLine() {
    if (_current.size() > 1) _pieces.push_back(std::move(_current));
    return std::move(_pieces);
}

CutRing PieceCollector::finishRing(std::vector<glm::dvec3> points, bool startsInside) {
    if (!_cut) {
        // The last point is the first one again.
        if (!_current.empty()) _current.pop_back();
        CutRing whole{.points = std::move(points)};
        if (!_current.empty()) whole.pieces.push_back(std::move(_current));
        return whole;
    }
    if (startsInside && _current.size() > 1) {
        if (_pieces.empty()) {
            _pieces.push_back(std::move(_current));
        } else {
            _current.pop_back();
            _current.insert(_current.end(), _pieces.front().begin(), _pieces.front().end());
            _pieces.front() = std::move(_current);
        }
    }
    return {.points = std::move(points), .pieces = std::move(_pieces), .meetsEdge = true};
}

}  // namespace demarche
