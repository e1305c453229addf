// Cuts closed outlines to a rectangle, so that triangles far outside the picture are never made.
#pragma once

#include "engine/math/rect.h"

#include <glm/vec2.hpp>

#include <vector>

namespace demarche {

/// The even-odd inside stays the same within `rect`; outside it becomes nothing (Sutherland and Hodgman 1974). `ring`
/// is replaced; `scratch` lends its memory.
void clipToRect(std::vector<glm::dvec2>& ring, std::vector<glm::dvec2>& scratch, const Rect& rect);

}  // namespace demarche
