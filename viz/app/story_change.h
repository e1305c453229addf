// Puts another story, or another edition of it, in the place of the one that plays.
#pragma once

#include "viz/app/production.h"
#include "viz/session/commands.h"

#include <memory>
#include <vector>

namespace demarche {

/// One for each step.
[[nodiscard]] std::vector<StepMoments> stepMoments(const Story& story, const Schedule& schedule);

/// Restages the production and returns the session as it goes on there: at the same step and the same part of it, with
/// the same view. `shownCamera` is that of the picture shown last.
[[nodiscard]] Session changeStory(Production& production, StagedStory staged, const Session& session,
                                  const MapCamera& shownCamera);

}  // namespace demarche
