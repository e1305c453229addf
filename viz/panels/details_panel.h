// The panel about the selected site or link.
#pragma once

#include "viz/panels/panel_input.h"

#include <optional>
#include <string>

namespace demarche {

/// Nothing when nothing is selected.
void showDetails(const PanelInput& in, Commands& commands);
/// Where it stands, at its tallest; nothing when nothing is selected.
[[nodiscard]] std::optional<Rect> detailsRect(const PanelInput& in);

/// "Davos -> Moscow" with an arrow; from left to right whatever the names' script, or the arrow would lie.
[[nodiscard]] std::string linkEnds(const Story& story, const Link& link);

/// The events at a place: those of the running step first, then the others in the story's order.
[[nodiscard]] std::vector<EventIndex> eventsAt(const Story& story, PlaceIndex place, StepIndex step);

}  // namespace demarche
