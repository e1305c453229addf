#include "viz/projection/map_view.h"

#include "engine/math/easing.h"
#include "viz/geo/great_circle.h"
#include "viz/projection/azimuthal.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace demarche {
namespace {

using std::numbers::pi;
/// Rows and columns of places looked up to find what a picture shows.
constexpr int samplesAcross = 9;
/// Views that reach farther are taken to show everything.
constexpr double widestCap = 1.9;

LonLat centreOf(const MapProjection& projection) { return projection.centre.value_or(LonLat{}); }

bool inPerspective(const ProjectionState& projection) {
    return projection.from.kind == ProjectionKind::Perspective || projection.to.kind == ProjectionKind::Perspective;
}

bool inPerspectiveAtRest(const ProjectionState& projection) {
    const bool rests = projection.from.kind == projection.to.kind || projection.rests();
    return rests && projection.nearer().kind == ProjectionKind::Perspective;
}

GlobeView globeOf(const MapViewDescriptor& d) {
    return GlobeView({.camera = {.target = d.layout.centre,
                                 .pixelsPerRadian = d.pixelsPerRadian,
                                 .bearing = d.layout.bearing,
                                 .tilt = inPerspectiveAtRest(d.projection) ? d.layout.tilt : Radians()},
                      .size = d.size,
                      .principalPoint = d.principalPoint});
}

std::shared_ptr<const SphereMap> mapOf(const MapViewDescriptor& d, double eyeDistance) {
    const ProjectionState& p = d.projection;
    const bool rests = p.from.kind == p.to.kind || p.rests();
    const ProjectionKind kind = rests ? p.nearer().kind : p.from.kind;
    if (rests && kind == ProjectionKind::Perspective) return nullptr;
    const ProjectionDescriptor descriptor{
        .kind = kind, .centre = d.layout.centre, .bearing = d.layout.bearing, .eyeDistance = eyeDistance};
    if (rests) return std::make_shared<const Projection>(descriptor);
    return std::make_shared<const ProjectionMorph>(descriptor, p.to.kind, p.fraction);
}

MapViewDescriptor descriptorOf(const MapCamera& camera, const ProjectionState& projection, PictureSize size,
                               glm::dvec2 principalPoint) {
    MapViewDescriptor d{
        .projection = projection,
        .layout = layoutBetween(layOut(camera, projection.from), layOut(camera, projection.to), projection.fraction),
        .pixelsPerRadian = camera.pixelsPerRadian,
        .size = size,
        .principalPoint = principalPoint};
    if (projection.rests()) return d;
    // The target stays where it is on all of the way.
    if (const auto map = mapOf(d, globeOf(d).eyeDistance())) {
        d.layout.offset = map->project(mapPoint(map->frame().turned(unitVector(camera.target))));
        d.layout.offset.y = std::clamp(d.layout.offset.y, -map->halfHeight(), map->halfHeight());
    }
    return d;
}

/// Behind a globe whose eye is this far away: soft where a sightline grazes the ground.
double sightOver(const glm::dvec3& turned, double eyeDistance, bool fromInfinity) {
    double passes = std::hypot(turned.x, turned.y);
    if (!fromInfinity) {
        const glm::dvec3 sightline = glm::normalize(glm::dvec3(turned.x, turned.y, turned.z - eyeDistance));
        passes = glm::length(glm::cross(glm::dvec3(0.0, 0.0, eyeDistance), sightline));
    }
    return smoothStep((passes - 0.997) / 0.006);
}

}  // namespace

bool pansInPlane(const MapProjection& projection) {
    if (isGlobe(projection.kind)) return false;
    return projection.centre.has_value() || !isAzimuthal(projection.kind);
}

MapLayout layOut(const MapCamera& camera, const MapProjection& projection) {
    if (!pansInPlane(projection)) return {.centre = camera.target, .bearing = camera.bearing, .tilt = camera.tilt};
    const LonLat centre = centreOf(projection);
    const Projection map({.kind = projection.kind, .centre = centre, .bearing = camera.bearing});
    glm::dvec2 offset = map.forward(camera.target).value_or(glm::dvec2(0.0));
    offset.y = std::clamp(offset.y, -map.halfHeight(), map.halfHeight());
    return {.centre = centre, .bearing = camera.bearing, .offset = offset, .tilt = camera.tilt};
}

