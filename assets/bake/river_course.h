// Finds one river among nameless pieces of many, and rounds its corners.
#pragma once

#include "assets/bake/grid.h"

#include <vector>

namespace demarche::bake {

/// A piece of a way, and which way it is passed.
struct CourseLeg {
    std::size_t piece = 0;
    bool backwards = false;
};

/// The shortest way along the pieces from the piece end nearest `source` to the one nearest `mouth`. Ends nearer than
/// `gapKm` are joined. Throws std::runtime_error when no way leads there.
[[nodiscard]] std::vector<CourseLeg> courseLegs(const std::vector<Polyline>& pieces, LonLat source, LonLat mouth,
                                                double gapKm);

/// The points of such a way. Those nearer than `apartKm` to the one before are left out: where pieces meet they would
/// leave a kink.
[[nodiscard]] Polyline joined(const std::vector<Polyline>& pieces, const std::vector<CourseLeg>& legs, double apartKm);

/// Through all points, with further ones about every `stepKm` on a centripetal Catmull-Rom curve.
[[nodiscard]] Polyline rounded(const Polyline& line, double stepKm);

}  // namespace demarche::bake
