// Turns projected polylines into triangle strips of stated width with mitred joints.
#pragma once

#include "engine/math/rect.h"
#include "viz/scene/draw_list.h"

#include <glm/vec2.hpp>

#include <optional>
#include <span>
#include <vector>

namespace demarche {

struct StrokePoint {
    glm::dvec2 position{};  ///< Pixels.
    float halfWidth = 0.5F;
    float opacity = 1.0F;
    std::optional<double> along = {};  ///< Where dashes are counted from; measured along the stroke when absent.
};

/// Appends one stroke through the points. `reach` is how far beyond the core something is drawn (glow, casing, the
/// soft edge) in pixels. Fewer than two distinct points add nothing.
void appendStroke(std::vector<StrokeVertex>& vertices, std::span<const StrokePoint> points, double reach);

}  // namespace demarche
