// How shapes are drawn: large ones in parts, since most of their pixels lie far from round corners and borders and have
// a shader that costs a fraction.
#pragma once

#include "viz/scene/draw_list.h"

#include <vector>

namespace demarche {

struct ShapePart {
    Rect drawn;          ///< Pixels of the picture that the part covers, and a margin for soft edges.
    bool plain = false;  ///< Neither round corners nor a border reach into it.
};

/// Appends the parts of a shape; they do not overlap, and together cover it with its soft edge.
void appendParts(const Shape& shape, std::vector<ShapePart>& parts);

}  // namespace demarche
