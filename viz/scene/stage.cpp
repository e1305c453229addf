#include "viz/scene/stage.h"

#include "viz/scene/site_labels.h"

#include <utility>

namespace demarche {
namespace {

std::vector<std::vector<LabelSide>> restingSides(const Stage& stage, TextEngine& text) {
    std::vector<std::vector<LabelSide>> sides;
    const Story& story = *stage.story;
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        const FrameState state = evaluate(story, stage.schedule, stage.schedule.steps()[s].end() - 1e-6);
        const GlobeView view = storyView(stage.cameras, state.camera, stage.layout);
        sides.push_back(SiteLabels({story, stage.curves, stage.layout, view}, state, text).sides());
    }
    return sides;
}

}  // namespace

LabelSides labelSidesAt(const Stage& stage, const CameraState& camera) {
    const std::vector<LabelSide>& now = stage.labelSides[camera.to];
    return {.before = camera.fraction < 1.0 ? stage.labelSides[camera.from] : now, .now = now};
}

Stage::Stage(std::shared_ptr<const Story> storyToShow, PictureSize size, TextEngine& text)
    : story(std::move(storyToShow)),
      schedule(*story),
      layout(size),
      cameras(frameSteps(*story, layout)),
      curves(linkCurves(*story)),
      labelSides(restingSides(*this, text)),
      labelFades(*story, schedule, [&](double seconds) {
          const FrameState state = evaluate(*story, schedule, seconds);
          const GlobeView view = storyView(cameras, state.camera, layout);
          const SiteLabels labels({*story, curves, layout, view, LinkAvoidance::Off}, state, text);
          return labelStates(labels, state, labelSidesAt(*this, state.camera));
      }) {}

}  // namespace demarche
