// Lines that run across the meridian of 180 degrees: unwrapping them, and cutting them at the edge of the map.
//
//      -180                                  180                                  540
//        |   one window of the unwrapped plane |   its neighbour: x is 360 larger   |
#pragma once

#include "assets/bake/grid.h"

#include <vector>

namespace demarche::bake {

/// Adds or takes away a full turn wherever x jumps by more than half a turn, so that the line is continuous.
[[nodiscard]] Polyline unwrapped(Polyline line);

/// A ring that winds once around the pole (Antarctica) gets closed along the south pole; others stay as they are.
[[nodiscard]] Polyline closedAroundPole(Polyline unwrappedRing);

/// Pieces of an unwrapped line between -halfTurn and +halfTurn. Pieces that run along the edge itself are left out:
/// frameLines() has them.
[[nodiscard]] std::vector<Polyline> cutAtAntimeridian(const Polyline& unwrappedLine);

/// The edge of the map: both sides of the antimeridian and the south pole.
[[nodiscard]] std::vector<Polyline> frameLines();

}  // namespace demarche::bake
