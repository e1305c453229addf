#include "engine/text/line_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace demarche {
namespace {

constexpr char16_t ellipsis = u'\u2026';

/// Advance before each UTF-16 unit of a line shaped as a whole: a quick guess where a break must lie.
class AdvanceTable {
public:
    AdvanceTable(const AnalysedLine& line, const ShapedLine& whole)
        : _before(static_cast<std::size_t>(line.length()) + 1) {
        for (const ShapedGlyph& glyph : whole.glyphs)
            _before[static_cast<std::size_t>(glyph.cluster) + 1] += glyph.advance;
        for (std::size_t i = 1; i < _before.size(); ++i) _before[i] += _before[i - 1];
    }

    [[nodiscard]] std::int64_t between(std::int32_t start, std::int32_t limit) const {
        return _before[static_cast<std::size_t>(limit)] - _before[static_cast<std::size_t>(start)];
    }

private:
    std::vector<std::int64_t> _before;
};

class LineFiller {
public:
    explicit LineFiller(const LineLayoutInput& input)
        : _in(input),
          _maxWidth(input.style.maxWidthPixels > 0.0 ? std::llround(std::floor(input.style.maxWidthPixels * 64.0))
                                                     : std::numeric_limits<std::int64_t>::max()) {}

    LineLayout run() {
        const auto& lines = _in.source.lines;
        const std::size_t end = _in.source.cut ? lines.size() : endOfText(lines);
        for (std::size_t i = 0; i < lines.size() && !isFull(); ++i) {
            fill(lines[i], i + 1 < end || _in.source.cut ? Following::Text : Following::Blank);
        }
        _layout.truncated = _layout.truncated || _in.source.cut;
        return std::move(_layout);
    }

private:
    enum class Following { Blank, Text };

    struct Fit {
        std::int32_t limit = 0;
        ShapedLine shaped;
    };

    /// One past the last line that is not blank.
    static std::size_t endOfText(const std::vector<std::u16string>& lines) {
        std::size_t end = lines.size();
        while (end > 0 && lines[end - 1].find_first_not_of(u' ') == std::u16string::npos) --end;
        return end;
    }

    [[nodiscard]] bool isFull() const { return _in.style.maxLines != 0 && _layout.lines.size() >= _in.style.maxLines; }

    void fill(const std::u16string& text, Following following) {
        const AnalysedLine line(text, UBIDI_DEFAULT_LTR, _in.style.text.weight, _in.tools);
        const ShapedLine whole = shape(line, 0, line.length());
        const AdvanceTable advances(line, whole);
        std::int32_t start = 0;
        do {
            const bool last = _in.style.maxLines != 0 && _layout.lines.size() + 1 >= _in.style.maxLines;
            Fit fit = fitLine(line, advances, whole, start);
            const bool more =
                following == Following::Text || line.withoutTrailingSpace(fit.limit, line.length()) > fit.limit;
            if (last && more) {
                push(line, endInEllipsis(line, advances, start));
                _layout.truncated = true;
                return;
            }
            push(line, std::move(fit.shaped));
            start = fit.limit;
        } while (start < line.length() && !isFull());
    }

    void push(const AnalysedLine& line, ShapedLine shaped) {
        _layout.lines.push_back({.shaped = std::move(shaped), .direction = line.direction()});
    }

    ShapedLine shape(const AnalysedLine& line, std::int32_t start, std::int32_t limit) {
        return _in.shaper.shape(line, start, line.withoutTrailingSpace(start, limit), _in.shaping);
    }

    Fit fitLine(const AnalysedLine& line, const AdvanceTable& advances, const ShapedLine& whole, std::int32_t start) {
        if (start == 0 && whole.width <= _maxWidth) return {.limit = line.length(), .shaped = whole};
        if (auto fit = fitAt(line.breaks().lines, line, advances, start)) return std::move(*fit);
        if (auto fit = fitAt(line.breaks().graphemes, line, advances, start)) return std::move(*fit);
        const std::int32_t first = *std::ranges::upper_bound(line.breaks().graphemes, start);
        return {.limit = first, .shaped = shape(line, start, first)};
    }

    /// The farthest of the positions after `start` up to which the text fits.
    std::optional<Fit> fitAt(const std::vector<std::int32_t>& positions, const AnalysedLine& line,
                             const AdvanceTable& advances, std::int32_t start) {
        const auto first = std::ranges::upper_bound(positions, start);
        auto end = std::partition_point(first, positions.end(), [&](std::int32_t limit) {
            return advances.between(start, line.withoutTrailingSpace(start, limit)) <= _maxWidth;
        });
        // What is shaped on its own may be wider than the same letters within the whole line.
        while (end != first) {
            const std::int32_t limit = *--end;
            ShapedLine shaped = shape(line, start, limit);
            if (shaped.width <= _maxWidth) return Fit{.limit = limit, .shaped = std::move(shaped)};
        }
        return std::nullopt;
    }

    /// As much of the text from `start` as leaves room for an ellipsis.
    ShapedLine endInEllipsis(const AnalysedLine& line, const AdvanceTable& advances, std::int32_t start) {
        const auto& graphemes = line.breaks().graphemes;
        const auto first = std::ranges::upper_bound(graphemes, start);
        auto end = std::partition_point(first, graphemes.end(), [&](std::int32_t limit) {
            return advances.between(start, line.withoutTrailingSpace(start, limit)) <= _maxWidth;
        });
        while (true) {
            const std::int32_t limit = end == first ? start : *std::prev(end);
            ShapedLine shaped = shapeWithEllipsis(line, start, limit);
            if (shaped.width <= _maxWidth || end == first) return shaped;
            --end;
        }
    }

    ShapedLine shapeWithEllipsis(const AnalysedLine& line, std::int32_t start, std::int32_t limit) {
        const std::int32_t end = line.withoutTrailingSpace(start, limit);
        std::u16string text(line.text().substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)));
        text.push_back(ellipsis);
        const AnalysedLine shortened(std::move(text), line.level(), _in.style.text.weight, _in.tools);
        return _in.shaper.shape(shortened, 0, shortened.length(), _in.shaping);
    }

    const LineLayoutInput& _in;
    std::int64_t _maxWidth;
    LineLayout _layout;
};

}  // namespace

LineLayout layoutLines(const LineLayoutInput& input) { return LineFiller(input).run(); }

}  // namespace demarche
