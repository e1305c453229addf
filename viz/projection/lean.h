// How a leaning camera and a change of projection take turns: it straightens up before the globe becomes a map, and
// leans only when a map has become the globe.
#pragma once

#include "viz/projection/map_view.h"

namespace demarche {

struct LeaningView {
    ProjectionState projection;  ///< With its own, later or earlier, share of the way.
    Radians tilt;
};

/// At `way.fraction` of a way between two cameras that lean by `from` and `to`.
[[nodiscard]] LeaningView leanBetween(const ProjectionState& way, Radians from, Radians to);

}  // namespace demarche
