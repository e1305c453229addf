#include "viz/scene/stage.h"

#include <algorithm>
#include <utility>

namespace demarche {
namespace {

std::vector<glm::dvec3> positionsOf(const Story& story) {
    std::vector<glm::dvec3> positions;
    for (const Place& place : story.places) positions.push_back(unitVector(place.position));
    return positions;
}

std::vector<LinkPattern> linkPatternsOf(const Story& story) {
    std::vector<LinkPattern> patterns;
    for (const Link& link : story.links) {
        const LinkPattern pattern = linkPattern(link.status);
        if (std::ranges::find(patterns, pattern) == patterns.end()) patterns.push_back(pattern);
    }
    return patterns;
}

}  // namespace

const StepSides& RestingSides::of(StepIndex step, const Stage& stage, TextEngine& text) const {
    if (_known[step] == nullptr) {
        const FrameState state = evaluate(*stage.story, stage.schedule, stage.schedule.steps()[step].end() - 1e-6);
        const MapView view = storyView(stage.cameras, state.camera, stage.layout);
        const SiteLabels labels({.ground = stage.ground(), .view = view}, state, text);
        _known[step] = std::make_unique<const StepSides>(labels.sides());
    }
    return *_known[step];
}

LabelSides labelSidesAt(const Stage& stage, const CameraState& camera, TextEngine& text) {
    const StepSides& now = stage.restingSides.of(camera.to, stage, text);
    return {.before = camera.fraction < 1.0 ? stage.restingSides.of(camera.from, stage, text) : now, .now = now};
}

Stage::Stage(std::shared_ptr<const Story> storyToShow, PictureSize size, TextEngine& text)
    : story(std::move(storyToShow)),
      schedule(*story),
      layout(size),
      strip(*story, layout, text),
      cameras(frameSteps(*story, layout)),
      positions(positionsOf(*story)),
      curves(linkCurves(*story)),
      linkPatterns(linkPatternsOf(*story)),
      overlays(stageOverlays(*story)),
      crowd(crowdOf(*story)),
      restingSides(story->steps.size()),
      restingLinkLabels(story->steps.size()),
      cardPlans(story->steps.size()),
      labelFades(*story, schedule, [&](double seconds) {
          const FrameState state = evaluate(*story, schedule, seconds);
          const MapView view = storyView(cameras, state.camera, layout);
          const LabelSides sides = labelSidesAt(*this, state.camera, text);
          const SiteLabels labels({.ground = ground(), .view = view, .links = LinkAvoidance::Off, .chosen = &sides},
                                  state, text);
          return labelStates(labels, state, sides);
      }) {}

}  // namespace demarche
