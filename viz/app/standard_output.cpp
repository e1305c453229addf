#include "viz/app/standard_output.h"

#include "viz/app/console.h"

#include <cstdio>

namespace demarche {

ExitCode print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) {
        return ExitCode::Fine;
    }
    return fail({.message = "cannot write to standard output"}, ExitCode::Environment);
}

}  // namespace demarche
