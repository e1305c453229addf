// The line of the transport that shows and takes the playhead, with a tick where each step starts.
#pragma once

#include "viz/panels/panel_input.h"

#include <imgui.h>

namespace demarche {

/// At ImGui's cursor; `size` in pixels.
void showScrubber(const PanelInput& in, ImVec2 size, Commands& commands);

}  // namespace demarche
