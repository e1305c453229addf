// Everything about a picture that depends on the story and the picture's size alone: made once, read by every frame.
#pragma once

#include "engine/text/text_engine.h"
#include "viz/scene/label_fades.h"
#include "viz/scene/label_placement.h"
#include "viz/scene/layout.h"
#include "viz/scene/link_layer.h"
#include "viz/scene/view.h"
#include "viz/timeline/schedule.h"

#include <memory>
#include <vector>

namespace demarche {

struct Stage {
    Stage(std::shared_ptr<const Story> storyToShow, PictureSize size, TextEngine& text);

    std::shared_ptr<const Story> story;
    Schedule schedule;
    Layout layout;
    std::vector<FramedCamera> cameras;  ///< One for each step.
    std::vector<LinkCurve> curves;      ///< One for each link.
    /// For each step, the side of each place's label: chosen for the end of the step, when the
    /// camera rests and all links are drawn, so that labels hold still during the step.
    std::vector<std::vector<LabelSide>> labelSides;
    LabelFades labelFades;
};

/// The sides that labels leave and take at this moment of the story.
[[nodiscard]] LabelSides labelSidesAt(const Stage& stage, const CameraState& camera);

}  // namespace demarche
