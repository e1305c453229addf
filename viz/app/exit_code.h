// What the program's exit status means to scripts.
#pragma once

namespace demarche {

enum class ExitCode {
    Fine = 0,
    Content = 1,        ///< The story, a theme or another file given has faults.
    Usage = 2,          ///< The command line is not right.
    Environment = 3,    ///< OpenGL, display, encoder, disk.
    Interrupted = 130,  ///< Ctrl-C (SIGINT).
    Terminated = 143,   ///< SIGTERM.
};

}  // namespace demarche
