// Coasts and borders as arcs between junctions, each with the unit on either side.
#pragma once

#include "assets/bake/unit_faces.h"

#include <vector>

namespace demarche::bake {

struct BorderArc {
    Polyline points;  ///< A ring without junctions repeats its first point at the end.
    int left = noUnit;
    int right = noUnit;
    bool frame = false;   ///< Runs along the edge of the map, where nothing is drawn.
    int rule = -1;        ///< Index into BoundaryTable::boundaries, or -1.
    double weight = 1.0;  ///< What a corner's area counts for when lines are simplified.

    [[nodiscard]] bool isRing() const { return points.front() == points.back(); }
};

/// Whether a lake lies on one side only.
[[nodiscard]] bool isShore(const BorderArc& arc, std::size_t units);

/// Edges between faces of the same unit vanish; the rest is chained as far as both sides and the rule stay the same.
[[nodiscard]] std::vector<BorderArc> chainArcs(const std::vector<Face>& faces, const UnitFaces& units,
                                               const BoundaryTable& table);

/// What an arc is in each view.
[[nodiscard]] std::vector<LineRole> rolesOf(const BorderArc& arc, const std::vector<MapUnit>& units,
                                            const BoundaryTable& table);

}  // namespace demarche::bake
