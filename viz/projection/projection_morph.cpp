#include "viz/projection/projection_morph.h"

#include "viz/projection/azimuthal.h"

#include <glm/common.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace demarche {
namespace {

ProjectionDescriptor withKind(ProjectionDescriptor descriptor, ProjectionKind kind) {
    descriptor.kind = kind;
    return descriptor;
}

Azimuthal azimuthal(const Projection& projection) {
    return {.kind = projection.descriptor().kind, .eyeDistance = projection.descriptor().eyeDistance};
}

/// A globe: what lies behind it is hidden.
bool hasHorizon(ProjectionKind kind) {
    return kind == ProjectionKind::Orthographic || kind == ProjectionKind::Perspective;
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

}  // namespace

bool morphable(ProjectionKind from, ProjectionKind to) {
    return isAzimuthal(from) == isAzimuthal(to) || hasHorizon(from) || hasHorizon(to);
}

ProjectionMorph::ProjectionMorph(const ProjectionDescriptor& from, ProjectionKind to, double fraction)
    : _from(from), _to(withKind(from, to)), _fraction(std::clamp(fraction, 0.0, 1.0)) {
    assert(morphable(from.kind, to));
}

SphereBoundary ProjectionMorph::boundary() const {
    if (_fraction == 0.0) return _from.boundary();
    if (_fraction == 1.0) return _to.boundary();
    const bool fromAzimuthal = isAzimuthal(_from.descriptor().kind);
    const bool toAzimuthal = isAzimuthal(_to.descriptor().kind);
    if (fromAzimuthal != toAzimuthal) return fromAzimuthal ? _from.boundary() : _to.boundary();
    if (!fromAzimuthal) return _from.boundary();
    return {.cut = SphereCut::Circle, .angle = Radians(foldAngle(azimuthal(_from), azimuthal(_to), _fraction))};
}

glm::dvec2 ProjectionMorph::project(const MapPoint& point) const {
    if (_fraction == 0.0) return _from.project(point);
    if (_fraction == 1.0) return _to.project(point);
    // Between a globe and a world map the cut is the globe's.
    const bool placeMissing = isAzimuthal(_from.descriptor().kind) != isAzimuthal(_to.descriptor().kind);
    const MapPoint both = placeMissing ? mapPoint(point.vector) : point;
    return glm::mix(_from.project(both), _to.project(both), _fraction);
}

double ProjectionMorph::halfHeight() const {
    constexpr double unlimited = std::numeric_limits<double>::infinity();
    if (_fraction == 0.0) return _from.halfHeight();
    if (_fraction == 1.0) return _to.halfHeight();
    if (_from.halfHeight() == unlimited && _to.halfHeight() == unlimited) return unlimited;
    // Mercator's map would reach infinitely far at any fraction: it is cut between its own edge and the other's.
    const auto edgeOf = [](const Projection& projection) {
        const MapPoint pole = mapPoint(TurnedPlace{.lat = std::numbers::pi / 2.0});
        return std::min(projection.halfHeight(), projection.project(pole).y);
    };
    return std::lerp(edgeOf(_from), edgeOf(_to), _fraction);
}

std::optional<glm::dvec2> ProjectionMorph::forward(LonLat place) const {
    if (_fraction == 0.0) return _from.forward(place);
    if (_fraction == 1.0) return _to.forward(place);
    const SphereBoundary edge = boundary();
    const MapPoint point = mapPoint(frame().turned(unitVector(place)));
    const bool hidden = edge.cut == SphereCut::Circle && point.vector.z < std::cos(edge.angle.value);
    if (hidden) return std::nullopt;
    return project(point);
}

}  // namespace demarche
