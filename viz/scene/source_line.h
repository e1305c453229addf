// The line that says where a card's statements come from, as long as there is room for.
#pragma once

#include "viz/story/story.h"

#include <string>
#include <vector>

namespace demarche {

/// What the story calls it for short; else its title up to its first comma or colon; whole when nothing sensible would
/// be left, or when another of the story's sources would be called the same.
[[nodiscard]] std::string shortTitle(const Story& story, SourceIndex source);

/// Ways of naming what is cited, the longest first: each source once with its sections in order of citation, "Report:
/// Lead; Key facts at a glance"; then with the number of sections, "Report, 6 sections"; then the number of sources.
/// Empty when nothing is cited.
[[nodiscard]] std::vector<std::string> sourceLines(const Story& story, const std::vector<Citation>& citations);

}  // namespace demarche
