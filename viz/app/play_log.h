// What a frame of the player shows, as one line of JSON: for tests that drive the window, and for bug reports.
#pragma once

#include "viz/app/production.h"
#include "viz/session/session.h"

#include <cstdint>
#include <string>

namespace demarche {

/// `faults`: what the operator is told about the story's files.
[[nodiscard]] std::string frameLine(std::uint64_t number, const Session& session, const Production& production,
                                    const Diagnostics& faults);

}  // namespace demarche
