// On which side of its site each label stands during a step.
#pragma once

#include "viz/scene/label_placement.h"
#include "viz/story/story.h"

#include <optional>
#include <vector>

namespace demarche {

struct PlaceSide {
    PlaceIndex place = 0;
    LabelSide side = LabelSide::East;
};

/// Whether all places that are shown have a label, or only the most important of very many.
enum class LabelSelection { All, MostImportant };

class StepSides {
public:
    StepSides(std::vector<PlaceSide> sides, LabelSelection selection);

    /// Nothing for places that get no label. Where all get one, places that the step does not show yet stand in the
    /// east.
    [[nodiscard]] std::optional<LabelSide> of(PlaceIndex place) const;

private:
    std::vector<PlaceSide> _sides;  ///< In order of the places.
    LabelSelection _selection;
};

/// The sides before and after the flight under way; the same when none is.
struct LabelSides {
    const StepSides& before;
    const StepSides& now;

    [[nodiscard]] bool have(PlaceIndex place) const { return before.of(place) || now.of(place); }
};

}  // namespace demarche
