// Chooses on which side of its site each label stands, and fades labels before they could touch anything.
#pragma once

#include "engine/math/rect.h"

#include <glm/vec2.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace demarche {

enum class LabelSide : std::uint8_t { East, NorthEast, SouthEast, West, NorthWest, SouthWest, North, South };

/// A label to place: its box, and the disc of the site it belongs to.
struct LabelBox {
    glm::dvec2 site{};
    double siteRadius = 0.0;  ///< Pixels that the label keeps from the site's middle.
    double width = 0.0;
    double height = 0.0;
};

/// What labels must not touch.
struct LabelObstacles {
    Rect allowed;  ///< Labels stay inside: the graphics-safe area.
    std::span<const Rect> panels;
    std::span<const LabelBox> sites;        ///< Discs of all sites.
    std::span<const glm::dvec2> linkTrace;  ///< Points along the links: avoided where possible.
    double clearance = 14.0;                ///< Pixels a label keeps from everything for full opacity.
};

/// Distance in pixels between the edges of two rectangles; 0 when they touch or overlap.
[[nodiscard]] double gapBetween(const Rect& a, const Rect& b);

[[nodiscard]] Rect labelRect(const LabelBox& box, LabelSide side);

/// The best side for each label, in the order given (the first has the first choice). A side without any collision
/// is taken when there is one; links are crossed only when everything else is worse. Deterministic.
[[nodiscard]] std::vector<LabelSide> chooseSides(std::span<const LabelBox> labels, const LabelObstacles& obstacles);

/// 1 when `rect` keeps the clearance from all obstacles and from `placed`, falling smoothly to 0 at contact.
/// `ownSite` is the site that the label belongs to.
[[nodiscard]] double labelOpacity(const Rect& rect, const LabelObstacles& obstacles, std::span<const Rect> placed,
                                  std::size_t ownSite);

}  // namespace demarche
