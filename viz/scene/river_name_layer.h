// Names of large rivers beside their lines: as quiet as those of seas, and the last to find room.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/river_names.h"
#include "viz/scene/soft_obstacles.h"
#include "viz/scene/theme.h"

#include <span>
#include <string_view>

namespace demarche {

struct RiverNameInput {
    std::span<const RiverName> rivers;  ///< Longest first.
    std::string_view language;          ///< Of the names, BCP 47; English where there is no other.
    double opacity = 1.0;
    const Layout& layout;
    const Theme& theme;
    const MapView& view;
};

/// A river has its name once, where it shows in full, is long in the picture, straight enough and nothing else is near:
/// at the first such place of a fixed order along its course, above the line or below. The name is then an obstacle
/// itself, noted in `picture`. A river that an overlay's label names already has none.
void addRiverNames(const RiverNameInput& input, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas,
                   Picture& picture);

}  // namespace demarche
