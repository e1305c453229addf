// Keeps the graphics drivers in memory until the process ends, so that leak reports can name their functions.
#pragma once

namespace demarche {

/// Does something only in sanitizer builds: LeakSanitizer looks at the end of the process, and blocks held by a driver
/// that has been unloaded by then are reported as leaks of "unknown module". Call it while a context exists.
void pinLoadedDrivers();

}  // namespace demarche
