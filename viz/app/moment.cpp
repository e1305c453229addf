#include "viz/app/moment.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cmath>
#include <vector>

namespace demarche {

void addMomentOptions(CLI::App& command, MomentOptions& options) {
    auto* at = command.add_option("--at", options.seconds, "Moment in seconds from the start of the story");
    command.add_option("--step", options.step, "Id of a step: the moment when everything it brings is there")
        ->excludes(at);
}

Expected<double> momentOf(const MomentOptions& options, const Story& story, const Schedule& schedule) {
    if (options.seconds) {
        if (std::isfinite(*options.seconds) && *options.seconds >= 0.0 && *options.seconds <= schedule.duration()) {
            return *options.seconds;
        }
        return std::unexpected(Diagnostic{.message = "the story does not have this moment",
                                          .found = fmt::format("{}", *options.seconds),
                                          .expected = fmt::format("0 to {} seconds", schedule.duration())});
    }
    if (options.step.empty()) return 0.0;
    std::vector<std::string> ids;
    for (StepIndex s = 0; s < story.steps.size(); ++s) {
        if (story.steps[s].id == options.step) return schedule.restMoment(s);
        ids.push_back(story.steps[s].id);
    }
    return std::unexpected(Diagnostic{.message = "the story has no step of this id",
                                      .found = options.step,
                                      .expected = fmt::format("{}", fmt::join(ids, ", "))});
}

}  // namespace demarche
