// The transport's signs, drawn as shapes: no typeface has them all.
#pragma once

#include <imgui.h>

namespace demarche {

enum class TransportIcon { Play, Pause, Previous, Next, Fullscreen, LeaveFullscreen };

struct IconPlace {
    ImVec2 centre;        ///< Screen pixels.
    float radius = 8.0F;  ///< Half of the sign's height.
};

void drawIcon(ImDrawList& list, TransportIcon icon, const IconPlace& p, ImU32 colour);

}  // namespace demarche
