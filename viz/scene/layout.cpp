#include "viz/scene/layout.h"

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

constexpr double safeShare = 0.05;
// Pictures narrower than 1280 to 1080 measure in their width: sizes in lines of the height would leave no room for the
// map beside the card.
constexpr double linesInHeight = 1080.0;
constexpr double linesInWidth = 1280.0;

}  // namespace

Rect snapped(const Rect& rect) {
    const double x = std::round(rect.x);
    const double y = std::round(rect.y);
    return {x, y, std::round(rect.right()) - x, std::round(rect.bottom()) - y};
}

Layout::Layout(PictureSize picture) : size(picture) {
    const double w = picture.width;
    const double h = picture.height;
    unit = std::min(h / linesInHeight, w / linesInWidth);
    safe = snapped({safeShare * w, safeShare * h, (1.0 - 2.0 * safeShare) * w, (1.0 - 2.0 * safeShare) * h});

    const double cardWidth = std::min(592.0 * unit, 0.5 * safe.width);
    header = snapped({safe.x, safe.y, cardWidth, 66.0 * unit});
    strip = snapped({safe.x, safe.bottom() - 88.0 * unit, safe.width, 88.0 * unit});
    stripAxisY = std::round(strip.bottom() - 60.0 * unit);
    const double cardTop = header.bottom() + 12.0 * unit;
    cardColumn = snapped({safe.x, cardTop, cardWidth, strip.y - 8.0 * unit - cardTop});
    const double legendLeft = std::max(header.right() + 24.0 * unit, safe.right() - 640.0 * unit);
    legend = snapped({legendLeft, safe.y, safe.right() - legendLeft, 56.0 * unit});
}

Rect Layout::freeBesideCard() const {
    const double left = cardColumn.right() + 20.0 * unit;
    const double top = legend.bottom();
    return {left, top, safe.right() - left, strip.y - top};
}

Rect Layout::freeBesideTitle() const {
    const double left = safe.x + std::min(0.46 * safe.width, 900.0 * unit);
    return {left, safe.y, static_cast<double>(size.width) - left, safe.height};
}

}  // namespace demarche
