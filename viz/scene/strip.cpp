#include "viz/scene/strip.h"

#include "engine/math/easing.h"
#include "viz/scene/stroke.h"

#include <glm/common.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double lineThickness = 3.0;
constexpr double markRadius = 7.0;
constexpr double spanThickness = 13.0;
constexpr double leastSpanHalf = 16.0;
/// Of an uncertain entry where distances mean nothing.
constexpr double orderSpanHalf = 74.0;
constexpr double longestFade = 46.0;

double playheadX(const Rect& strip, const std::vector<double>& xs, double playhead) {
    const double at = std::clamp(playhead, -1.0, static_cast<double>(xs.size()) - 1.0);
    if (at < 0.0) return lerp(strip.x, xs.front(), at + 1.0);
    const auto before = static_cast<std::size_t>(at);
    if (before + 1 >= xs.size()) return xs.back();
    return lerp(xs[before], xs[before + 1], at - static_cast<double>(before));
}

Shape bar(double x0, double x1, double y, double thickness, Colour from, Colour to) {
    return {.rect = {x0, y - thickness / 2.0, x1 - x0, thickness},
            .fill = from,
            .fillEnd = to,
            .axis = GradientAxis::Horizontal};
}

class StripWriter {
public:
    StripWriter(const Stage& stage, const Theme& theme, TextEngine& text, Canvas& canvas)
        : _story(*stage.story),
          _layout(stage.layout),
          _strip(stage.strip),
          _theme(theme),
          _text(text),
          _canvas(canvas),
          _unit(stage.layout.unit),
          _y(stage.layout.stripAxisY) {}

    void scrim() {
        const double top = _y - 74.0 * _unit;
        const double solidFrom = _y - 2.0 * _unit;
        const double width = _layout.size.width;
        _canvas.shape({.rect = {0.0, top, width, solidFrom - top},
                       .fill = _theme.scrim.withAlpha(0.0F),
                       .fillEnd = _theme.scrim});
        _canvas.shape({.rect = {0.0, solidFrom, width, _layout.size.height - solidFrom},
                       .fill = _theme.scrim,
                       .fillEnd = _theme.scrim});
    }

    /// Solid where lengths mean time, dashed where they do not.
    void line(double until, Colour colour) {
        const double thickness = std::max(2.0, lineThickness * _unit);
        for (const StripRun& run : _strip.axis.runs) {
            const double right = std::min(run.right, until);
            if (right <= run.left) continue;
            if (run.scale == StripScale::Time) {
                _canvas.shape(bar(run.left, right, _y, thickness, colour, colour));
            } else {
                stroke({run.left, _y}, {right, _y}, thickness,
                       {.colour = colour,
                        .dashLength = static_cast<float>(9.0 * _unit),
                        .gapLength = static_cast<float>(6.0 * _unit)});
            }
        }
    }

    /// Two strokes across the line wherever it changes its scale.
    void breaks() {
        for (std::size_t i = 1; i < _strip.axis.runs.size(); ++i) {
            const double middle = 0.5 * (_strip.axis.runs[i - 1].right + _strip.axis.runs[i].left);
            for (const double side : {-1.0, 1.0}) {
                const double x = middle + side * 4.0 * _unit;
                stroke({x - 3.5 * _unit, _y + 9.0 * _unit}, {x + 3.5 * _unit, _y - 9.0 * _unit},
                       std::max(1.5, 2.2 * _unit), {.colour = _theme.textSecondary});
            }
        }
    }

    void ticks() {
        const double width = std::max(1.0, std::round(1.6 * _unit));
        for (const StripAxisTick& tick : _strip.ticks) {
            const double height = (tick.label.empty() ? 5.0 : 9.0) * _unit;
            _canvas.shape({.rect = snapped({tick.x - width / 2.0, _y - height, width, height}),
                           .fill = _theme.axis,
                           .fillEnd = _theme.axis});
            if (!tick.label.empty()) above(tick.label, tick.left);
        }
        for (const StripCaption& caption : _strip.captions) above(caption.words, caption.left);
    }

