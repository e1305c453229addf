// What the program says on its standard error: diagnostics and progress; never anything on standard output.
#pragma once

#include "engine/base/diagnostic.h"
#include "viz/app/exit_code.h"

#include <string_view>

namespace demarche {

void say(const Diagnostics& diagnostics);
/// Prints and hands back the code, for `return fail(...)`.
[[nodiscard]] ExitCode fail(const Diagnostic& diagnostic, ExitCode code);
[[nodiscard]] ExitCode fail(const Diagnostics& diagnostics, ExitCode code);
void say(std::string_view line);
/// One line that the next one overwrites when a person watches; nothing otherwise.
void sayProgress(std::string_view line);
void endProgress();

}  // namespace demarche
