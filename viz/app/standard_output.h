// What the program prints for other programs to read.
#pragma once

#include "viz/app/exit_code.h"

#include <string_view>

namespace demarche {

/// Writes all of it to standard output; says so and fails with Environment when it cannot be written.
[[nodiscard]] ExitCode print(std::string_view text);

}  // namespace demarche
