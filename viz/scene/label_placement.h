// Chooses on which side of its site each label stands, and fades labels before they could touch anything.
#pragma once

#include "viz/scene/label_field.h"

#include <cstdint>
#include <span>
#include <vector>

namespace demarche {

enum class LabelSide : std::uint8_t { East, NorthEast, SouthEast, West, NorthWest, SouthWest, North, South };

[[nodiscard]] Rect labelRect(const LabelBox& box, LabelSide side);

/// The best side for each label, in the order given (the first has the first choice); they are the first of the
/// obstacles' sites. A side without any collision
/// is taken when there is one; links are crossed only when everything else is worse. Deterministic.
[[nodiscard]] std::vector<LabelSide> chooseSides(std::span<const LabelBox> labels, const LabelObstacles& obstacles);

/// 1 when `rect` keeps the clearance from everything in the field, falling smoothly to 0 at contact. `ownSite` is the
/// site that the label belongs to.
[[nodiscard]] double labelOpacity(const Rect& rect, const LabelField& field, std::size_t ownSite);

}  // namespace demarche
