#include "viz/app/story_change.h"

#include <utility>

namespace demarche {

std::vector<StepMoments> stepMoments(const Schedule& schedule) {
    std::vector<StepMoments> moments;
    for (StepIndex s = 0; s < schedule.steps().size(); ++s) {
        moments.push_back({.start = schedule.steps()[s].start, .rest = schedule.restMoment(s)});
    }
    return moments;
}

Session changeStory(Production& production, std::unique_ptr<Stage> stage, const Session& session,
                    const GlobeCamera& shownCamera) {
    const std::vector<StepMoments> before = stepMoments(production.schedule());
    const StoryTimes times{.duration = production.schedule().duration(), .steps = before};
    StoryChanged changed{mapStory(*production.story(), times, *stage->story)};
    production.restage(std::move(stage));
    const std::vector<StepMoments> now = stepMoments(production.schedule());
    return apply(session, std::move(changed),
                 {.duration = production.schedule().duration(), .steps = now, .shownCamera = shownCamera});
}

}  // namespace demarche
