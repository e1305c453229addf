#include "viz/scene/label_placement.h"

#include "engine/math/easing.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace demarche {
namespace {

constexpr std::size_t sidesBeside = 8;
// In distances of a label beside its site.
constexpr double leaderEnd = 0.18;
constexpr double leaderPartPixels = 6.0;
/// Of what labels keep from everything, the share that is enough for a leader.
constexpr double leaderClearance = 0.6;
/// Dearer than a few crossed links, cheaper than any collision.
constexpr double farCost = 24.0;
constexpr double orderCost = 0.015;
/// More labels than this are placed once, in their order and with short leaders; fewer may change the order where some
/// find no room.
constexpr std::size_t mostRearranged = 40;
constexpr int rearrangements = 5;

/// Where a leader meets its label, seen from the site: to the right and down, in distances of a label beside its site.
using FarPlace = std::array<double, 2>;
constexpr std::array farDirections{
    FarPlace{2.0, -2.0},   FarPlace{2.0, 2.0},   FarPlace{-2.0, -2.0},  FarPlace{-2.0, 2.0},
    FarPlace{2.66, -1.0},  FarPlace{2.66, 1.0},  FarPlace{-2.66, -1.0}, FarPlace{-2.66, 1.0},
    FarPlace{2.8, 0.0},    FarPlace{-2.8, 0.0},  FarPlace{1.0, -2.66},  FarPlace{1.0, 2.66},
    FarPlace{-1.0, -2.66}, FarPlace{-1.0, 2.66}, FarPlace{0.0, -2.8},   FarPlace{0.0, 2.8}};
constexpr std::array farLengths{1.0, 1.5, 2.1, 2.8};
constexpr std::size_t allSides = sidesBeside + farDirections.size() * farLengths.size();

LabelSide sideOf(std::size_t index) { return static_cast<LabelSide>(index); }
bool isFar(LabelSide side) { return side >= LabelSide::FarNorthEast; }

FarPlace farPlace(LabelSide side) {
    const std::size_t index = static_cast<std::size_t>(side) - sidesBeside;
    const FarPlace& direction = farDirections[index % farDirections.size()];
    const double length = farLengths[index / farDirections.size()];
    return {length * direction[0], length * direction[1]};
}

Rect farRect(const LabelBox& box, LabelSide side) {
    const auto [right, down] = farPlace(side);
    const glm::dvec2 end = box.site + box.siteRadius * glm::dvec2(right, down);
    if (right == 0.0) return {end.x - box.width / 2.0, down < 0.0 ? end.y - box.height : end.y, box.width, box.height};
    return {right > 0.0 ? end.x : end.x - box.width, end.y - box.height / 2.0, box.width, box.height};
}

/// The least gap of the leader as a share of what it needs, at most 1.
double leaderFreedom(const LabelBox& box, LabelSide side, const LabelField& field, std::size_t ownSite) {
    const auto leader = labelLeader(box, side);
    if (!leader) return 1.0;
    const double needed = leaderClearance * field.clearance();
    return field.gapOfLine(leader->from, leader->to, ownSite, needed) / needed;
}

/// What a side costs however free it is.
double leastCost(std::size_t side) {
    return orderCost * static_cast<double>(side) + (isFar(sideOf(side)) ? farCost : 0.0);
}

/// Exact below `enough` only.
double costOf(const LabelBox& box, std::size_t side, const LabelField& field, std::size_t ownSite, double enough) {
    const Rect rect = labelRect(box, sideOf(side));
    double cost = leastCost(side);
    const double room = roomInside(rect, field.allowed());
    if (room <= 0.0) cost += 200.0;
    if (cost >= enough) return cost;
    double near = std::min(field.gap(rect, ownSite), 2.0 * room) / field.clearance();
    const auto collision = [&] { return near < 1.0 ? 100.0 * (1.0 - near) + 50.0 : 0.0; };
    if (cost + collision() >= enough) return cost + collision();
    near = std::min(near, leaderFreedom(box, sideOf(side), field, ownSite));
    cost += collision();
    const std::size_t crossed = field.linkPointsIn(rect.inflated(0.4 * field.clearance()));
    // However many links: never dearer than a collision.
    return cost + std::min(24.0, 1.5 * static_cast<double>(crossed));
}

struct Attempt {
    std::vector<LabelSide> sides;
    std::vector<bool> shows;  ///< In full, when they are drawn by rank.
};

/// The best sides for labels that choose in this order.
Attempt attempt(std::span<const LabelBox> labels, std::span<const std::size_t> order, const LabelObstacles& obstacles) {
    Attempt result{.sides = std::vector(labels.size(), LabelSide::East), .shows = std::vector<bool>(labels.size())};
    LabelField field(obstacles);
    const std::size_t sides = labels.size() <= mostRearranged ? allSides : sidesBeside + farDirections.size();
    for (const std::size_t i : order) {
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < sides && leastCost(k) < least; ++k) {
            const double cost = costOf(labels[i], k, field, i, least);
            if (cost >= least) continue;
            least = cost;
            result.sides[i] = sideOf(k);
        }
        placeLabel(labels[i], result.sides[i], field);
    }
    LabelField drawn(obstacles);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double opacity = labelOpacity(labels[i], result.sides[i], drawn, i);
        result.shows[i] = opacity >= 1.0;
        if (opacity > 0.0) placeLabel(labels[i], result.sides[i], drawn);
    }
    return result;
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
        default: return farRect(box, side);
    }
}

