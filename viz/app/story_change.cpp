#include "viz/app/story_change.h"

#include <utility>

namespace demarche {

std::vector<StepMoments> stepMoments(const Story& story, const Schedule& schedule) {
    std::vector<StepMoments> moments;
    for (StepIndex s = 0; s < schedule.steps().size(); ++s) {
        moments.push_back({.start = schedule.steps()[s].start, .rest = schedule.restMoment(s)});
        if (story.steps[s].hold) moments.back().hold = schedule.holdMoment(s);
    }
    return moments;
}

Session changeStory(Production& production, StagedStory staged, const Session& session, const MapCamera& shownCamera) {
    const std::shared_ptr<const Story> storyBefore = production.story();
    const std::vector<StepMoments> before = stepMoments(*storyBefore, production.schedule());
    const StoryTimes times{.duration = production.schedule().duration(), .steps = before};
    production.restage(std::move(staged));
    StoryChanged changed{mapStory(*storyBefore, times, *production.story())};
    const std::vector<StepMoments> now = stepMoments(*production.story(), production.schedule());
    return apply(session, std::move(changed),
                 {.duration = production.schedule().duration(), .steps = now, .shownCamera = shownCamera, .story = {}});
}

}  // namespace demarche
