#include "assets/bake/level_ladder.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace demarche::bake {
namespace {

constexpr double longestPieceDegrees = 1.25;
/// Renderers cull whole lines, so no line runs on for ever: a joint every so many points.
constexpr std::size_t mostPointsInLine = 192;

int unitInside(const BorderArc& ring) { return ringKm2(ring.points) > 0.0 ? ring.left : ring.right; }

// For every unit that consists of rings alone, its largest ring.
std::vector<char> lastRings(const LadderInput& input) {
    struct Largest {
        double areaKm2 = 0.0;
        std::size_t arc = 0;
        bool ringsOnly = true;
    };
    std::vector<Largest> ofUnit(input.units.size());
    for (std::size_t i = 0; i < input.arcs.size(); ++i) {
        const BorderArc& arc = input.arcs[i];
        if (!arc.isRing()) {
            for (const int side : {arc.left, arc.right}) {
                if (side == noUnit) continue;
                ofUnit[static_cast<std::size_t>(unitOf(side, input.units.size()))].ringsOnly = false;
            }
            continue;
        }
        const int unit = unitInside(arc);
        if (unit == noUnit || isLake(unit, input.units.size())) continue;
        Largest& largest = ofUnit[static_cast<std::size_t>(unit)];
        const double area = std::abs(ringKm2(arc.points));
        if (area > largest.areaKm2) {
            largest.areaKm2 = area;
            largest.arc = i;
        }
    }
    std::vector<char> keep(input.arcs.size(), 0);
    for (const Largest& largest : ofUnit) {
        if (largest.ringsOnly && largest.areaKm2 > 0.0) keep[largest.arc] = 1;
    }
    return keep;
}

void appendLines(const Polyline& points, const std::vector<LineRole>& roles, const std::string& name,
                 std::vector<StyledLine>& lines) {
    for (Polyline& run : runsOf(divided(points, longestPieceDegrees)))
        lines.push_back({.points = std::move(run), .roleByView = roles, .name = name});
}

bool isSmallIsland(const Polyline& ring, double smallestKm) {
    return std::abs(ringKm2(ring)) < smallestKm * smallestKm;
}

/// Long narrow lakes would crumple; the river through them does for them.
bool isSmallLake(const Polyline& ring, double toleranceKm) {
    const double area = std::abs(ringKm2(ring));
    return area < 6.0 * toleranceKm * toleranceKm || 2.0 * area / lengthKm(ring) < 0.5 * toleranceKm;
}

struct ClaimPart {
    BorderArc arc;
    const ClaimRule* rule = nullptr;
};

std::vector<ClaimPart> collectClaims(const LadderInput& input) {
    std::vector<ClaimPart> parts;
    for (const ClaimLine& claim : input.claims) {
        if (std::ranges::find(input.table.unusedClaims, claim.name) != input.table.unusedClaims.end()) continue;
        for (const Polyline& line : claim.parts) {
            const auto rule = std::ranges::find_if(input.table.claims, [&](const ClaimRule& each) {
                return each.claim == claim.name && each.box.contains(place(line[line.size() / 2]));
            });
            if (rule == input.table.claims.end()) throw std::runtime_error("no rule for the claim " + claim.name);
            parts.push_back({.arc = {.points = line}, .rule = &*rule});
        }
    }
    return parts;
}

class Ladder {
public:
    Ladder(const LadderInput& input, double finestKm)
        : _input(input),
          _finestKm(finestKm),
          _keep(lastRings(input)),
          _claims(collectClaims(input)),
          _borders(input.arcs),
          _claimLines(arcsOf(_claims)) {}

