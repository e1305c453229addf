// Names of seas and large lakes along gentle curves: quiet, letter-spaced, slanted, and gone before they touch
// anything.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/layout.h"
#include "viz/scene/sea_names.h"
#include "viz/scene/soft_obstacles.h"
#include "viz/scene/theme.h"

#include <span>
#include <string_view>

namespace demarche {

struct SeaLayerInput {
    std::span<const SeaName> seas;  ///< In order of rank.
    std::string_view language;      ///< Of the names, BCP 47; English where there is no other.
    double opacity = 1.0;           ///< Of names of seas ...
    double lakes = 1.0;             ///< ... and of lakes.
    const Layout& layout;
    const Theme& theme;
    const MapView& view;
};

/// A name shows where its sea has room for it and nothing of the story is near; it is then an obstacle itself, noted in
/// `picture`. Which of a few places along its curve it takes depends on the picture alone and changes smoothly with it.
void addSeas(const SeaLayerInput& input, SoftObstacles& obstacles, TextEngine& text, Canvas& canvas, Picture& picture);

}  // namespace demarche
