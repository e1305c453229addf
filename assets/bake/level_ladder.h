// The ladder of levels of detail: the same arcs, simplified further from level to level.
#pragma once

#include "assets/bake/claim_lines.h"
#include "assets/bake/simplify.h"

#include <vector>

namespace demarche::bake {

/// A line drawn on the map, in the form the file stores.
struct StyledLine {
    Polyline points;
    std::vector<LineRole> roleByView;
    std::string name;
};

struct Level {
    double toleranceKm = 0.0;
    std::vector<BorderArc> arcs;    ///< Straight pieces as simplified: neighbours share them, nothing crosses.
    std::vector<StyledLine> lines;  ///< Arcs that some view shows, and claim lines, with long pieces divided.
};

struct LadderInput {
    const std::vector<BorderArc>& arcs;
    const std::vector<ClaimLine>& claims;
    const std::vector<MapUnit>& units;
    const BoundaryTable& table;
};

/// Finest first. Rings of less than (2 x tolerance) squared go, but a unit that has nothing else keeps its largest ring
/// down to a quarter of tolerance squared, and at the finest level whatever its size.
[[nodiscard]] std::vector<Level> buildLadder(const LadderInput& input, const std::vector<double>& tolerancesKm);

/// The area up to which the corners of a line go at a level.
[[nodiscard]] double removedAreaKm2(double toleranceKm);

/// Pieces of at most as many points as a line in the file has.
[[nodiscard]] std::vector<Polyline> runsOf(const Polyline& points);

/// Divides pieces longer than the step along straight lines of longitude and latitude, so that a border on a parallel
/// stays on it when the globe draws each piece straight.
[[nodiscard]] Polyline divided(const Polyline& line, double stepDegrees);

}  // namespace demarche::bake
