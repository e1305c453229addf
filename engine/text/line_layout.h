// Fills lines: breaks shaped text at a width, ends the last line allowed in an ellipsis.
#pragma once

#include "engine/text/shaper.h"
#include "engine/text/source_text.h"

namespace demarche {

struct FilledLine {
    ShapedLine shaped;
    Direction direction = Direction::LeftToRight;  ///< Of its paragraph: where a line starts.
};

struct LineLayout {
    std::vector<FilledLine> lines;
    bool truncated = false;
};

struct LineLayoutInput {
    const SourceText& source;
    const ParagraphStyle& style;
    ShapingStyle shaping;
    AnalysisTools tools;
    Shaper& shaper;
};

/// Greedy: as many words on a line as fit, white space at a line's end takes no width, words wider than a line break
/// between grapheme clusters. A line is wider than the limit only when a single cluster or the ellipsis is.
[[nodiscard]] LineLayout layoutLines(const LineLayoutInput& input);

}  // namespace demarche
