// Finds room for the masks of many fills in one texture, so that they can be drawn in few passes.
#pragma once

#include "viz/scene/draw_list.h"

#include <span>
#include <vector>

namespace demarche {

struct MaskPlace {
    int pass = 0;  ///< Masks of the same pass do not overlap.
    int x = 0;     ///< Top left corner in the texture, in pixels.
    int y = 0;

    bool operator==(const MaskPlace&) const = default;
};

/// Shelves from top to bottom, in the order given. Every fill's bounds must fit into `size`.
void layOutMasks(std::span<const AreaFill> fills, PictureSize size, std::vector<MaskPlace>& places);

}  // namespace demarche
