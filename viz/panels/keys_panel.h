// The list of keys over the picture, and the word on how to quit.
#pragma once

#include "viz/panels/panel_input.h"

namespace demarche {

/// While Session::keysShown. A click outside of it takes it away.
void showKeys(const PanelInput& in, Commands& commands);

/// While Session::hintSeconds runs.
void showQuitHint(const PanelInput& in);

}  // namespace demarche
