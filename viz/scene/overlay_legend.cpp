#include "viz/scene/overlay_legend.h"

#include "engine/math/easing.h"
#include "viz/scene/overlay_layer.h"
#include "viz/scene/type_scale.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double sampleWidth = 30.0;
constexpr double sampleHeight = 15.0;
constexpr double sampleGap = 10.0;
constexpr double entryGap = 24.0;

/// Opacity of an overlay at which its entry has all its room; its words show only then, so that no two ever touch.
constexpr double roomIsMadeBy = 0.2;
double shownOnceThereIsRoom(double opacity) { return opacity * smoothStep((opacity - roomIsMadeBy) / 0.15); }

/// An overlay's words in the legend, and how strongly it shows.
struct Wording {
    std::string_view words;
    double opacity = 0.0;
};

/// An entry of the legend at its place.
struct Placed {
    const Paragraph& word;
    double x = 0.0;
    double top = 0.0;
    double opacity = 0.0;
    std::size_t item = 0;
};

/// One entry for each wording, as strong as the strongest overlay that it speaks of, in rows from the right. Returns
/// how far the rows reach down.
template <class WordingOf, class Show>
double flow(std::size_t count, const Layout& layout, TextEngine& text, const WordingOf& wordingOf, const Show& show) {
    const double unit = layout.unit;
    const ParagraphStyle style{
        .text = {.weight = FontWeight::Medium, .sizePixels = type::legend * unit, .tabularFigures = true}};
    const double rowHeight = std::round(legendRowHeight * unit);
    double right = layout.safe.right();
    double taken = 0.0;
    double row = 0.0;  // How much of the row under way is there.
    for (std::size_t i = 0; i < count; ++i) {
        const Wording own = wordingOf(i);
        if (own.words.empty() || own.opacity <= 0.0) continue;
        bool said = false;
        double opacity = own.opacity;
        for (std::size_t other = 0; other < count; ++other) {
            const Wording same = wordingOf(other);
            if (same.words != own.words || same.opacity <= 0.0) continue;
            said = said || other < i;
            opacity = std::max(opacity, same.opacity);
        }
        if (said) continue;
        const Paragraph& word = text.layout(own.words, style, 2.0 * unit);
        const double width = word.width + (sampleGap + sampleWidth) * unit;
        if (row > 0.0 && right - width < layout.legend.x) {
            right = layout.safe.right();
            taken += rowHeight * row;
            row = 0.0;
        }
        show(Placed{word, std::round(right - word.width), taken, shownOnceThereIsRoom(opacity), i});
        const double presence = smoothStep(opacity / roomIsMadeBy);
        right -= (width + entryGap * unit) * presence;
        row = std::max(row, presence);
    }
    return taken + rowHeight * row;
}

Rect withRows(const Layout& layout, double rows) {
    Rect area = layout.legend;
    area.height += rows;
    return area;
}

}  // namespace

double addOverlayLegend(const OverlayLegendInput& in, TextEngine& text, Canvas& canvas) {
    const double unit = in.layout.unit;
    const auto wording = [&](std::size_t i) {
        const OverlayItem item = in.items[i];
        return Wording{item.legend, item.opacity};
    };
    const auto show = [&](const Placed& place) {
        const OverlayItem item = in.items[place.item];
        const double top = in.top + place.top;
        const double y = top + place.word.lines.front().baselineY - place.word.capHeight / 2.0;
        canvas.setOpacity(place.opacity);
        canvas.text(place.word, {place.x, top}, in.theme.textSecondary, in.theme.halo.faded(0.8F));
        addOverlaySample({.look = item.look,
                          .zone = item.geometry.bufferKm() > 0.0,
                          .softEdge = item.geometry.softEdge(),
                          .rect = snapped({place.x - (sampleGap + sampleWidth) * unit, y - sampleHeight / 2.0 * unit,
                                           sampleWidth * unit, sampleHeight * unit})},
                         in.theme, unit, canvas);
    };
    const double taken = flow(in.items.size(), in.layout, text, wording, show);
    canvas.setOpacity(1.0);
    return taken;
}

Rect legendArea(const Layout& layout, const std::vector<StageOverlay>& overlays, std::span<const OverlayState> shown,
                TextEngine& text) {
    const auto wording = [&](std::size_t i) { return Wording{overlays[shown[i].overlay].legend, shown[i].opacity}; };
    return withRows(layout, flow(shown.size(), layout, text, wording, [](const Placed&) {}));
}

Rect legendArea(const Layout& layout, const OverlayItems& items, TextEngine& text) {
    const auto wording = [&](std::size_t i) {
        const OverlayItem item = items[i];
        return Wording{item.legend, item.opacity};
    };
    return withRows(layout, flow(items.size(), layout, text, wording, [](const Placed&) {}));
}

}  // namespace demarche
