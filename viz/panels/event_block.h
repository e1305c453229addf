// One event inside the details panel: headline, date, participants by delegation, agenda.
#pragma once

#include "viz/panels/panel_input.h"

#include <vector>

namespace demarche {

enum class BlockRank { First, Further };

void showEvent(const PanelInput& in, EventIndex index, BlockRank rank);
void showDisputes(const PanelInput& in, const std::vector<EventIndex>& events);
void showSources(const PanelInput& in, const std::vector<Citation>& cites);

}  // namespace demarche
