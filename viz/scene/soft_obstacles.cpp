#include "viz/scene/soft_obstacles.h"

#include "engine/math/easing.h"
#include "viz/scene/label_field.h"

#include <algorithm>
#include <iterator>

namespace demarche {
namespace {

constexpr double linkRadius = 5.0;

Rect around(glm::dvec2 centre, double radius) {
    return {centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius};
}

}  // namespace

double strengthOf(double opacity) { return smoothStep(opacity / 0.3); }

double quietOpacityInFlight(double fraction) {
    return std::max(1.0 - smoothStep(fraction / 0.03), smoothStep((fraction - 0.965) / 0.035));
}

double decided(double share) { return smoothStep((share - 0.42) / 0.4); }

double sharpenedAtRest(double opacity, double quiet) {
    return lerp(opacity, decided(opacity), smoothStep((quiet - 0.8) / 0.2));
}

SoftObstacles::SoftObstacles(const Layout& layout, std::span<const CoveredArea> covered, const Picture& picture)
    : _safe(layout.safe), _clearance(quietClearance * layout.unit) {
    for (const CoveredArea& area : covered) add(area.rect, strengthOf(area.strength));
    for (const PictureSite& site : picture.sites)
        add(around(site.position, 1.6 * site.radius), strengthOf(site.opacity));
    for (const PictureLabel& label : picture.labels) add(label.rect, strengthOf(label.opacity));
    for (const PictureOverlayLabel& label : picture.overlayLabels) add(label.rect, strengthOf(label.opacity));
    for (const PictureLinkLabel& label : picture.linkLabels) {
        for (const Rect& box : label.boxes) add(box, strengthOf(label.opacity));
    }
    for (const PictureLink& link : picture.links) {
        for (const glm::dvec2 point : link.trace) {
            if (layout.safe.contains(point)) add(around(point, linkRadius * layout.unit));
        }
    }
}

void SoftObstacles::add(const Rect& rect, double strength) {
    if (strength > 0.0) _all.push_back({rect, strength});
}

double SoftObstacles::freedomAmong(const Rect& rect, std::span<const CoveredArea> near, double clearance) {
    double free = 1.0;
    for (const CoveredArea& each : near) {
        const double gap = gapBetween(rect, each.rect);
        if (gap < clearance) free *= 1.0 - each.strength * (1.0 - smoothStep(gap / clearance));
    }
    return free;
}

double SoftObstacles::freedom(const Rect& rect) const {
    const double inside = smoothStep(roomInside(rect, _safe) / _clearance);
    return inside <= 0.0 ? 0.0 : inside * freedomAmong(rect, _all, _clearance);
}

double SoftObstacles::freedomBesideEdge(const Rect& rect) const {
    return _safe.inflated(1.0).contains(rect) ? freedomAmong(rect, _all, _clearance) : 0.0;
}

double SoftObstacles::freedom(std::span<const Rect> boxes, const Rect& bounds) const {
    const double inside = smoothStep(roomInside(bounds, _safe) / _clearance);
    if (inside <= 0.0) return 0.0;
    std::vector<CoveredArea> near;
    std::ranges::copy_if(_all, std::back_inserter(near),
                         [&](const CoveredArea& area) { return gapBetween(bounds, area.rect) < _clearance; });
    double free = 1.0;
    for (const Rect& box : boxes) free = std::min(free, freedomAmong(box, near, _clearance));
    return inside * free;
}

}  // namespace demarche
