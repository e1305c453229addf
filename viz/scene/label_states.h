// Which labels stand where at one moment, and how strongly geometry alone lets them show.
#pragma once

#include "viz/scene/site_labels.h"

#include <optional>
#include <vector>

namespace demarche {

struct LabelState {
    std::size_t site = 0;  ///< Index into FrameState::sites.
    PlaceIndex place = 0;
    LabelSide side = LabelSide::East;
    Rect rect;
    std::optional<LabelLeader> leader = {};
    double opacity = 0.0;  ///< 0 to 1; labels that touch anything are not listed at all.
};

/// Labels of a flight cross-fade from the side of the step before to the side of this step. No two of the result
/// overlap: what is less important gives way.
[[nodiscard]] std::vector<LabelState> labelStates(const SiteLabels& labels, const FrameState& state,
                                                  const LabelSides& sides);

}  // namespace demarche
