// Axis-aligned rectangles in pixels: x to the right, y downwards, origin at the picture's top left corner.
#pragma once

#include <glm/vec2.hpp>

#include <algorithm>

namespace demarche {

struct Rect {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;

    [[nodiscard]] constexpr double right() const { return x + width; }
    [[nodiscard]] constexpr double bottom() const { return y + height; }
    [[nodiscard]] constexpr glm::dvec2 centre() const { return {x + width / 2.0, y + height / 2.0}; }
    [[nodiscard]] constexpr bool empty() const { return width <= 0.0 || height <= 0.0; }
    [[nodiscard]] constexpr bool contains(glm::dvec2 p) const {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    [[nodiscard]] constexpr bool contains(const Rect& r) const {
        return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
    }
    [[nodiscard]] constexpr bool intersects(const Rect& r) const {
        return r.x < right() && x < r.right() && r.y < bottom() && y < r.bottom();
    }
    /// Grown by `margin` on every side (shrunk when negative).
    [[nodiscard]] constexpr Rect inflated(double margin) const {
        return {x - margin, y - margin, width + 2.0 * margin, height + 2.0 * margin};
    }
    bool operator==(const Rect&) const = default;
};

/// Size of a picture in whole pixels.
struct PictureSize {
    int width = 0;
    int height = 0;

    bool operator==(const PictureSize&) const = default;
};

}  // namespace demarche