MapLayout layoutBetween(const MapLayout& from, const MapLayout& to, double fraction) {
    if (fraction <= 0.0) return from;
    if (fraction >= 1.0) return to;
    const GreatCircle way(from.centre, to.centre);
    const Orthographic start(from.centre, from.bearing);
    const Orthographic end(to.centre, to.bearing);
    const glm::dvec3 axis =
        glm::cross(way.at(0.0), way.angle().value > 0.0 ? way.at(pi / 2.0 / way.angle().value) : start.up());
    const auto carried = [&](double angle) {
        const glm::dvec3& up = start.up();
        return up * std::cos(angle) + glm::cross(axis, up) * std::sin(angle) +
               axis * (glm::dot(axis, up) * (1.0 - std::cos(angle)));
    };
    const double length = way.angle().value;
    const glm::dvec3 atEnd = carried(length);
    const double turn =
        std::atan2(glm::dot(end.up(), glm::cross(atEnd, end.towardsViewer())), glm::dot(end.up(), atEnd));
    MapLayout layout{.centre = lonLat(way.at(fraction)),
                     .offset = glm::mix(from.offset, to.offset, fraction),
                     .tilt = Radians(lerp(from.tilt.value, to.tilt.value, fraction))};
    const Orthographic northUp(layout.centre);
    const glm::dvec3 up = carried(length * fraction);
    layout.bearing = Radians(std::atan2(glm::dot(up, northUp.right()), glm::dot(up, northUp.up())) + turn * fraction);
    return layout;
}

MapView::MapView(const MapViewDescriptor& descriptor)
    : _descriptor(descriptor), _globe(globeOf(descriptor)), _map(mapOf(descriptor, _globe.eyeDistance())) {
    _camera = _globe.camera();
    _horizonCosine = 1.0 / _globe.eyeDistance();
    if (!_map) return;
    const auto* morph = dynamic_cast<const ProjectionMorph*>(_map.get());
    const ProjectionKind kind = descriptor.projection.nearer().kind;
    _globeness = morph != nullptr ? morph->globeness() : isGlobe(kind) ? 1.0 : 0.0;
    _seam = _map->boundary().cut == SphereCut::Antimeridian;
    _horizonCosine = _seam ? -1.0 : std::cos(_map->boundary().angle.value);
    _longitudeLimit = _map->longitudeLimit();
    _halfHeight = _map->halfHeight();
    if (const auto target = unproject(descriptor.layout.offset)) _camera.target = *target;
    const MapPoint here = mapPoint(frame().turned(unitVector(_camera.target)));
    constexpr double step = 1e-5;
    const glm::dvec3 east =
        glm::normalize(glm::dvec3(here.vector.z, 0.0, -here.vector.x) + glm::dvec3(1e-12, 0.0, 0.0));
    const glm::dvec3 north = glm::cross(here.vector, east);
    const glm::dvec2 at = _map->project(here);
    const glm::dvec2 dx = _map->project(mapPoint(glm::normalize(here.vector + east * step))) - at;
    const glm::dvec2 dy = _map->project(mapPoint(glm::normalize(here.vector + north * step))) - at;
    const double area = std::abs(dx.x * dy.y - dx.y * dy.x) / (step * step);
    if (area > 1e-4 && area < 1e4) _scale = std::sqrt(area);
    findShownCap();
}

MapView::MapView(const MapCamera& camera, const ProjectionState& projection, PictureSize size,
                 glm::dvec2 principalPoint)
    : MapView(descriptorOf(camera, projection, size, principalPoint)) {
    _camera = camera;
}

MapView::MapView(const GlobeViewDescriptor& globe) : MapView(globe.camera, {}, globe.size, globe.principalPoint) {}

glm::dvec2 MapView::pixelOf(glm::dvec2 mapPoint) const {
    const glm::dvec2 away = (mapPoint - _descriptor.layout.offset) * _descriptor.pixelsPerRadian;
    return {_descriptor.principalPoint.x + away.x, _descriptor.principalPoint.y - away.y};
}

glm::dvec2 MapView::mapPointOf(glm::dvec2 pixel) const {
    const glm::dvec2 away = (pixel - _descriptor.principalPoint) / _descriptor.pixelsPerRadian;
    return _descriptor.layout.offset + glm::dvec2{away.x, -away.y};
}

glm::dvec2 MapView::project(const glm::dvec3& point) const {
    if (!_map) return _globe.project(point);
    const double length = glm::length(point);
    const glm::dvec3 turned = frame().turned(point / length);
    const glm::dvec2 ground =
        pixelOf(_map->project(_seam ? mapPoint(turned) : MapPoint{.vector = turned, .place = {}}));
    if (_globeness <= 0.0 || std::abs(length - 1.0) < 1e-12) return ground;
    glm::dvec2 lift = glm::dvec2{turned.x, -turned.y} * ((length - 1.0) * _descriptor.pixelsPerRadian);
    if (inPerspective(_descriptor.projection)) {
        lift = _globe.project(point) - _globe.project(point / length);
    }
    return ground + lift * _globeness;
}

