// What is said about the subject of the details panel: notes, disputes with their claims, sources.
#pragma once

#include "viz/panels/panel_input.h"

#include <vector>

namespace demarche {

/// Under a heading for each kind.
void showNotes(const PanelInput& in, const std::vector<NoteIndex>& notes);
/// Each question with its claims and who makes them, and what the picture shows meanwhile.
void showDisputes(const PanelInput& in, const std::vector<DisputeIndex>& disputes);
void showSources(const PanelInput& in, const std::vector<Citation>& cites);

}  // namespace demarche