    Level step(double toleranceKm) {
        Level level{.toleranceKm = toleranceKm, .arcs = {}, .lines = {}};
        dropSmallRings(toleranceKm);
        _borders.simplify(removedAreaKm2(toleranceKm));
        _claimLines.simplify(removedAreaKm2(toleranceKm));
        for (std::size_t i = 0; i < _input.arcs.size(); ++i) addArc(i, level);
        for (std::size_t i = 0; i < _claims.size(); ++i) {
            const Polyline points = _claimLines.points(i);
            if (lengthKm(points) < 2.0 * toleranceKm) continue;
            appendLines(points, _claims[i].rule->roleByView, _claims[i].rule->name, level.lines);
        }
        return level;
    }

private:
    static std::vector<BorderArc> arcsOf(const std::vector<ClaimPart>& claims) {
        std::vector<BorderArc> arcs;
        for (const ClaimPart& part : claims) arcs.push_back(part.arc);
        return arcs;
    }

    void dropSmallRings(double toleranceKm) {
        for (std::size_t i = 0; i < _input.arcs.size(); ++i) {
            if (!_input.arcs[i].isRing()) continue;
            if (_keep[i] != 0 && toleranceKm == _finestKm) continue;
            const bool small = isShore(_input.arcs[i], _input.units.size())
                                   ? isSmallLake(_input.arcs[i].points, toleranceKm)
                                   : isSmallIsland(_input.arcs[i].points, (_keep[i] != 0 ? 0.5 : 2.0) * toleranceKm);
            if (small) _borders.drop(i);
        }
    }

    void addArc(std::size_t index, Level& level) {
        BorderArc arc = _input.arcs[index];
        arc.points = _borders.points(index);
        if (arc.points.empty()) return;
        const std::vector<LineRole> roles = rolesOf(arc, _input.units, _input.table);
        const bool shown = std::ranges::any_of(roles, [](LineRole role) { return role != LineRole::Hidden; });
        const std::string name =
            arc.rule < 0 ? std::string{} : _input.table.boundaries[static_cast<std::size_t>(arc.rule)].name;
        if (shown) appendLines(arc.points, roles, name, level.lines);
        level.arcs.push_back(std::move(arc));
    }

    const LadderInput& _input;
    double _finestKm;
    std::vector<char> _keep;
    std::vector<ClaimPart> _claims;
    Simplifier _borders;
    Simplifier _claimLines;
};

}  // namespace

// A point goes when its triangle is smaller than this. The factor keeps a bend of the tolerance's height on a base of
// about its length: with it the whole ladder stays within a fifth of the point counts of topojson-simplify.
double removedAreaKm2(double toleranceKm) { return 0.6 * toleranceKm * toleranceKm; }

std::vector<Polyline> runsOf(const Polyline& points) {
    std::vector<Polyline> runs;
    for (std::size_t first = 0; first + 1 < points.size(); first += mostPointsInLine - 1) {
        const std::size_t last = std::min(first + mostPointsInLine, points.size());
        runs.emplace_back(points.begin() + static_cast<std::ptrdiff_t>(first),
                          points.begin() + static_cast<std::ptrdiff_t>(last));
    }
    return runs;
}

std::vector<Level> buildLadder(const LadderInput& input, const std::vector<double>& tolerancesKm) {
    Ladder ladder(input, tolerancesKm.front());
    std::vector<Level> levels;
    for (const double tolerance : tolerancesKm) levels.push_back(ladder.step(tolerance));
    return levels;
}

Polyline divided(const Polyline& line, double stepDegrees) {
    Polyline result;
    const double step = stepDegrees * degreeSteps;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) {
            const double dx = line[i].x - line[i - 1].x;
            const double dy = line[i].y - line[i - 1].y;
            const auto pieces = static_cast<int>(std::ceil(std::max(std::abs(dx), std::abs(dy)) / step));
            for (int k = 1; k < pieces; ++k) {
                result.push_back({.x = line[i - 1].x + static_cast<std::int32_t>(std::lround(dx * k / pieces)),
                                  .y = line[i - 1].y + static_cast<std::int32_t>(std::lround(dy * k / pieces))});
            }
        }
        result.push_back(line[i]);
    }
    return result;
}

}  // namespace demarche::bake