double MapView::insideEdge(const MapPoint& point, glm::dvec2 onMap) const {
    if (!_seam) return point.vector.z - _horizonCosine;
    double inside = 1.0;
    if (_longitudeLimit < pi) inside = std::min(inside, _longitudeLimit - std::abs(point.place.lon));
    if (std::isfinite(_halfHeight)) inside = std::min(inside, _halfHeight - std::abs(onMap.y));
    return inside;
}

MapView::Sight MapView::sight(const glm::dvec3& unit) const {
    if (!_map) return {_globe.project(unit), _globe.aboveHorizon(unit)};
    return sight(placing(unit));
}

MapView::Placing MapView::placing(const glm::dvec3& unit) const {
    const glm::dvec3 turned = frame().turned(unit);
    const MapPoint point = _seam ? mapPoint(turned) : MapPoint{.vector = turned, .place = {}};
    const glm::dvec2 onMap = _map->project(point);
    return {onMap, insideEdge(point, onMap)};
}

const Projection* MapView::restingMap() const { return dynamic_cast<const Projection*>(_map.get()); }

bool MapView::placesLike(const MapView& other) const {
    const Projection* mine = restingMap();
    const Projection* theirs = other.restingMap();
    if (mine == nullptr || theirs == nullptr) return false;
    const ProjectionDescriptor& a = mine->descriptor();
    const ProjectionDescriptor& b = theirs->descriptor();
    // At rest no map that is not a globe in perspective has an eye.
    return a.kind == b.kind && a.centre == b.centre && a.bearing == b.bearing;
}

double MapView::aboveHorizon(const glm::dvec3& unit) const {
    if (!_map) return _globe.aboveHorizon(unit);
    return sight(unit).aboveHorizon;
}

double MapView::visibility(const glm::dvec3& point) const {
    const glm::dvec3 turned = frame().turned(point);
    if (!_map) {
        if (turned.z >= 1.0 / _globe.eyeDistance()) return 1.0;
        return sightOver(turned, _globe.eyeDistance(), false);
    }
    if (aboveHorizon(glm::normalize(point)) >= 0.0) return 1.0;
    const bool perspective = inPerspective(_descriptor.projection);
    // On its way to a map the globe loses what stands over its horizon first.
    return sightOver(turned, _globe.eyeDistance(), !perspective) * smoothStep(4.0 * _globeness - 3.0);
}

std::optional<LonLat> MapView::unproject(glm::dvec2 point) const {
    if (std::abs(point.y) > _halfHeight) return std::nullopt;
    if (const Projection* projection = restingMap()) return projection->inverse(point);
    // Between two projections: Newton's method from the place that an azimuthal map would have there.
    const double radius = std::min(glm::length(point), 0.9 * pi);
    const glm::dvec2 way = radius > 0.0 ? point / glm::length(point) : glm::dvec2(0.0);
    TurnedPlace place = turnedPlace({std::sin(radius) * way.x, std::sin(radius) * way.y, std::cos(radius)});
    const auto missed = [&](TurnedPlace p) { return point - _map->project(mapPoint(p)); };
    glm::dvec2 miss = missed(place);
    for (int round = 0; round < 40 && glm::length(miss) > 1e-12; ++round) {
        constexpr double step = 1e-6;
        const glm::dvec2 byLon = (miss - missed({place.lon + step, place.lat})) / step;
        const glm::dvec2 byLat = (miss - missed({place.lon, place.lat + step})) / step;
        const double determinant = byLon.x * byLat.y - byLon.y * byLat.x;
        if (std::abs(determinant) < 1e-12) break;
        const glm::dvec2 change{(miss.x * byLat.y - miss.y * byLat.x) / determinant,
                                (byLon.x * miss.y - byLon.y * miss.x) / determinant};
        double share = std::min(1.0, 0.5 / std::max(1e-12, glm::length(change)));
        TurnedPlace next = place;
        glm::dvec2 nextMiss = miss;
        for (int halving = 0; halving < 8; ++halving, share /= 2.0) {
            next = {std::clamp(place.lon + share * change.x, -pi, pi),
                    std::clamp(place.lat + share * change.y, -pi / 2.0, pi / 2.0)};
            nextMiss = missed(next);
            if (glm::length(nextMiss) < glm::length(miss)) break;
        }
        if (!(glm::length(nextMiss) < glm::length(miss))) break;
        place = next;
        miss = nextMiss;
    }
    const MapPoint found = mapPoint(place);
    if (glm::length(miss) > 1e-9 || insideEdge(found, point) < 0.0) return std::nullopt;
    return lonLat(frame().unturned(found.vector));
}

