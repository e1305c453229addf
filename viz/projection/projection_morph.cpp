#include "viz/projection/projection_morph.h"

#include "engine/math/easing.h"
#include "viz/projection/azimuthal.h"

#include <glm/common.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace demarche {
namespace {

using std::numbers::pi;

// Over the globe, as fractions of the way from the azimuthal map: until `closed` that map closes to a hemisphere; from
// `worldBegins` on the world map takes its share; until `opened` it opens.
constexpr double closed = 0.45;
constexpr double worldBegins = 0.25;
constexpr double opened = 0.9;

ProjectionDescriptor withKind(ProjectionDescriptor descriptor, ProjectionKind kind) {
    descriptor.kind = kind;
    return descriptor;
}

Azimuthal azimuthal(const Projection& projection) {
    return {.kind = projection.descriptor().kind, .eyeDistance = projection.descriptor().eyeDistance};
}

/// The angle from the centre beyond which the mixed radius would shrink again.
double foldAngle(const Azimuthal& from, const Azimuthal& to, double fraction) {
    double inside = std::min(from.largestAngle(), to.largestAngle());
    double outside = std::max(from.largestAngle(), to.largestAngle());
    const auto grows = [&](double angle) {
        return std::lerp(from.radiusSlope(angle), to.radiusSlope(angle), fraction) > 0.0;
    };
    if (grows(outside)) return outside;
    for (int i = 0; i < 60; ++i) {
        const double middle = (inside + outside) / 2.0;
        (grows(middle) ? inside : outside) = middle;
    }
    return inside;
}

/// How far east and west a mix of globe and world map can reach before it folds over. On a parallel the globe's points
/// go as sin(longitude) * cos(latitude), the map's as longitude * length(latitude). The length is nowhere less than
/// this share of the cosine: Natural Earth and Robinson at the equator, to two figures.
double foldLongitude(double globe, double world) {
    constexpr double leastLength = 0.84;
    return globe > 0.0 ? std::acos(std::max(-1.0, -leastLength * world / globe)) : pi;
}

}  // namespace

bool isGlobe(ProjectionKind kind) {
    return kind == ProjectionKind::Orthographic || kind == ProjectionKind::Perspective;
}

ProjectionMorph::ProjectionMorph(const ProjectionDescriptor& from, ProjectionKind to, double fraction)
    : _from(from), _to(withKind(from, to)), _fraction(std::clamp(fraction, 0.0, 1.0)), _boundary(_from.boundary()) {
    if (_fraction == 0.0) return;
    if (_fraction == 1.0) {
        _boundary = _to.boundary();
        return;
    }
    if (overTheGlobe()) {
        openOverTheGlobe();
    } else if (isAzimuthal(from.kind)) {
        _boundary.angle = Radians(foldAngle(azimuthal(_from), azimuthal(_to), _fraction));
    }
}

bool ProjectionMorph::overTheGlobe() const {
    return isAzimuthal(_from.descriptor().kind) != isAzimuthal(_to.descriptor().kind);
}

void ProjectionMorph::openOverTheGlobe() {
    const bool forth = isAzimuthal(_from.descriptor().kind);
    const double way = forth ? _fraction : 1.0 - _fraction;
    _shares.azimuthal = 1.0 - smoothStep(way / closed);
    _shares.world = smoothStep((way - worldBegins) / (1.0 - worldBegins));
    _shares.globe = std::max(0.0, 1.0 - _shares.azimuthal - _shares.world);
    if (way < closed) {
        const Azimuthal globe{.kind = ProjectionKind::Orthographic};
        const double globeShare = _shares.globe / (_shares.globe + _shares.azimuthal);
        _boundary = {.cut = SphereCut::Circle,
                     .angle = Radians(foldAngle(azimuthal(forth ? _from : _to), globe, globeShare))};
        return;
    }
    _boundary = {.cut = SphereCut::Antimeridian};
    const double opens = pi / 2.0 * (1.0 + smoothStep((way - closed) / (opened - closed)));
    _longitudeLimit = std::min(opens, foldLongitude(_shares.globe, _shares.world));
}

glm::dvec2 ProjectionMorph::projectOverTheGlobe(const MapPoint& point) const {
    const bool forth = isAzimuthal(_from.descriptor().kind);
    const Projection& flat = forth ? _to : _from;
    MapPoint both = point;
    if (_boundary.cut == SphereCut::Circle) both = mapPoint(point.vector);
    if (std::abs(both.place.lon) > _longitudeLimit) {
        both = mapPoint(TurnedPlace{.lon = std::copysign(_longitudeLimit, both.place.lon), .lat = both.place.lat});
    }
    glm::dvec2 sum = glm::dvec2(both.vector.x, both.vector.y) * _shares.globe + flat.project(both) * _shares.world;
    if (_shares.azimuthal > 0.0) sum += (forth ? _from : _to).project(both) * _shares.azimuthal;
    return sum;
}

glm::dvec2 ProjectionMorph::project(const MapPoint& point) const {
    if (_fraction == 0.0) return _from.project(point);
    if (_fraction == 1.0) return _to.project(point);
    if (overTheGlobe()) return projectOverTheGlobe(point);
    return glm::mix(_from.project(point), _to.project(point), _fraction);
}

double ProjectionMorph::azimuthalRim() const {
    if (_boundary.cut != SphereCut::Circle) return 1.0;
    const double angle = std::min(_boundary.angle.value, pi - 1e-6);
    const Projection& end = isAzimuthal(_from.descriptor().kind) ? _from : _to;
    return end.project({.vector = {0.0, std::sin(angle), std::cos(angle)}, .place = {}}).y;
}

double ProjectionMorph::halfHeight() const {
    constexpr double unlimited = std::numeric_limits<double>::infinity();
    if (_fraction == 0.0) return _from.halfHeight();
    if (_fraction == 1.0) return _to.halfHeight();
    if (_from.halfHeight() == unlimited && _to.halfHeight() == unlimited) return unlimited;
    if (overTheGlobe()) return _shares.azimuthal * azimuthalRim() + _shares.globe + _shares.world * mercatorEdge;
    // Mercator's map would reach infinitely far at any fraction: it is cut between its own edge and the other's.
    const auto edgeOf = [](const Projection& projection) {
        const MapPoint pole = mapPoint(TurnedPlace{.lat = pi / 2.0});
        return std::min(projection.halfHeight(), projection.project(pole).y);
    };
    return std::lerp(edgeOf(_from), edgeOf(_to), _fraction);
}

double ProjectionMorph::globeness() const {
    if (overTheGlobe() && _fraction > 0.0 && _fraction < 1.0) {
        const Projection& azimuthalEnd = isAzimuthal(_from.descriptor().kind) ? _from : _to;
        return isGlobe(azimuthalEnd.descriptor().kind) ? _shares.azimuthal : 0.0;
    }
    const double from = isGlobe(_from.descriptor().kind) ? 1.0 : 0.0;
    const double to = isGlobe(_to.descriptor().kind) ? 1.0 : 0.0;
    return std::lerp(from, to, _fraction);
}

std::optional<glm::dvec2> ProjectionMorph::forward(LonLat place) const {
    if (_fraction == 0.0) return _from.forward(place);
    if (_fraction == 1.0) return _to.forward(place);
    const MapPoint point = mapPoint(frame().turned(unitVector(place)));
    const bool hidden = _boundary.cut == SphereCut::Circle ? point.vector.z < std::cos(_boundary.angle.value)
                                                           : std::abs(point.place.lon) > _longitudeLimit;
    if (hidden) return std::nullopt;
    return project(point);
}

}  // namespace demarche
