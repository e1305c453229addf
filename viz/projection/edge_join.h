// Puts the pieces of a region's outline together again, along the map's edge.
#pragma once

#include "viz/projection/map_edge.h"
#include "viz/projection/sphere_cut.h"

#include <vector>

namespace demarche {

/// A piece of the outline and the way along the map's edge, with the map on the left, to the next piece.
struct OutlineStretch {
    CutPiece piece;
    double edgeFrom = 0.0;  ///< Turns (MapEdge).
    double edgeTo = 0.0;    ///< Not less than edgeFrom; may be more than a full turn.
};

/// Goes on from its last stretch to its first.
using OutlineLoop = std::vector<OutlineStretch>;

/// The pieces begin and end on the edge and have the region's inside on their left.
[[nodiscard]] std::vector<OutlineLoop> joinAlongEdge(const MapEdge& edge, std::vector<CutPiece> pieces);

}  // namespace demarche
