// Everything about a picture that depends on the story and the picture's size alone: made once, read by every frame.
#pragma once

#include "engine/text/text_engine.h"
#include "viz/scene/card_pages.h"
#include "viz/scene/label_fades.h"
#include "viz/scene/layout.h"
#include "viz/scene/link_labels.h"
#include "viz/scene/site_labels.h"
#include "viz/scene/stage_overlays.h"
#include "viz/scene/strip_layout.h"
#include "viz/scene/theme.h"
#include "viz/scene/view.h"
#include "viz/timeline/schedule.h"

#include <memory>
#include <vector>

namespace demarche {

struct Stage;

/// For each step, the sides of its labels: chosen for the end of the step, when the camera rests and all links are
/// drawn, so that labels hold still during the step. A step's sides depend on story, size and step alone; they are
/// chosen when they are first wanted, since a story may have thousands of steps.
class RestingSides {
public:
    explicit RestingSides(std::size_t steps) : _known(steps) {}
    [[nodiscard]] const StepSides& of(StepIndex step, const Stage& stage, TextEngine& text) const;

private:
    mutable std::vector<std::unique_ptr<const StepSides>> _known;
};

struct Stage {
    Stage(std::shared_ptr<const Story> storyToShow, PictureSize size, TextEngine& text);

    std::shared_ptr<const Story> story;
    Schedule schedule;
    Layout layout;
    StripLayout strip;
    std::vector<FramedCamera> cameras;      ///< One for each step.
    std::vector<glm::dvec3> positions;      ///< Unit vector of each place.
    std::vector<LinkCurve> curves;          ///< One for each link.
    std::vector<LinkPattern> linkPatterns;  ///< Those that the story has, each once.
    std::vector<StageOverlay> overlays;     ///< One for each overlay.
    Crowd crowd;
    RestingSides restingSides;
    RestingLinkLabels restingLinkLabels;
    CardPlans cardPlans;  ///< One for each step.
    LabelFades labelFades;

    [[nodiscard]] SiteGround ground() const { return {*story, positions, curves, overlays, crowd, layout}; }
};

/// The sides that labels leave and take at this moment of the story.
[[nodiscard]] LabelSides labelSidesAt(const Stage& stage, const CameraState& camera, TextEngine& text);

}  // namespace demarche
