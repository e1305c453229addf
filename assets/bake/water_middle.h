// The middle of a water that a source draws as two shores and not as a line.
#pragma once

#include "assets/bake/planar_geometry.h"

namespace demarche::bake {

/// From one place to another through the face, midway between its shores: through the middles of the edges between its
/// Delaunay triangles (the chordal axis), smoothed. Islands are passed where the way is shortest. Throws
/// std::runtime_error when the face does not hold the places.
[[nodiscard]] Polyline middleOf(const Face& water, LonLat from, LonLat to, PlanarGeometry& geometry);

}  // namespace demarche::bake
