// Tells the operator what is wrong in the files of the story that is playing; never in the audience's picture.
#pragma once

#include "viz/panels/panel_input.h"

namespace demarche {

/// Shown while there are faults: the first few, and how many more there are.
void showFaults(const PanelInput& in);

}  // namespace demarche
