#include "viz/projection/map_edge.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

using std::numbers::pi;
constexpr double quarterTurn = pi / 2.0;
constexpr double widening = 1e-8;
/// A thousandth of a degree.
constexpr double leastHole = 1e-3 * pi / 180.0;

TurnedPlace placeOnAntimeridian(double turn) {
    if (turn < 1.0) return {.lon = pi, .lat = -quarterTurn + turn * pi};
    if (turn < 2.0) return {.lon = pi - (turn - 1.0) * 2.0 * pi, .lat = quarterTurn};
    if (turn < 3.0) return {.lon = -pi, .lat = quarterTurn - (turn - 2.0) * pi};
    return {.lon = -pi + (turn - 3.0) * 2.0 * pi, .lat = -quarterTurn};
}

double turnOnAntimeridian(TurnedPlace place) {
    const double up = std::clamp((place.lat + quarterTurn) / pi, 0.0, 1.0);
    return place.lon > 0.0 ? up : 3.0 - up;
}

}  // namespace

MapEdge::MapEdge(SphereBoundary boundary)
    : _cut(boundary.cut), _angle(std::min(boundary.angle.value + widening, pi - leastHole)) {}

MapPoint MapEdge::at(double turn) const {
    const double reduced = turn - fullTurn * std::floor(turn / fullTurn);
    if (_cut == SphereCut::Antimeridian) return mapPoint(placeOnAntimeridian(reduced));
    const double azimuth = reduced * quarterTurn;
    const double sine = std::sin(_angle);
    return {.vector = {sine * std::cos(azimuth), sine * std::sin(azimuth), std::cos(_angle)}};
}

double MapEdge::turnOf(const MapPoint& point) const {
    if (_cut == SphereCut::Antimeridian) return turnOnAntimeridian(point.place);
    const double turn = std::atan2(point.vector.y, point.vector.x) / quarterTurn;
    return turn < 0.0 ? turn + fullTurn : turn;
}

}  // namespace demarche
