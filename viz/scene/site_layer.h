// Sites with number and ring, and their labels.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/picture.h"
#include "viz/scene/stage.h"
#include "viz/scene/theme.h"

#include <optional>

namespace demarche {

struct SiteLayerInput {
    const Stage& stage;
    const Theme& theme;
    const MapView& view;
    bool userHoldsGlobe = false;  ///< Then sides are chosen for the view as it is, not for the step's resting view.
    std::optional<PlaceIndex> selected;
};

/// Draws sites and labels and notes them in the picture.
void addSites(const SiteLayerInput& input, const FrameState& state, TextEngine& text, Canvas& canvas, Picture& picture);

}  // namespace demarche
