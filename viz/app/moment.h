// A moment of a story as named on the command line: by seconds or by step.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/timeline/schedule.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace demarche {

struct MomentOptions {
    std::optional<double> seconds;
    std::string step;
};

/// Adds --at SECONDS and --step ID, which exclude each other.
void addMomentOptions(CLI::App& command, MomentOptions& options);

/// Seconds from the start; a step means the moment when all it brings is there. Neither given: the start.
[[nodiscard]] Expected<double> momentOf(const MomentOptions& options, const Story& story, const Schedule& schedule);

}  // namespace demarche
