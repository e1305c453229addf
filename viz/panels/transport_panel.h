// The bar at the window's bottom edge: step back, play, step on, time, scrubber, speed, keys, fullscreen.
#pragma once

#include "viz/panels/panel_input.h"

#include <string>

namespace demarche {

/// Fits below the graphics-safe area, so that the picture's own strip stays free. Hides while the story plays
/// untouched.
void showTransport(const PanelInput& in, Commands& commands);

/// Height in pixels for a window of this size.
[[nodiscard]] double transportHeight(PictureSize size);

/// "1:05" for 65.4 seconds; hours only where there are any.
[[nodiscard]] std::string clockText(double seconds);

/// The speed after this one when somebody clicks on it: 1, 1.5, 2, 4, 0.5, 1 ...
[[nodiscard]] double nextSpeed(double speed);

}  // namespace demarche
