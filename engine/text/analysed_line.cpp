#include "engine/text/analysed_line.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace demarche {

AnalysedLine::AnalysedLine(std::u16string text, UBiDiLevel level, FontWeight weight, AnalysisTools tools)
    : _text(std::move(text)), _bidi(ubidi_open()), _lineBidi(ubidi_open()), _breaks(tools.breaks.find(_text)) {
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(_bidi.get(), _text.data(), length(), level, nullptr, &status);
    _runs = findTextRuns({.text = _text, .graphemes = _breaks.graphemes, .weight = weight, .fonts = tools.fonts});
}

UBiDiLevel AnalysedLine::level() const { return ubidi_getParaLevel(_bidi.get()); }

Direction AnalysedLine::direction() const {
    return (level() & 1U) != 0 ? Direction::RightToLeft : Direction::LeftToRight;
}

std::int32_t AnalysedLine::withoutTrailingSpace(std::int32_t start, std::int32_t limit) const {
    // u_isWhitespace leaves out the spaces that do not break.
    while (limit > start && u_isWhitespace(_text[static_cast<std::size_t>(limit - 1)])) --limit;
    return limit;
}

std::vector<VisualRun> AnalysedLine::visualRuns(std::int32_t start, std::int32_t limit) const {
    std::vector<VisualRun> pieces;
    if (start >= limit) return pieces;
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setLine(_bidi.get(), start, limit, _lineBidi.get(), &status);
    const std::int32_t count = ubidi_countRuns(_lineBidi.get(), &status);
    if (U_FAILURE(status)) {
        appendPieces(start, limit, Direction::LeftToRight, pieces);
        return pieces;
    }
    for (std::int32_t r = 0; r < count; ++r) {
        std::int32_t runStart = 0;
        std::int32_t runLength = 0;
        const bool rightToLeft = ubidi_getVisualRun(_lineBidi.get(), r, &runStart, &runLength) == UBIDI_RTL;
        appendPieces(start + runStart, start + runStart + runLength,
                     rightToLeft ? Direction::RightToLeft : Direction::LeftToRight, pieces);
    }
    return pieces;
}

void AnalysedLine::appendPieces(std::int32_t start, std::int32_t limit, Direction direction,
                                std::vector<VisualRun>& pieces) const {
    const auto first = static_cast<std::ptrdiff_t>(pieces.size());
    const auto from = std::ranges::upper_bound(_runs, start, {}, &TextRun::limit);
    for (auto run = from; run != _runs.end() && run->start < limit; ++run) {
        VisualRun piece{.run = *run, .direction = direction};
        piece.run.start = std::max(run->start, start);
        piece.run.limit = std::min(run->limit, limit);
        pieces.push_back(piece);
    }
    if (direction == Direction::RightToLeft) std::reverse(pieces.begin() + first, pieces.end());
}

}  // namespace demarche
