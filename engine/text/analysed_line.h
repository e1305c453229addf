// One line of the source text with all that is known before shaping: direction, scripts, fonts, possible breaks.
#pragma once

#include "engine/text/break_finder.h"
#include "engine/text/c_handle.h"
#include "engine/text/text_runs.h"

#include <unicode/ubidi.h>

#include <string>

namespace demarche {

enum class Direction : std::uint8_t { LeftToRight, RightToLeft };

/// A piece of one direction, script and font.
struct VisualRun {
    TextRun run;
    Direction direction = Direction::LeftToRight;
};

/// What the analysis works with; all of it outlives the lines.
struct AnalysisTools {
    FontLibrary& fonts;
    BreakFinder& breaks;
};

class AnalysedLine {
public:
    /// `level`: UBIDI_DEFAULT_LTR takes the direction of the first letter that has one.
    AnalysedLine(std::u16string text, UBiDiLevel level, FontWeight weight, AnalysisTools tools);

    AnalysedLine(const AnalysedLine&) = delete;
    AnalysedLine& operator=(const AnalysedLine&) = delete;
    ~AnalysedLine() = default;

    [[nodiscard]] std::u16string_view text() const { return _text; }
    [[nodiscard]] std::int32_t length() const { return static_cast<std::int32_t>(_text.size()); }
    [[nodiscard]] const BreakPositions& breaks() const { return _breaks; }
    [[nodiscard]] UBiDiLevel level() const;
    [[nodiscard]] Direction direction() const;

    /// `limit` without the white space before it, but not before `start`.
    [[nodiscard]] std::int32_t withoutTrailingSpace(std::int32_t start, std::int32_t limit) const;

    /// Units start to limit as one displayed line: its pieces from left to right (UAX 9, rules L1 and L2).
    [[nodiscard]] std::vector<VisualRun> visualRuns(std::int32_t start, std::int32_t limit) const;

private:
    using BidiHandle = CHandle<UBiDi, ubidi_close>;

    void appendPieces(std::int32_t start, std::int32_t limit, Direction direction,
                      std::vector<VisualRun>& pieces) const;

    std::u16string _text;
    BidiHandle _bidi;
    BidiHandle _lineBidi;
    BreakPositions _breaks;
    std::vector<TextRun> _runs;
};

}  // namespace demarche
