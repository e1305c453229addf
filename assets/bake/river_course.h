// Finds one river among nameless pieces of many, and rounds its corners.
#pragma once

#include "assets/bake/grid.h"

#include <vector>

namespace demarche::bake {

/// The shortest way along the pieces from the piece end nearest `source` to the one nearest `mouth`. Ends nearer than
/// `gapKm` are joined. Throws std::runtime_error when no way leads there.
[[nodiscard]] Polyline riverCourse(const std::vector<Polyline>& pieces, LonLat source, LonLat mouth, double gapKm);

/// Through all points, with further ones about every `stepKm` on a centripetal Catmull-Rom curve.
[[nodiscard]] Polyline rounded(const Polyline& line, double stepKm);

}  // namespace demarche::bake
