#include "assets/bake/relief/relief_tone.h"

#include <glm/geometric.hpp>
#include <glm/vec2.hpp>

#include <algorithm>
#include <cmath>

namespace demarche::bake {
namespace {

// Of the source, 30 to a degree: its 8 bit steps and the seams of its tiles must not show.
constexpr double fineRadius = 1.0;
constexpr double coarseRadius = 6.0;
constexpr double coastRadius = 1.0;
constexpr double cellRadians = 3.14159265358979 / 5400.0;

/// A height for shading, in steps that look alike: real heights would leave all but high mountains flat.
double shown(double metres) {
    const double size = std::pow(std::abs(metres), 0.6);
    return metres < 0.0 ? -0.5 * size : size;
}

WorldGrid mapped(WorldGrid grid, double (*of)(double)) {
    for (float& value : grid.values()) value = static_cast<float>(of(static_cast<double>(value)));
    return grid;
}

/// Rise for each cell of the source, eastward and northward.
glm::dvec2 slope(const WorldGrid& heights, const glm::dvec3& unit, double cells) {
    const double fromAxis = std::hypot(unit.x, unit.y);
    const glm::dvec3 east = fromAxis > 0.0 ? glm::dvec3(-unit.y, unit.x, 0.0) / fromAxis : glm::dvec3(0.0, 1.0, 0.0);
    const glm::dvec3 north = glm::cross(unit, east);
    const double reach = cells * cellRadians;
    return glm::dvec2{heights.at(unit + east * reach) - heights.at(unit - east * reach),
                      heights.at(unit + north * reach) - heights.at(unit - north * reach)} /
           (2.0 * cells);
}

/// Lit from the north-west; `gain` makes steep slopes of gentle ones, `noise` is the slope below which nothing is felt.
double shade(glm::dvec2 rise, double gain, double noise) {
    const double size = glm::length(rise);
    const double lit = (rise.x - rise.y) * 0.70710678;
    const double kept = size * size / (size * size + noise * noise);
    return gain * lit * kept / std::sqrt(1.0 + gain * gain * size * size);
}

}  // namespace

ReliefTone::ReliefTone(const WorldGrid& grey)
    : _fine(blurred(mapped(grey, [](double g) { return shown(metresOf(g)); }), fineRadius)),
      _coarse(blurred(_fine, coarseRadius)),
      _metres(blurred(mapped(grey, metresOf), fineRadius)),
      _land(blurred(mapped(grey, [](double g) { return g >= 97.0 ? 1.0 : 0.0; }), coastRadius)) {}

double ReliefTone::at(const glm::dvec3& unit) const {
    const double shaded =
        0.65 * shade(slope(_fine, unit, 1.0), 0.35, 0.35) + 0.45 * shade(slope(_coarse, unit, 4.0), 1.2, 0.1);
    const double land = _land.at(unit);
    const double depth = std::sqrt(std::clamp(-_metres.at(unit) / 6500.0, 0.0, 1.0));
    const double sea = -0.8 * depth * (1.0 - land) + 0.3 * shaded;
    // Light has no north-west at the poles themselves.
    const double fromPole = std::clamp((1.0 - std::abs(unit.z)) / 0.0006, 0.0, 1.0);
    const double tone = std::lerp(sea, shaded * fromPole, std::clamp(land, 0.0, 1.0));
    return std::clamp(tone, -1.0, 1.0);
}

}  // namespace demarche::bake
