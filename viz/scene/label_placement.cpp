#include "viz/scene/label_placement.h"

#include "engine/math/easing.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace demarche {
namespace {

constexpr std::array allSides{LabelSide::East,         LabelSide::NorthEast,    LabelSide::SouthEast,
                              LabelSide::West,         LabelSide::NorthWest,    LabelSide::SouthWest,
                              LabelSide::North,        LabelSide::South,        LabelSide::FarNorthEast,
                              LabelSide::FarSouthEast, LabelSide::FarNorthWest, LabelSide::FarSouthWest};
constexpr std::size_t sidesBeside = 8;
// In distances of a label beside its site.
constexpr double farAway = 2.0;
constexpr double leaderStart = 0.62;
constexpr double leaderEnd = 0.18;
constexpr double leaderBoxPixels = 6.0;
/// Dearer than a few crossed links, cheaper than any collision.
constexpr double farCost = 25.0;

bool isFar(LabelSide side) { return side >= LabelSide::FarNorthEast; }

/// Boxes along a leader.
template <class See>
void seeLeaderBoxes(const LabelLeader& leader, const See& see) {
    const glm::dvec2 way = leader.to - leader.from;
    const int count = std::max(1, static_cast<int>(glm::length(way) / leaderBoxPixels));
    for (int i = 0; i <= count; ++i) {
        const glm::dvec2 at = leader.from + way * (static_cast<double>(i) / count);
        see(Rect{at.x - 0.5, at.y - 0.5, 1.0, 1.0});
    }
}

/// The least gap of the leader, at most the clearance.
double leaderGap(const LabelBox& box, LabelSide side, const LabelField& field, std::size_t ownSite) {
    double least = field.clearance();
    if (const auto leader = labelLeader(box, side)) {
        seeLeaderBoxes(*leader, [&](const Rect& part) { least = std::min(least, field.gap(part, ownSite)); });
    }
    return least;
}

double cost(const LabelBox& box, std::size_t side, const LabelField& field, std::size_t ownSite) {
    const Rect rect = labelRect(box, allSides[side]);
    double cost = 0.02 * static_cast<double>(side) + (isFar(allSides[side]) ? farCost : 0.0);
    const double near = std::min(field.gap(rect, ownSite), leaderGap(box, allSides[side], field, ownSite));
    if (near < field.clearance()) cost += 100.0 * (1.0 - near / field.clearance()) + 50.0;
    if (roomInside(rect, field.allowed()) <= 0.0) cost += 200.0;
    const std::size_t crossed = field.linkPointsIn(rect.inflated(0.4 * field.clearance()));
    // However many links: never dearer than a collision.
    return cost + std::min(24.0, 1.5 * static_cast<double>(crossed));
}

}  // namespace

Rect labelRect(const LabelBox& box, LabelSide side) {
    const double away = box.siteRadius;
    const double diagonal = 0.72 * away;
    const glm::dvec2 s = box.site;
    const double left = s.x - away - box.width;
    const double far = farAway * away;
    switch (side) {
        case LabelSide::East: return {s.x + away, s.y - box.height / 2.0, box.width, box.height};
        case LabelSide::NorthEast: return {s.x + diagonal, s.y - diagonal - box.height, box.width, box.height};
        case LabelSide::SouthEast: return {s.x + diagonal, s.y + diagonal, box.width, box.height};
        case LabelSide::West: return {left, s.y - box.height / 2.0, box.width, box.height};
        case LabelSide::NorthWest:
            return {s.x - diagonal - box.width, s.y - diagonal - box.height, box.width, box.height};
        case LabelSide::SouthWest: return {s.x - diagonal - box.width, s.y + diagonal, box.width, box.height};
        case LabelSide::North: return {s.x - box.width / 2.0, s.y - away - box.height, box.width, box.height};
        case LabelSide::FarNorthEast: return {s.x + far, s.y - far - box.height / 2.0, box.width, box.height};
        case LabelSide::FarSouthEast: return {s.x + far, s.y + far - box.height / 2.0, box.width, box.height};
        case LabelSide::FarNorthWest:
            return {s.x - far - box.width, s.y - far - box.height / 2.0, box.width, box.height};
        case LabelSide::FarSouthWest:
            return {s.x - far - box.width, s.y + far - box.height / 2.0, box.width, box.height};
        case LabelSide::South: return {s.x - box.width / 2.0, s.y + away, box.width, box.height};
    }
    return {};
}

std::optional<LabelLeader> labelLeader(const LabelBox& box, LabelSide side) {
    if (!isFar(side)) return std::nullopt;
    const Rect rect = labelRect(box, side);
    const bool east = rect.x > box.site.x;
    const glm::dvec2 edge{east ? rect.x : rect.right(), rect.centre().y};
    const glm::dvec2 way = glm::normalize(edge - box.site);
    return LabelLeader{.from = box.site + leaderStart * box.siteRadius * way,
                       .to = edge - leaderEnd * box.siteRadius * way};
}

void placeLabel(const LabelBox& box, LabelSide side, LabelField& field) {
    field.place(labelRect(box, side));
    if (const auto leader = labelLeader(box, side)) {
        seeLeaderBoxes(*leader, [&](const Rect& part) { field.place(part); });
    }
}

std::vector<PlacedLabel> placeManyLabels(std::span<const LabelBox> labels, const LabelObstacles& obstacles,
                                         std::size_t most) {
    std::vector<PlacedLabel> placed;
    LabelField field(obstacles);
    for (std::size_t i = 0; i < labels.size() && placed.size() < most; ++i) {
        if (!obstacles.allowed.contains(labels[i].site)) continue;
        for (std::size_t k = 0; k < sidesBeside; ++k) {
            const Rect rect = labelRect(labels[i], allSides[k]);
            if (!field.isFree(rect, i)) continue;
            field.place(rect);
            placed.push_back({.label = i, .side = allSides[k]});
            break;
        }
    }
    return placed;
}

std::vector<LabelSide> chooseSides(std::span<const LabelBox> labels, const LabelObstacles& obstacles) {
    std::vector<LabelSide> chosen;
    LabelField field(obstacles);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        LabelSide best = allSides.front();
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < allSides.size(); ++k) {
            const double c = cost(labels[i], k, field, i);
            if (c < least) {
                least = c;
                best = allSides[k];
            }
        }
        chosen.push_back(best);
        placeLabel(labels[i], best, field);
    }
    return chosen;
}

double labelOpacity(const Rect& rect, const LabelField& field, std::size_t ownSite) {
    const double near = field.gap(rect, ownSite);
    return smoothStep(std::min(near, roomInside(rect, field.allowed()) * 2.0) / field.clearance());
}

double labelOpacity(const LabelBox& box, LabelSide side, const LabelField& field, std::size_t ownSite) {
    return labelOpacity(labelRect(box, side), field, ownSite) *
           smoothStep(leaderGap(box, side, field, ownSite) / field.clearance());
}

}  // namespace demarche
