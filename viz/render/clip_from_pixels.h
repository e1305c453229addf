// What vertex shaders that are given pixels multiply them with.
#pragma once

#include "engine/math/rect.h"

#include <glm/vec2.hpp>

namespace demarche {

/// Clip space is two wide and high, whatever the picture's size.
[[nodiscard]] inline glm::vec2 clipFromPixels(PictureSize size) {
    return {2.0F / static_cast<float>(size.width), 2.0F / static_cast<float>(size.height)};
}

}  // namespace demarche
