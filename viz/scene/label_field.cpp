#include "viz/scene/label_field.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

Rect discBounds(const LabelBox& site) {
    return {site.site.x - site.siteRadius, site.site.y - site.siteRadius, 2.0 * site.siteRadius, 2.0 * site.siteRadius};
}

}  // namespace

double gapBetween(const Rect& a, const Rect& b) {
    const double dx = std::max({a.x - b.right(), b.x - a.right(), 0.0});
    const double dy = std::max({a.y - b.bottom(), b.y - a.bottom(), 0.0});
    return std::hypot(dx, dy);
}

double roomInside(const Rect& rect, const Rect& allowed) {
    return std::max(0.0, std::min({rect.x - allowed.x, rect.y - allowed.y, allowed.right() - rect.right(),
                                   allowed.bottom() - rect.bottom()}));
}

LabelField::LabelField(const LabelObstacles& obstacles)
    : _allowed(obstacles.allowed),
      _panels(obstacles.panels),
      _clearance(obstacles.clearance),
      _discs(obstacles.allowed),
      _linkPoints(obstacles.linkTrace.empty() ? Rect{} : obstacles.allowed),
      _placed(obstacles.allowed) {
    for (std::size_t s = 0; s < obstacles.sites.size(); ++s) {
        const Rect bounds = discBounds(obstacles.sites[s]);
        _discs.add(bounds, {.bounds = bounds, .site = s});
    }
    for (const glm::dvec2 point : obstacles.linkTrace) _linkPoints.add({point.x, point.y, 0.0, 0.0}, point);
}

void LabelField::place(const Rect& label) { _placed.add(label, label); }

double LabelField::gap(const Rect& rect, std::size_t ownSite) const {
    double least = _clearance;
    for (const Rect& panel : _panels) least = std::min(least, gapBetween(rect, panel));
    const Rect near = rect.inflated(_clearance);
    _placed.seeNear(near, [&](const Rect& other) { least = std::min(least, gapBetween(rect, other)); });
    _discs.seeNear(near, [&](const Disc& disc) {
        if (disc.site != ownSite) least = std::min(least, gapBetween(rect, disc.bounds));
    });
    return least;
}

bool LabelField::isFree(const Rect& rect, std::size_t ownSite) const {
    if (!_allowed.contains(rect)) return false;
    for (const Rect& panel : _panels) {
        if (gapBetween(rect, panel) < _clearance) return false;
    }
    const Rect near = rect.inflated(_clearance);
    const auto touchesLabel = [&](const Rect& other) { return gapBetween(rect, other) < _clearance; };
    if (_placed.anyNear(near, touchesLabel)) return false;
    return !_discs.anyNear(
        near, [&](const Disc& disc) { return disc.site != ownSite && gapBetween(rect, disc.bounds) < _clearance; });
}

std::size_t LabelField::linkPointsIn(const Rect& rect) const {
    std::size_t count = 0;
    _linkPoints.seeNear(rect, [&](glm::dvec2 point) { count += rect.contains(point) ? 1U : 0U; });
    return count;
}

}  // namespace demarche
