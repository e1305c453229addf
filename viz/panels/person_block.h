// People in the details panel: their other names and titles, and what they want.
#pragma once

#include "viz/panels/panel_input.h"

#include <vector>

namespace demarche {

/// Only those of whom more than name and role is known; nothing when there are none.
void showPeople(const PanelInput& in, const std::vector<PersonIndex>& people);

}  // namespace demarche
