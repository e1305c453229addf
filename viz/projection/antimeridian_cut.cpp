// Great circles against the half circle from pole to pole opposite the centre.
#include "viz/projection/sphere_cut.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

using std::numbers::pi;
constexpr double quarter = pi / 2.0;
/// Nearer to a pole or to the antimeridian a point counts as on it (radians: 6 mm on the ground).
constexpr double nudge = 1e-9;

bool atPole(const glm::dvec3& v) { return std::hypot(v.x, v.z) < nudge; }
bool onAntimeridian(TurnedPlace p) { return std::abs(p.lon) > pi - nudge; }
/// The way between the two meridians leads over a pole.
bool overPole(double fromLon, double toLon) { return std::abs(std::abs(toLon - fromLon) - pi) < nudge; }

/// Where the way from one side to the other crosses the antimeridian.
double crossingLatitude(const MapPoint& from, const MapPoint& to) {
    const double a = std::abs(from.vector.x);
    const double b = std::abs(to.vector.x);
    const glm::dvec3 meeting = from.vector * b + to.vector * a;
    return std::atan2(meeting.y, -meeting.z);
}

/// The points' places, with those on the antimeridian put on the side that the line comes from.
std::vector<MapPoint> placed(std::span<const glm::dvec3> turned) {
    std::vector<MapPoint> points;
    points.reserve(turned.size());
    for (const glm::dvec3& v : turned) points.push_back(mapPoint(v));
    const auto firstOff =
        std::ranges::find_if(points, [](const MapPoint& p) { return !atPole(p.vector) && !onAntimeridian(p.place); });
    double side = firstOff == points.end() ? 1.0 : std::copysign(1.0, firstOff->place.lon);
    for (MapPoint& p : points) {
        if (atPole(p.vector)) continue;
        if (onAntimeridian(p.place)) {
            p = mapPoint(TurnedPlace{.lon = side * (pi - nudge), .lat = p.place.lat});
        } else {
            side = std::copysign(1.0, p.place.lon);
        }
    }
    return points;
}

class AntimeridianCutter {
public:
    void start(const MapPoint& point) {
        _last = point;
        _pieces.begin(point);
    }

    void goTo(const MapPoint& point) {
        if (std::abs(point.place.lon - _last.place.lon) > pi) {
            const double lat = crossingLatitude(_last, point);
            _pieces.add(mapPoint(TurnedPlace{.lon = std::copysign(pi, _last.place.lon), .lat = lat}));
            _pieces.end();
            _pieces.begin(mapPoint(TurnedPlace{.lon = std::copysign(pi, point.place.lon), .lat = lat}));
        }
        _pieces.add(point);
        _last = point;
    }

    void jumpTo(const MapPoint& point) {
        _pieces.end();
        start(point);
    }

    [[nodiscard]] TurnedPlace last() const { return _last.place; }
    [[nodiscard]] PieceCollector& pieces() { return _pieces; }

private:
    MapPoint _last;
    PieceCollector _pieces;
};

/// A ring as it is cut: poles are gone round at the nudge's distance, from the meridian of the point before to that of
/// the point after.
class RingRoundPoles {
public:
    explicit RingRoundPoles(std::span<const glm::dvec3> turned) {
        std::vector<MapPoint> points = placed(turned);
        const auto offPole = std::ranges::find_if(points, [](const MapPoint& p) { return !atPole(p.vector); });
        if (offPole == points.end()) return;
        std::ranges::rotate(points, offPole);
        add(points.front());
        for (std::size_t i = 1; i <= points.size(); ++i) {
            const MapPoint& next = points[i % points.size()];
            if (atPole(next.vector)) {
                _pole = std::copysign(quarter - nudge, next.vector.y);
                continue;
            }
            goOnTo(next);
        }
        _points.pop_back();  // The first again.
    }

    [[nodiscard]] std::vector<MapPoint> take() { return std::move(_points); }

private:
    void add(const MapPoint& point) { _points.push_back(point); }

    void goOnTo(const MapPoint& next) {
        const TurnedPlace last = _points.back().place;
        if (_pole == 0.0 && overPole(last.lon, next.place.lon)) {
            _pole = std::copysign(quarter - nudge, last.lat + next.place.lat);
        }
        if (_pole != 0.0) {
            add(mapPoint(TurnedPlace{.lon = last.lon, .lat = _pole}));
            // Half a turn is too long for one arc.
            if (overPole(last.lon, next.place.lon)) {
                add(mapPoint(TurnedPlace{.lon = (last.lon + next.place.lon) / 2.0, .lat = _pole}));
            }
            add(mapPoint(TurnedPlace{.lon = next.place.lon, .lat = _pole}));
            _pole = 0.0;
        }
        add(next);
    }

    std::vector<MapPoint> _points;
    double _pole = 0.0;  ///< Latitude near the pole that the ring has come to; 0: to none.
};

}  // namespace

std::vector<CutPiece> cutLineAtAntimeridian(std::span<const glm::dvec3> turned) {
    const std::vector<MapPoint> points = placed(turned);
    const auto poleOn = [](double lon, double y) {
        return mapPoint(TurnedPlace{.lon = lon, .lat = std::copysign(quarter, y)});
    };
    AntimeridianCutter cutter;
    bool started = false;
    double pole = 0.0;
    for (const MapPoint& next : points) {
        if (atPole(next.vector)) {
            pole = next.vector.y;
            if (started) cutter.goTo(poleOn(cutter.last().lon, pole));
            continue;
        }
        if (!started) {
            cutter.start(pole != 0.0 ? poleOn(next.place.lon, pole) : next);
            if (pole != 0.0) cutter.goTo(next);
        } else if (pole != 0.0) {
            cutter.jumpTo(poleOn(next.place.lon, pole));
            cutter.goTo(next);
        } else if (overPole(cutter.last().lon, next.place.lon)) {
            const double y = cutter.last().lat + next.place.lat;
            cutter.goTo(poleOn(cutter.last().lon, y));
            cutter.jumpTo(poleOn(next.place.lon, y));
            cutter.goTo(next);
        } else {
            cutter.goTo(next);
        }
        started = true;
        pole = 0.0;
    }
    return cutter.pieces().finishLine();
}

CutRing cutRingAtAntimeridian(std::span<const glm::dvec3> turned) {
    const std::vector<MapPoint> points = RingRoundPoles(turned).take();
    if (points.empty()) return {};
    AntimeridianCutter cutter;
    cutter.start(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) cutter.goTo(points[i]);
    cutter.goTo(points.front());
    std::vector<glm::dvec3> vectors;
    for (const MapPoint& p : points) vectors.push_back(p.vector);
    return cutter.pieces().finishRing(std::move(vectors), true);
}

}  // namespace demarche
