// The sub-commands: each adds itself to the command line and, when chosen, does its work.
#pragma once

#include "viz/app/exit_code.h"

#include <functional>

namespace CLI {
class App;
}

namespace demarche {

/// What the chosen sub-command does; set while the command line is read.
using Action = std::function<ExitCode()>;

void addPlayCommand(CLI::App& program, Action& action);
void addRecordCommand(CLI::App& program, Action& action);
void addStillCommand(CLI::App& program, Action& action);
void addHashCommand(CLI::App& program, Action& action);
void addDescribeCommand(CLI::App& program, Action& action);
void addCheckCommand(CLI::App& program, Action& action);
void addNewCommand(CLI::App& program, Action& action);
void addPlaceCommand(CLI::App& program, Action& action);
void addWhereCommand(CLI::App& program, Action& action);

}  // namespace demarche
