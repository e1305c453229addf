// Which parts of the picture show nothing but ground, and which the globe's outline or its atmosphere as well: most of
// a picture is the first, whose shader has much less to do.
#pragma once

#include "engine/gpu/render_state.h"
#include "viz/geo/globe_view.h"

#include <vector>

namespace demarche {

struct GlobeParts {
    std::vector<PixelRect> ground;   ///< Every pixel is well inside the globe's outline.
    std::vector<PixelRect> outline;  ///< The rest of the part that globe and atmosphere can reach.
};

/// Side of the tiles that the parts are made of, counted from the picture's left and lower edge: Mesa's llvmpipe draws
/// in such tiles.
inline constexpr int globeTile = 64;

/// Divides `reach`, the part of the picture that globe and atmosphere can reach. `parts` is refilled, its memory kept.
void divideGlobe(const GlobeView& view, const PixelRect& reach, GlobeParts& parts);

}  // namespace demarche
