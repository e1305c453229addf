// Chooses on which side of its site each label stands, and fades labels before they could touch anything.
#pragma once

#include "viz/scene/label_field.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace demarche {

/// The far ones stand off their site and have a leader to it: taken only in crowded places. More of them, of other
/// angles and longer, have the numbers after the last name.
enum class LabelSide : std::uint8_t {
    East,
    NorthEast,
    SouthEast,
    West,
    NorthWest,
    SouthWest,
    North,
    South,
    FarNorthEast,
    FarSouthEast,
    FarNorthWest,
    FarSouthWest
};

/// A thin line from a site's disc to its label, in pixels.
struct LabelLeader {
    glm::dvec2 from{};
    glm::dvec2 to{};
};

/// How a label's lines stand above each other: even on the side of its site.
enum class LabelSetting : std::uint8_t { FromLeft, Centred, FromRight };
[[nodiscard]] LabelSetting labelSetting(LabelSide side);

[[nodiscard]] Rect labelRect(const LabelBox& box, LabelSide side);

/// Nothing for labels beside their site.
[[nodiscard]] std::optional<LabelLeader> labelLeader(const LabelBox& box, LabelSide side);

/// Makes a label and its leader obstacles for the labels to come.
void placeLabel(const LabelBox& box, LabelSide side, LabelField& field);

/// The best side for each label, in the order given (the first has the first choice); they are the first of the
/// obstacles' sites. A side without any collision is taken when there is one; links are crossed only when everything
/// else is worse. Of few labels those that found no room choose once more, and first, as long as nobody else loses his
/// for it. Deterministic.
[[nodiscard]] std::vector<LabelSide> chooseSides(std::span<const LabelBox> labels, const LabelObstacles& obstacles);

struct PlacedLabel {
    std::size_t label = 0;  ///< Index into the labels given.
    LabelSide side = LabelSide::East;
};

/// Of very many labels those that find a side beside their site without any collision, in the order given, until there
/// are `most`. Labels of sites outside the allowed area cost next to nothing.
[[nodiscard]] std::vector<PlacedLabel> placeManyLabels(std::span<const LabelBox> labels,
                                                       const LabelObstacles& obstacles, std::size_t most);

/// 1 when `rect` keeps the clearance from everything in the field, falling smoothly to 0 at contact. `ownSite` is the
/// site that the label belongs to.
[[nodiscard]] double labelOpacity(const Rect& rect, const LabelField& field, std::size_t ownSite);
/// Of a label with its leader, if it has one.
[[nodiscard]] double labelOpacity(const LabelBox& box, LabelSide side, const LabelField& field, std::size_t ownSite);

}  // namespace demarche
