// One event inside the details panel: headline, date, participants by delegation, agenda, outcomes, parts.
#pragma once

#include "viz/panels/panel_input.h"

namespace demarche {

enum class BlockRank { First, Further };

void showEvent(const PanelInput& in, EventIndex index, BlockRank rank);

}  // namespace demarche