    void span(std::size_t i) {
        const Colour colour = colourOf(i);
        const std::optional<StripSpan>& extent = _strip.axis.spans[i];
        const double x = _strip.axis.entryX[i];
        if (!extent) {
            const double half = std::min(orderSpanHalf * _unit, 0.5 * spacing());
            if (_story.strip[i].uncertain) softSpan(x - half, x + half, colour);
            return;
        }
        if (isSoft(i)) {
            softSpan(std::min(extent->left, x - leastSpanHalf * _unit),
                     std::max(extent->right, x + leastSpanHalf * _unit), colour);
        } else if (extent->right - extent->left > 2.0 * markRadius * _unit) {
            Shape days = bar(extent->left, extent->right, _y, 9.0 * _unit, colour.faded(0.6F), colour.faded(0.6F));
            days.cornerRadius = static_cast<float>(3.0 * _unit);
            _canvas.shape(days);
        }
    }

    void mark(std::size_t i) {
        const Colour colour = colourOf(i);
        Shape marker =
            disc({_strip.axis.entryX[i], _y}, markRadius * _unit, isSoft(i) ? _theme.scrim.withAlpha(1.0F) : colour);
        marker.borderWidth = static_cast<float>(2.6 * _unit);
        marker.border = colour;
        _canvas.shape(marker);
    }

    /// Words that have room stay; those of the entry that the playhead has reached always show, and others that would
    /// be in their way fade meanwhile.
    void allWords(double playhead) {
        const bool begun = playhead >= 0.0;
        const auto reached = static_cast<std::size_t>(std::max(0.0, std::floor(playhead)));
        const double into = begun ? playhead - std::floor(playhead) : 0.0;
        const bool hasNext = begun && reached + 1 < _story.strip.size();
        const Passing now = begun ? passing(reached, hasNext ? 1.0 - smoothStep((into - 0.8) / 0.1) : 1.0) : Passing{};
        const Passing next = hasNext ? passing(reached + 1, smoothStep((into - 0.9) / 0.1)) : Passing{};
        const double opacity = _canvas.opacity();
        for (const StripWords& each : _strip.words) {
            const double hidden = std::max(now.over(each), next.over(each));
            _canvas.setOpacity(opacity * (1.0 - hidden));
            if (hidden < 1.0) words(each, begun && each.entry == reached);
        }
        for (const Passing& each : {now, next}) {
            _canvas.setOpacity(opacity * each.opacity);
            if (each.opacity > 0.0) words(each.words, true);
        }
        _canvas.setOpacity(opacity);
    }

    void playhead(double x) {
        _canvas.shape(disc({x, _y}, 15.0 * _unit, _theme.accent.withAlpha(0.28F)));
        Shape head = disc({x, _y}, 8.5 * _unit, _theme.accent);
        head.borderWidth = static_cast<float>(2.4 * _unit);
        head.border = _theme.scrim.withAlpha(1.0F);
        _canvas.shape(head);
    }

private:
    /// Words that show only while the playhead is at their entry.
    struct Passing {
        StripWords words;
        double opacity = 0.0;

        /// How much of others they take away.
        [[nodiscard]] double over(const StripWords& other) const {
            const bool touch = words.left() < other.right() && other.left() < words.right();
            return touch ? opacity : 0.0;
        }
    };

    [[nodiscard]] Passing passing(std::size_t entry, double opacity) {
        if (_strip.wordsOf(entry) != nullptr || opacity <= 0.0) return {};
        const double x = _strip.axis.entryX[entry];
        const StripWordsWish wish = wordsWish(_story, entry, x, _unit, _text);
        const double half = 0.5 * wish.bothWidth;
        const Rect& strip = _layout.strip;
        return {.words = {.entry = entry,
                          .centre = std::clamp(x, strip.x + half, std::max(strip.x + half, strip.right() - half)),
                          .width = wish.bothWidth},
                .opacity = opacity};
    }

