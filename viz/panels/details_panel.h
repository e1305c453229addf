// The panel about the selected site or link.
#pragma once

#include "viz/panels/panel_input.h"

namespace demarche {

/// Nothing when nothing is selected.
void showDetails(const PanelInput& in, Commands& commands);

/// The events at a place: those of the running step first, then the others in the story's order.
[[nodiscard]] std::vector<EventIndex> eventsAt(const Story& story, PlaceIndex place, StepIndex step);

}  // namespace demarche