std::optional<LonLat> MapView::placeAt(glm::dvec2 pixel) const {
    return _map ? unproject(mapPointOf(pixel)) : _globe.placeAt(pixel);
}

void MapView::findShownCap() {
    _shownAngle = pi;
    // A map on its way shows the whole picture's worth of ground anyway, or nearly.
    if (restingMap() == nullptr) return;
    std::array<std::optional<glm::dvec3>, samplesAcross * samplesAcross> seen;
    glm::dvec3 sum{0.0};
    const glm::dvec2 step{_descriptor.size.width / (samplesAcross - 1.0),
                          _descriptor.size.height / (samplesAcross - 1.0)};
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const auto column = static_cast<double>(i % samplesAcross);
        const auto row = static_cast<double>(i / samplesAcross);
        const auto place = unproject(mapPointOf({column * step.x, row * step.y}));
        if (!place) continue;
        seen[i] = unitVector(*place);
        sum += *seen[i];
    }
    if (glm::length(sum) < 1e-6) return;
    const glm::dvec3 centre = glm::normalize(sum);
    double reach = 0.0;
    double gap = 0.0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (!seen[i]) continue;
        reach = std::max(reach, angleBetween(centre, *seen[i]).value);
        const bool lastColumn = i % samplesAcross + 1 == samplesAcross;
        if (!lastColumn && seen[i + 1]) gap = std::max(gap, angleBetween(*seen[i], *seen[i + 1]).value);
        if (i + samplesAcross < seen.size() && seen[i + samplesAcross]) {
            gap = std::max(gap, angleBetween(*seen[i], *seen[i + samplesAcross]).value);
        }
    }
    // Of a picture that lies in one cell between samples nothing is known.
    if (gap == 0.0 || reach + gap > widestCap) return;
    _shownCentre = centre;
    _shownAngle = reach + gap;
}

double MapView::shownAngle() const {
    if (!_map) {
        const double horizon = std::acos(1.0 / _globe.eyeDistance());
        return horizon + angleBetween(frame().towardsViewer(), unitVector(_camera.target)).value;
    }
    return std::min(pi, _shownAngle + angleBetween(_shownCentre, unitVector(_camera.target)).value);
}

bool MapView::mayShow(const glm::dvec3& capCentre, double capCosine) const {
    if (!_map) return _globe.mayShow(capCentre, capCosine);
    if (_shownAngle >= pi) return true;
    const double capAngle = std::acos(std::clamp(capCosine, -1.0, 1.0));
    return std::acos(std::clamp(glm::dot(capCentre, _shownCentre), -1.0, 1.0)) <= _shownAngle + capAngle;
}

std::optional<std::array<glm::dvec2, 2>> MapView::seamBetween(const glm::dvec3& a, const glm::dvec3& b) const {
    if (!_seam) return std::nullopt;
    const glm::dvec3 from = frame().turned(a);
    const glm::dvec3 to = frame().turned(b);
    if ((from.x > 0.0) == (to.x > 0.0)) return std::nullopt;
    const glm::dvec3 between = glm::mix(from, to, from.x / (from.x - to.x));
    if (between.z >= 0.0) return std::nullopt;
    const double lat = turnedPlace(between).lat;
    const double side = from.x > 0.0 ? pi : -pi;
    return std::array{pixelOf(_map->project(mapPoint(TurnedPlace{.lon = side, .lat = lat}))),
                      pixelOf(_map->project(mapPoint(TurnedPlace{.lon = -side, .lat = lat})))};
}

double MapView::foreshortening(const glm::dvec3& unit) const {
    const glm::dvec3 towards = _map ? frame().towardsViewer() : _globe.towardsEye();
    return lerp(1.0, std::max(0.0, glm::dot(unit, towards)), _globeness);
}

std::optional<double> MapView::outlineRadius() const {
    if (!_map) return _globe.outlineRadius();
    if (_seam) return std::nullopt;
    const double angle = _map->boundary().angle.value;
    const glm::dvec3 rim{std::sin(std::min(angle, pi - 1e-6)), 0.0, std::cos(std::min(angle, pi - 1e-6))};
    return glm::length(_map->project({.vector = rim, .place = {}})) * _descriptor.pixelsPerRadian;
}

glm::dvec2 MapView::besideOutline(glm::dvec2 turned, double radii) const {
    if (!_map) return _globe.besideGlobe(turned, radii);
    const double away = std::max(1e-9, glm::length(turned));
    return centrePixel() + glm::dvec2{turned.x, -turned.y} * (radii * outlineRadius().value_or(0.0) / away);
}

}  // namespace demarche
