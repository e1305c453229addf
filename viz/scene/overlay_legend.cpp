#include "viz/scene/overlay_legend.h"

#include "engine/math/easing.h"
#include "viz/scene/overlay_layer.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double textSize = 17.0;
constexpr double sampleWidth = 30.0;
constexpr double sampleHeight = 15.0;
constexpr double sampleGap = 10.0;
constexpr double entryGap = 24.0;

struct Entry {
    const OverlayItem* item;
    double opacity;
};

/// One for each wording, as strong as the strongest overlay that it speaks of.
std::vector<Entry> entriesOf(std::span<const OverlayItem> items) {
    std::vector<Entry> entries;
    for (const OverlayItem& item : items) {
        if (item.legend.empty() || item.opacity <= 0.0) continue;
        const auto same = std::ranges::find_if(entries, [&](const Entry& e) { return e.item->legend == item.legend; });
        if (same == entries.end()) {
            entries.push_back({&item, item.opacity});
        } else {
            same->opacity = std::max(same->opacity, item.opacity);
        }
    }
    return entries;
}

}  // namespace

double addOverlayLegend(const OverlayLegendInput& in, TextEngine& text, Canvas& canvas) {
    const std::vector<Entry> entries = entriesOf(in.items);
    const double unit = in.layout.unit;
    const ParagraphStyle style{
        .text = {.weight = FontWeight::Medium, .sizePixels = textSize * unit, .tabularFigures = true}};
    double right = in.layout.safe.right();
    double top = in.top;
    double taken = 0.0;
    double row = 0.0;  // How much of the row under way is there.
    for (const Entry& entry : entries) {
        const Paragraph& word = text.layout(std::string(entry.item->legend), style, 2.0 * unit);
        const double width = word.width + (sampleGap + sampleWidth) * unit;
        if (row > 0.0 && right - width < in.layout.legend.x) {
            right = in.layout.safe.right();
            top += in.rowHeight * row;
            taken += in.rowHeight * row;
            row = 0.0;
        }
        const double presence = smoothStep(entry.opacity);
        const double x = std::round(right - word.width);
        const double y = top + word.lines.front().baselineY - word.capHeight / 2.0;
        canvas.setOpacity(entry.opacity);
        canvas.text(word, {x, top}, in.theme.textSecondary, in.theme.halo.faded(0.8F));
        const PreparedOverlay& geometry = entry.item->geometry;
        addOverlaySample({.look = entry.item->look,
                          .zone = geometry.bufferKm() > 0.0,
                          .softEdge = geometry.softEdge(),
                          .rect = snapped({x - (sampleGap + sampleWidth) * unit, y - sampleHeight / 2.0 * unit,
                                           sampleWidth * unit, sampleHeight * unit})},
                         in.theme, unit, canvas);
        right -= (width + entryGap * unit) * presence;
        row = std::max(row, presence);
    }
    canvas.setOpacity(1.0);
    return taken + in.rowHeight * row;
}

double overlayLegendHeight(std::span<const OverlayItem> items, double rowHeight) {
    double presence = 0.0;
    for (const Entry& entry : entriesOf(items)) presence = std::max(presence, smoothStep(entry.opacity));
    return presence * rowHeight;
}

}  // namespace demarche
