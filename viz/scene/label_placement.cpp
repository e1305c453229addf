#include "viz/scene/label_placement.h"

#include "engine/math/easing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace demarche {
namespace {

constexpr std::array allSides{LabelSide::East,      LabelSide::NorthEast, LabelSide::SouthEast, LabelSide::West,
                              LabelSide::NorthWest, LabelSide::SouthWest, LabelSide::North,     LabelSide::South};

Rect discBounds(const LabelBox& site) {
    return {site.site.x - site.siteRadius, site.site.y - site.siteRadius, 2.0 * site.siteRadius, 2.0 * site.siteRadius};
}

double roomInside(const Rect& rect, const Rect& allowed) {
    return std::max(0.0, std::min({rect.x - allowed.x, rect.y - allowed.y, allowed.right() - rect.right(),
                                   allowed.bottom() - rect.bottom()}));
}

/// The least distance to anything but links.
double leastGap(const Rect& rect, const LabelObstacles& obstacles, std::span<const Rect> placed, std::size_t ownSite) {
    double least = std::numeric_limits<double>::infinity();
    for (const Rect& panel : obstacles.panels) least = std::min(least, gapBetween(rect, panel));
    for (const Rect& other : placed) least = std::min(least, gapBetween(rect, other));
    for (std::size_t s = 0; s < obstacles.sites.size(); ++s) {
        if (s != ownSite) least = std::min(least, gapBetween(rect, discBounds(obstacles.sites[s])));
    }
    return least;
}

double cost(const Rect& rect, std::size_t side, const LabelObstacles& obstacles, std::span<const Rect> placed,
            std::size_t ownSite) {
    double cost = 0.02 * static_cast<double>(side);
    const double near = leastGap(rect, obstacles, placed, ownSite);
    if (near < obstacles.clearance) cost += 100.0 * (1.0 - near / obstacles.clearance) + 50.0;
    if (roomInside(rect, obstacles.allowed) <= 0.0) cost += 200.0;
    const Rect wide = rect.inflated(0.4 * obstacles.clearance);
    const auto crossed = std::ranges::count_if(obstacles.linkTrace, [&](glm::dvec2 p) { return wide.contains(p); });
    // However many links: never dearer than a collision.
    return cost + std::min(45.0, 1.5 * static_cast<double>(crossed));
}

}  // namespace

double gapBetween(const Rect& a, const Rect& b) {
    const double dx = std::max({a.x - b.right(), b.x - a.right(), 0.0});
    const double dy = std::max({a.y - b.bottom(), b.y - a.bottom(), 0.0});
    return std::hypot(dx, dy);
}

Rect labelRect(const LabelBox& box, LabelSide side) {
    const double away = box.siteRadius;
    const double diagonal = 0.72 * away;
    const glm::dvec2 s = box.site;
    const double left = s.x - away - box.width;
    switch (side) {
        case LabelSide::East: return {s.x + away, s.y - box.height / 2.0, box.width, box.height};
        case LabelSide::NorthEast: return {s.x + diagonal, s.y - diagonal - box.height, box.width, box.height};
        case LabelSide::SouthEast: return {s.x + diagonal, s.y + diagonal, box.width, box.height};
        case LabelSide::West: return {left, s.y - box.height / 2.0, box.width, box.height};
        case LabelSide::NorthWest:
            return {s.x - diagonal - box.width, s.y - diagonal - box.height, box.width, box.height};
        case LabelSide::SouthWest: return {s.x - diagonal - box.width, s.y + diagonal, box.width, box.height};
        case LabelSide::North: return {s.x - box.width / 2.0, s.y - away - box.height, box.width, box.height};
        case LabelSide::South: return {s.x - box.width / 2.0, s.y + away, box.width, box.height};
    }
    return {};
}

std::vector<LabelSide> chooseSides(std::span<const LabelBox> labels, const LabelObstacles& obstacles) {
    std::vector<LabelSide> chosen;
    std::vector<Rect> placed;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        LabelSide best = allSides.front();
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < allSides.size(); ++k) {
            const double c = cost(labelRect(labels[i], allSides[k]), k, obstacles, placed, i);
            if (c < least) {
                least = c;
                best = allSides[k];
            }
        }
        chosen.push_back(best);
        placed.push_back(labelRect(labels[i], best));
    }
    return chosen;
}

double labelOpacity(const Rect& rect, const LabelObstacles& obstacles, std::span<const Rect> placed,
                    std::size_t ownSite) {
    const double near = leastGap(rect, obstacles, placed, ownSite);
    const double inside = roomInside(rect, obstacles.allowed);
    return smoothStep(std::min(near, inside * 2.0) / obstacles.clearance);
}

}  // namespace demarche
