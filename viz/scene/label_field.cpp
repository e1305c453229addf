#include "viz/scene/label_field.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr double lineSamplePixels = 6.0;

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
      _sites(obstacles.sites),
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

double LabelField::gapOfLine(glm::dvec2 from, glm::dvec2 to, std::size_t ownSite, double most) const {
    double least = most;
    const glm::dvec2 way = to - from;
    const int samples = std::max(1, static_cast<int>(glm::length(way) / lineSamplePixels));
    const auto keepOff = [&](const Rect& rect) {
        for (int i = 0; i <= samples && least > 0.0; ++i) {
            const glm::dvec2 at = from + way * (static_cast<double>(i) / samples);
            least = std::min(least, gapBetween({at.x, at.y, 0.0, 0.0}, rect));
        }
    };
    for (const Rect& panel : _panels) keepOff(panel);
    const glm::dvec2 low = glm::min(from, to);
    const Rect bounds{low.x, low.y, std::abs(way.x), std::abs(way.y)};
    const Rect near = bounds.inflated(most);
    _placed.seeNear(near, [&](const Rect& other) {
        if (gapBetween(bounds, other) < least) keepOff(other);
    });
    _discs.seeNear(near, [&](const Disc& disc) {
        if (disc.site == ownSite) return;
        const glm::dvec2 centre = _sites[disc.site].site;
        double radius = discShare * _sites[disc.site].siteRadius;
        if (ownSite < _sites.size()) {
            radius = std::min(radius, glm::distance(centre, _sites[ownSite].site) - most);
        }
        const double share = std::clamp(glm::dot(centre - from, way) / std::max(1e-9, glm::dot(way, way)), 0.0, 1.0);
        least = std::min(least, std::max(0.0, glm::distance(centre, from + share * way) - std::max(0.0, radius)));
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
