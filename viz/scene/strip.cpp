#include "viz/scene/strip.h"

#include "engine/math/easing.h"
#include "viz/scene/strip_thinning.h"

#include <glm/common.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

double entryX(const Rect& strip, std::size_t entry, std::size_t count) {
    const double share = strip.width / static_cast<double>(count);
    return std::round(strip.x + share * (static_cast<double>(entry) + 0.5));
}

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

void addSoftSpan(double x, double y, double half, double unit, Colour colour, Canvas& canvas) {
    const double thickness = 13.0 * unit;
    const Colour middle = colour.withAlpha(0.42F);
    const Colour none = colour.withAlpha(0.0F);
    canvas.shape(bar(x - half, x, y, thickness, none, middle));
    canvas.shape(bar(x, x + half, y, thickness, middle, none));
}

void addMarker(const StripEntry& entry, double x, double y, double unit, Colour colour, const Theme& theme,
               Canvas& canvas) {
    Shape marker = disc({x, y}, 7.0 * unit, entry.uncertain ? theme.scrim.withAlpha(1.0F) : colour);
    marker.borderWidth = static_cast<float>(2.6 * unit);
    marker.border = colour;
    canvas.shape(marker);
}

void addWords(const StripEntry& entry, double x, double width, const Layout& layout, bool current, const Theme& theme,
              TextEngine& text, Canvas& canvas) {
    const double unit = layout.unit;
    const Paragraph& label =
        text.layout(entry.label, {.text = {.weight = FontWeight::SemiBold, .sizePixels = 18.5 * unit},
                                  .maxWidthPixels = width,
                                  .lineHeight = 1.25,
                                  .maxLines = 1});
    const Paragraph& date = text.layout(
        entry.dateLabel, {.text = {.weight = FontWeight::Regular, .sizePixels = 16.4 * unit, .tabularFigures = true},
                          .maxWidthPixels = width,
                          .lineHeight = 1.25,
                          .maxLines = 1});
    const double top = layout.stripAxisY + 15.0 * unit;
    // Words that run from right to left start at the right of their box.
    const auto left = [x](const Paragraph& words) { return x - words.width / 2.0 - words.lines.front().x; };
    canvas.text(label, glm::round(glm::dvec2(left(label), top)), current ? theme.textPrimary : theme.textSecondary);
    canvas.text(date, glm::round(glm::dvec2(left(date), top + label.height)),
                current ? theme.textSecondary : theme.textMuted);
}

}  // namespace

PictureStrip addStrip(const Stage& stage, const Theme& theme, const FrameState& state, TextEngine& text,
                      Canvas& canvas) {
    const Story& story = *stage.story;
    const Layout& layout = stage.layout;
    PictureStrip strip{.rect = layout.strip, .opacity = state.strip.opacity};
    if (story.strip.empty() || state.strip.opacity <= 0.0) return strip;
    canvas.setOpacity(state.strip.opacity);
    for (std::size_t i = 0; i < story.strip.size(); ++i) {
        strip.entryX.push_back(entryX(layout.strip, i, story.strip.size()));
    }
    strip.playheadX = playheadX(layout.strip, strip.entryX, state.strip.playhead);

    const double unit = layout.unit;
    const double y = layout.stripAxisY;
    const double scrimTop = y - 46.0 * unit;
    const Rect scrim{0.0, scrimTop, static_cast<double>(layout.size.width), layout.size.height - scrimTop};
    const double solidFrom = y + 4.0 * unit;
    canvas.shape({.rect = {0.0, scrimTop, scrim.width, solidFrom - scrimTop},
                  .fill = theme.scrim.withAlpha(0.0F),
                  .fillEnd = theme.scrim});
    canvas.shape({.rect = {0.0, solidFrom, scrim.width, layout.size.height - solidFrom},
                  .fill = theme.scrim,
                  .fillEnd = theme.scrim});

    const double thickness = std::max(2.0, 3.0 * unit);
    canvas.shape(bar(layout.strip.x, layout.strip.right(), y, thickness, theme.axis, theme.axis));
    const StripThinning thinning(layout.strip, story.strip.size(), unit);
    const double softHalf = std::min(74.0 * unit, 0.5 * thinning.markSpacing());
    for (std::size_t i = 0; i < story.strip.size(); ++i) {
        if (!story.strip[i].uncertain || !thinning.hasMark(i)) continue;
        const auto& event = story.strip[i].event;
        addSoftSpan(strip.entryX[i], y, softHalf, unit,
                    event ? statusColour(theme, story.events[*event].status) : theme.accent, canvas);
    }
    canvas.shape(bar(layout.strip.x, strip.playheadX, y, thickness, theme.accent, theme.accent));
    const bool begun = state.strip.playhead >= 0.0;
    const auto reached = static_cast<std::size_t>(std::max(0.0, std::floor(state.strip.playhead)));
    for (std::size_t i = 0; i < story.strip.size(); ++i) {
        if (!thinning.hasMark(i)) continue;
        const StripEntry& entry = story.strip[i];
        const Colour colour = entry.event ? statusColour(theme, story.events[*entry.event].status) : theme.accent;
        addMarker(entry, strip.entryX[i], y, unit, colour, theme, canvas);
        if (!thinning.hasWords(i)) continue;
        const bool current = begun && thinning.sharesWords(i, reached);
        addWords(entry, strip.entryX[i], thinning.wordsWidth(), layout, current, theme, text, canvas);
    }
    Shape halo = disc({strip.playheadX, y}, 15.0 * unit, theme.accent.withAlpha(0.28F));
    canvas.shape(halo);
    Shape head = disc({strip.playheadX, y}, 8.5 * unit, theme.accent);
    head.borderWidth = static_cast<float>(2.4 * unit);
    head.border = theme.scrim.withAlpha(1.0F);
    canvas.shape(head);
    canvas.setOpacity(1.0);
    return strip;
}

}  // namespace demarche
