#include "viz/scene/stage.h"

#include "viz/scene/site_labels.h"

#include <utility>

namespace demarche {

Stage::Stage(std::shared_ptr<const Story> storyToShow, PictureSize size, TextEngine& text)
    : story(std::move(storyToShow)),
      schedule(*story),
      layout(size),
      cameras(frameSteps(*story, layout)),
      curves(linkCurves(*story)) {
    for (StepIndex s = 0; s < story->steps.size(); ++s) {
        const FrameState state = evaluate(*story, schedule, schedule.steps()[s].end() - 1e-6);
        const GlobeView view = viewOf(cameras[s], layout);
        labelSides.push_back(SiteLabels({*story, curves, layout, view}, state, text).sides());
    }
}

}  // namespace demarche
