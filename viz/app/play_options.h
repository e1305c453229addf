// What the player's window may be told on the command line.
#pragma once

#include "viz/app/moment.h"

#include "engine/math/rect.h"

#include <string>

namespace demarche {

struct PlayOptions {
    std::string story;
    std::string theme;
    std::string boundaryView;
    EditionChoice edition;
    std::string window = "1280x720";
    double uiScale = 1.0;
    MomentOptions moment;
    bool fullscreen = false;
    bool paused = false;
    bool logFrames = false;
};

/// The window is never smaller, in desktop units.
inline constexpr PictureSize smallestWindow{640, 360};

}  // namespace demarche
