#include "viz/scene/step_sides.h"

#include <algorithm>
#include <utility>

namespace demarche {

StepSides::StepSides(std::vector<PlaceSide> sides, LabelSelection selection)
    : _sides(std::move(sides)), _selection(selection) {
    std::ranges::sort(_sides, {}, &PlaceSide::place);
}

std::optional<LabelSide> StepSides::of(PlaceIndex place) const {
    const auto found = std::ranges::lower_bound(_sides, place, {}, &PlaceSide::place);
    if (found != _sides.end() && found->place == place) return found->side;
    return _selection == LabelSelection::All ? std::optional(LabelSide::East) : std::nullopt;
}

}  // namespace demarche
