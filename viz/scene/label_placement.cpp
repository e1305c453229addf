#include "viz/scene/label_placement.h"

#include "engine/math/easing.h"

#include <algorithm>
#include <array>
#include <limits>

namespace demarche {
namespace {

constexpr std::array allSides{LabelSide::East,      LabelSide::NorthEast, LabelSide::SouthEast, LabelSide::West,
                              LabelSide::NorthWest, LabelSide::SouthWest, LabelSide::North,     LabelSide::South};

double cost(const Rect& rect, std::size_t side, const LabelField& field, std::size_t ownSite) {
    double cost = 0.02 * static_cast<double>(side);
    const double near = field.gap(rect, ownSite);
    if (near < field.clearance()) cost += 100.0 * (1.0 - near / field.clearance()) + 50.0;
    if (roomInside(rect, field.allowed()) <= 0.0) cost += 200.0;
    const std::size_t crossed = field.linkPointsIn(rect.inflated(0.4 * field.clearance()));
    // However many links: never dearer than a collision.
    return cost + std::min(45.0, 1.5 * static_cast<double>(crossed));
}

}  // namespace

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
    LabelField field(obstacles);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        LabelSide best = allSides.front();
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < allSides.size(); ++k) {
            const double c = cost(labelRect(labels[i], allSides[k]), k, field, i);
            if (c < least) {
                least = c;
                best = allSides[k];
            }
        }
        chosen.push_back(best);
        field.place(labelRect(labels[i], best));
    }
    return chosen;
}

double labelOpacity(const Rect& rect, const LabelField& field, std::size_t ownSite) {
    const double near = field.gap(rect, ownSite);
    return smoothStep(std::min(near, roomInside(rect, field.allowed()) * 2.0) / field.clearance());
}

}  // namespace demarche
