#include "viz/projection/projection.h"

#include "viz/projection/azimuthal.h"
#include "viz/projection/world_map.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace demarche {
namespace {

/// So far beyond the horizon (sine of the angle) a place still counts as on it: rounding.
constexpr double horizonRounding = 1e-10;

Azimuthal azimuthal(const ProjectionDescriptor& d) { return {.kind = d.kind, .eyeDistance = d.eyeDistance}; }

/// Nothing but longitude is turned: then longitudes are subtracted, which is exact, instead of turning vectors.
bool keepsLatitudes(const ProjectionDescriptor& d) { return d.centre.lat == 0.0 && d.bearing.value == 0.0; }

/// -180 to 180; an end stays the end that it is.
double wrappedDegrees(double lon) { return std::abs(lon) <= 180.0 ? lon : std::remainder(lon, 360.0); }

}  // namespace

Projection::Projection(const ProjectionDescriptor& descriptor)
    : _descriptor(descriptor), _frame(descriptor.centre, descriptor.bearing) {
    assert(descriptor.kind != ProjectionKind::Perspective || descriptor.eyeDistance > 1.0);
}

TurnedPlace Projection::turned(LonLat place) const {
    if (!keepsLatitudes(_descriptor)) return turnedPlace(_frame.turned(unitVector(place)));
    return {.lon = Radians(Degrees(wrappedDegrees(place.lon - _descriptor.centre.lon))).value,
            .lat = Radians(Degrees(place.lat)).value};
}

LonLat Projection::unturned(TurnedPlace place) const {
    if (!keepsLatitudes(_descriptor)) return lonLat(_frame.unturned(turnedVector(place)));
    return {.lon = wrappedDegrees(Degrees(Radians(place.lon)).value + _descriptor.centre.lon),
            .lat = Degrees(Radians(place.lat)).value};
}

glm::dvec2 Projection::project(const MapPoint& point) const {
    return isAzimuthal(_descriptor.kind) ? azimuthal(_descriptor).point(point.vector)
                                         : worldMapPoint(_descriptor.kind, point.place);
}

double Projection::halfHeight() const {
    return _descriptor.kind == ProjectionKind::Mercator ? mercatorEdge : std::numeric_limits<double>::infinity();
}

std::optional<glm::dvec2> Projection::forward(LonLat place) const {
    if (!isAzimuthal(_descriptor.kind)) return worldMapPoint(_descriptor.kind, turned(place));
    const glm::dvec3 t = _frame.turned(unitVector(place));
    const double largest = azimuthal(_descriptor).largestAngle();
    // Where everything but one place is shown, rounding decides on which side of the centre that place would be.
    constexpr double opposite = 1e-15;
    const bool hidden = largest < std::numbers::pi ? t.z < std::cos(largest) - horizonRounding
                                                   : t.z < 0.0 && std::hypot(t.x, t.y) < opposite;
    if (hidden) return std::nullopt;
    return azimuthal(_descriptor).point(t);
}

std::optional<LonLat> Projection::inverse(glm::dvec2 point) const {
    if (!isAzimuthal(_descriptor.kind)) {
        const auto place = worldMapPlace(_descriptor.kind, point);
        if (!place) return std::nullopt;
        return unturned(*place);
    }
    const double radius = std::hypot(point.x, point.y);
    const auto angle = azimuthal(_descriptor).angle(radius);
    if (!angle) return std::nullopt;
    if (radius == 0.0) return _descriptor.centre;
    const glm::dvec2 aside = point * (std::sin(*angle) / radius);
    return lonLat(_frame.unturned({aside.x, aside.y, std::cos(*angle)}));
}

SphereBoundary Projection::boundary() const {
    if (!isAzimuthal(_descriptor.kind)) return {.cut = SphereCut::Antimeridian};
    return {.cut = SphereCut::Circle, .angle = Radians(azimuthal(_descriptor).largestAngle())};
}

}  // namespace demarche
