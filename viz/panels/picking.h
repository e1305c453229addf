// What of the picture lies under the mouse.
#pragma once

#include "viz/scene/picture.h"
#include "viz/session/session.h"

#include <optional>

namespace demarche {

/// A site (its disc, then its label), else a link, else nothing. `unit`: pixels for a line of 1080.
[[nodiscard]] Selection pick(const Picture& picture, glm::dvec2 pixel, double unit);

/// Index into the story's strip of the entry under the pixel.
[[nodiscard]] std::optional<std::size_t> pickStripEntry(const Picture& picture, glm::dvec2 pixel, double unit);

}  // namespace demarche
