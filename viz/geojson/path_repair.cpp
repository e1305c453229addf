#include "viz/geojson/path_repair.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

namespace demarche {
namespace {

constexpr double radiansPerDegree = std::numbers::pi / 180.0;

bool isSamePlace(LonLat a, LonLat b) {
    if (a.lat != b.lat) return false;
    return std::abs(a.lat) == 90.0 || std::abs(std::remainder(a.lon - b.lon, 360.0)) == 0.0;
}

bool hasThreePlaces(const std::vector<LonLat>& points) {
    std::optional<LonLat> second;
    for (const LonLat& each : points) {
        if (isSamePlace(each, points.front())) continue;
        if (second && !isSamePlace(each, *second)) return true;
        if (!second) second = each;
    }
    return false;
}

/// An edge from -180 to 180, away from the poles.
bool hasParallel(const std::vector<LonLat>& written) {
    const auto isParallel = [](LonLat a, LonLat b) {
        return std::abs(a.lon - b.lon) == 360.0 && a.lat == b.lat && std::abs(a.lat) != 90.0;
    };
    return std::ranges::adjacent_find(written, isParallel) != written.end();
}

/// A whole turn from -180 to 180 along a parallel: two names of one place, or once round the globe.
enum class WholeTurn { Nothing, AroundTheGlobe };

class PathBuilder {
public:
    PathBuilder(const std::vector<LonLat>& written, WholeTurn wholeTurn)
        : _isWithin180(std::ranges::all_of(written, [](LonLat each) { return std::abs(each.lon) <= 180.0; })),
          _wholeTurn(wholeTurn) {
        if (!_isWithin180) note(GeoJsonRepair::Longitude);
    }

    void moveTo(LonLat place) {
        push(place);
        _last = place;
    }

    void lineTo(LonLat to) {
        const double turn = turnTo(to);
        if (isSamePlace(*_last, to) && std::abs(turn) < 360.0) {
            note(GeoJsonRepair::RepeatedPosition);
        } else {
            divide(to, turn);
            push(to);
        }
        sum(to, turn);
        _last = to;
    }

    /// Back to the first place, which is not repeated.
    void close(LonLat first) {
        const double turn = turnTo(first);
        divide(first, turn);
        sum(first, turn);
        while (_path.points.size() > 1 && isSamePlace(_path.points.back(), _path.points.front())) {
            _path.points.pop_back();
        }
    }

    void note(GeoJsonRepair repair) {
        if (std::ranges::find(_path.repairs, repair) == _path.repairs.end()) _path.repairs.push_back(repair);
    }

    /// On the unit sphere, counterclockwise positive; 0 for a ring around a pole, which has no inside on a flat map.
    [[nodiscard]] double signedArea() const { return std::abs(_turned) < 1.0 ? _area : 0.0; }

    [[nodiscard]] RepairedPath take() { return std::move(_path); }

private:
    /// Degrees of longitude from the last place to the next, to the east.
    double turnTo(LonLat to) {
        double turn = to.lon - _last->lon;
        const bool wholeTurn = std::abs(turn) == 360.0;
        if (wholeTurn && (_wholeTurn == WholeTurn::Nothing || std::abs(to.lat) == 90.0)) return 0.0;
        // Longitudes beyond 180 say themselves which way is meant.
        const bool ambiguous = std::abs(turn) > 180.0 && (_isWithin180 || std::abs(turn) > 360.0);
        if (!ambiguous || wholeTurn) return turn;
        turn = std::remainder(turn, 360.0);
        if (std::abs(_last->lat) != 90.0 && std::abs(to.lat) != 90.0) note(GeoJsonRepair::Antimeridian);
        return turn;
    }

    void divide(LonLat to, double turn) {
        const bool fromPole = std::abs(_last->lat) == 90.0;
        const bool toPole = std::abs(to.lat) == 90.0;
        // To and from a pole the edge is a meridian, whatever longitude the pole was given.
        const double across = fromPole || toPole ? 0.0 : std::abs(turn);
        const double along = std::abs(to.lat - _last->lat);
        const double pieces = std::max(std::ceil(across / longestEdgeDegrees), std::ceil(along / 90.0));
        const LonLat begin = normalised({.lon = fromPole ? to.lon : _last->lon, .lat = _last->lat});
        for (double i = 1.0; i < pieces; i += 1.0) {
            const double part = i / pieces;
            push({.lon = begin.lon + (across == 0.0 ? 0.0 : turn * part),
                  .lat = begin.lat + (to.lat - begin.lat) * part});
            ++_path.added;
        }
    }

    void sum(LonLat to, double turn) {
        const double meanSine = (std::sin(_last->lat * radiansPerDegree) + std::sin(to.lat * radiansPerDegree)) / 2.0;
        _area -= turn * radiansPerDegree * meanSine;
        _turned += turn;
    }

    void push(LonLat place) { _path.points.push_back(normalised(place)); }

    bool _isWithin180;
    WholeTurn _wholeTurn;
    std::optional<LonLat> _last;
    RepairedPath _path;
    double _area = 0.0;
    double _turned = 0.0;
};

RepairedPath buildRing(std::vector<LonLat> written, RingRole role, WholeTurn wholeTurn) {
    PathBuilder builder(written, wholeTurn);
    const bool closed = written.size() > 1 && isSamePlace(written.front(), written.back());
    if (closed) written.pop_back();
    if (!closed) builder.note(GeoJsonRepair::OpenRing);
    builder.moveTo(written.front());
    for (std::size_t i = 1; i < written.size(); ++i) builder.lineTo(written[i]);
    builder.close(written.front());
    const double area = builder.signedArea();
    if (role == RingRole::Outline ? area < 0.0 : area > 0.0) builder.note(GeoJsonRepair::Winding);
    if (role == RingRole::Outline && std::abs(area) > 2.0 * std::numbers::pi) {
        builder.note(GeoJsonRepair::LargeOutline);
    }
    return builder.take();
}

}  // namespace

LonLat normalised(LonLat place) {
    if (place.lon > 180.0) place.lon -= 360.0;
    if (place.lon < -180.0) place.lon += 360.0;
    return place;
}

RepairedPath repairLine(const std::vector<LonLat>& written) {
    if (written.empty()) return {};
    PathBuilder builder(written, WholeTurn::Nothing);
    builder.moveTo(written.front());
    for (std::size_t i = 1; i < written.size(); ++i) builder.lineTo(written[i]);
    return builder.take();
}

RepairedPath repairRing(const std::vector<LonLat>& written, RingRole role) {
    if (hasThreePlaces(written)) return buildRing(written, role, WholeTurn::Nothing);
    // A band or a cap, written as a rectangle from -180 to 180.
    if (hasParallel(written)) return buildRing(written, role, WholeTurn::AroundTheGlobe);
    return {};
}

}  // namespace demarche
