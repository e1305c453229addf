// Colours as the shaders take them where nothing shines through.
#pragma once

#include "engine/math/colour.h"

#include <glm/vec3.hpp>

namespace demarche {

[[nodiscard]] inline glm::vec3 rgb(Colour c) { return {c.r, c.g, c.b}; }

}  // namespace demarche