    void words(const StripWords& words, bool current) {
        const StripEntry& entry = _story.strip[words.entry];
        const Paragraph& label = _text.layout(entry.label, stripLabelStyle(_unit, words.width));
        const double top = _y + 15.0 * _unit;
        // Words that run from right to left start at the right of their box.
        const auto corner = [&](const Paragraph& p, double y) {
            return glm::round(glm::dvec2(words.centre - p.width / 2.0 - p.lines.front().x, y));
        };
        _canvas.text(label, corner(label, top), current ? _theme.textPrimary : _theme.textSecondary);
        if (!words.hasDate) return;
        const Paragraph& date = _text.layout(entry.dateLabel, stripDateStyle(_unit, words.width));
        _canvas.text(date, corner(date, top + label.height), current ? _theme.textSecondary : _theme.textMuted);
    }

    /// Not known to the day, or said to be uncertain.
    [[nodiscard]] bool isSoft(std::size_t i) const {
        return _story.strip[i].uncertain || (_strip.axis.spans[i] && !_strip.exact[i]);
    }

    [[nodiscard]] double spacing() const {
        return _layout.strip.width / static_cast<double>(std::max<std::size_t>(1, _story.strip.size()));
    }

    [[nodiscard]] Colour colourOf(std::size_t i) const {
        const auto& event = _story.strip[i].event;
        return event ? statusColour(_theme, _story.events[*event].status) : _theme.accent;
    }

    void above(const std::string& words, double left) {
        const Paragraph& p = _text.layout(words, stripTickStyle(_unit), 2.0 * _unit);
        const double top = std::round(_y - 14.0 * _unit - p.lines.front().baselineY);
        _canvas.text(p, {left, top}, _theme.textSecondary, _theme.halo.faded(0.6F));
    }

    void softSpan(double left, double right, Colour colour) {
        const double fade = std::min(longestFade * _unit, 0.5 * (right - left));
        const Colour full = colour.withAlpha(0.42F);
        const Colour none = colour.withAlpha(0.0F);
        const double thickness = spanThickness * _unit;
        _canvas.shape(bar(left, left + fade, _y, thickness, none, full));
        if (right - left > 2.0 * fade) {
            _canvas.shape(bar(left + fade, right - fade, _y, thickness, full, full));
        }
        _canvas.shape(bar(right - fade, right, _y, thickness, full, none));
    }

    void stroke(glm::dvec2 from, glm::dvec2 to, double thickness, const StrokeStyle& style) {
        std::vector<StrokeVertex>& vertices = _canvas.list().strokeVertices;
        const auto first = static_cast<std::uint32_t>(vertices.size());
        const auto half = static_cast<float>(thickness / 2.0);
        const std::array points{StrokePoint{from, half, 1.0F}, StrokePoint{to, half, 1.0F}};
        appendStroke(vertices, points, 1.0);
        _canvas.strokes(style, first);
    }

    const Story& _story;
    const Layout& _layout;
    const StripLayout& _strip;
    const Theme& _theme;
    TextEngine& _text;
    Canvas& _canvas;
    double _unit;
    double _y;
};

}  // namespace

PictureStrip addStrip(const Stage& stage, const Theme& theme, const FrameState& state, TextEngine& text,
                      Canvas& canvas) {
    const Story& story = *stage.story;
    const StripLayout& layout = stage.strip;
    PictureStrip strip{.rect = stage.layout.strip, .opacity = state.strip.opacity};
    if (story.strip.empty() || state.strip.opacity <= 0.0) return strip;
    canvas.setOpacity(state.strip.opacity);
    strip.entryX = layout.axis.entryX;
    for (const std::optional<StripSpan>& span : layout.axis.spans) strip.toScale.push_back(span.has_value());
    strip.playheadX = playheadX(stage.layout.strip, strip.entryX, state.strip.playhead);

    StripWriter writer(stage, theme, text, canvas);
    writer.scrim();
    writer.ticks();
    writer.line(stage.layout.strip.right(), theme.axis);
    for (std::size_t i = 0; i < story.strip.size(); ++i) {
        if (layout.marked[i]) writer.span(i);
    }
    writer.line(strip.playheadX, theme.accent);
    writer.breaks();
    for (std::size_t i = 0; i < story.strip.size(); ++i) {
        if (layout.marked[i]) writer.mark(i);
    }
    writer.allWords(state.strip.playhead);
    writer.playhead(strip.playheadX);
    canvas.setOpacity(1.0);
    return strip;
}

}  // namespace demarche