std::optional<LabelLeader> labelLeader(const LabelBox& box, LabelSide side) {
    if (!isFar(side)) return std::nullopt;
    const auto [right, down] = farPlace(side);
    const glm::dvec2 toLabel = box.siteRadius * glm::dvec2(right, down);
    const glm::dvec2 way = glm::normalize(toLabel);
    return LabelLeader{.from = box.site + discShare * box.siteRadius * way,
                       .to = box.site + toLabel - leaderEnd * box.siteRadius * way};
}

LabelSetting labelSetting(LabelSide side) {
    switch (side) {
        case LabelSide::East:
        case LabelSide::NorthEast:
        case LabelSide::SouthEast: return LabelSetting::FromLeft;
        case LabelSide::West:
        case LabelSide::NorthWest:
        case LabelSide::SouthWest: return LabelSetting::FromRight;
        case LabelSide::North:
        case LabelSide::South: return LabelSetting::Centred;
        default: break;
    }
    const double right = farPlace(side)[0];
    if (right == 0.0) return LabelSetting::Centred;
    return right > 0.0 ? LabelSetting::FromLeft : LabelSetting::FromRight;
}

void placeLabel(const LabelBox& box, LabelSide side, LabelField& field) {
    field.place(labelRect(box, side));
    const auto leader = labelLeader(box, side);
    if (!leader) return;
    const glm::dvec2 way = leader->to - leader->from;
    const int count = std::max(1, static_cast<int>(glm::length(way) / leaderPartPixels));
    for (int i = 0; i <= count; ++i) {
        const glm::dvec2 at = leader->from + way * (static_cast<double>(i) / count);
        field.place({at.x - 0.5, at.y - 0.5, 1.0, 1.0});
    }
}

std::vector<PlacedLabel> placeManyLabels(std::span<const LabelBox> labels, const LabelObstacles& obstacles,
                                         std::size_t most) {
    std::vector<PlacedLabel> placed;
    LabelField field(obstacles);
    for (std::size_t i = 0; i < labels.size() && placed.size() < most; ++i) {
        if (!obstacles.allowed.contains(labels[i].site)) continue;
        for (std::size_t k = 0; k < sidesBeside; ++k) {
            const Rect rect = labelRect(labels[i], sideOf(k));
            if (!field.isFree(rect, i)) continue;
            field.place(rect);
            placed.push_back({.label = i, .side = sideOf(k)});
            break;
        }
    }
    return placed;
}

std::vector<LabelSide> chooseSides(std::span<const LabelBox> labels, const LabelObstacles& obstacles) {
    std::vector<std::size_t> order(labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Attempt best = attempt(labels, order, obstacles);
    if (labels.size() > mostRearranged) return best.sides;
    const auto hides = [&](const Attempt& a) {
        return [&](std::size_t i) { return !a.shows[i] && obstacles.allowed.contains(labels[i].site); };
    };
    Attempt last = best;
    for (int round = 0; round < rearrangements && std::ranges::any_of(order, hides(best)); ++round) {
        // Who found no room chooses first; who had room may well have other sides.
        std::ranges::stable_partition(order, hides(last));
        last = attempt(labels, order, obstacles);
        const bool nobodyLoses = std::ranges::none_of(order, [&](auto i) { return best.shows[i] && !last.shows[i]; });
        if (nobodyLoses && last.shows != best.shows) best = last;
    }
    return best.sides;
}

double labelOpacity(const Rect& rect, const LabelField& field, std::size_t ownSite) {
    const double near = field.gap(rect, ownSite);
    return smoothStep(std::min(near, roomInside(rect, field.allowed()) * 2.0) / field.clearance());
}

double labelOpacity(const LabelBox& box, LabelSide side, const LabelField& field, std::size_t ownSite) {
    return labelOpacity(labelRect(box, side), field, ownSite) * smoothStep(leaderFreedom(box, side, field, ownSite));
}

}  // namespace demarche
