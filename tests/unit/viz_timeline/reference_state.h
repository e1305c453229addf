// Sites and links of a moment as the definition says them, step by step and without any table: slow, but plain to read.
#pragma once

#include "viz/timeline/frame_state.h"

#include <vector>

namespace demarche::test {

/// Only the steps' own times are taken from the schedule.
[[nodiscard]] std::vector<SiteState> referenceSites(const Story& story, const Schedule& schedule, double t);
[[nodiscard]] std::vector<LinkState> referenceLinks(const Story& story, const Schedule& schedule, double t);
[[nodiscard]] double referencePlayhead(const Story& story, const Schedule& schedule, double t);
[[nodiscard]] double referenceRest(const Story& story, const Schedule& schedule, StepIndex step);

}  // namespace demarche::test
