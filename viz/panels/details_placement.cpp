#include "viz/panels/details_placement.h"

#include <algorithm>

namespace demarche {
namespace {

/// Of the wished width.
constexpr double narrowest = 0.72;

}  // namespace

DetailsPlace placeDetails(const DetailsWish& wish) {
    const Rect& area = wish.area;
    const Rect& subject = wish.subject;
    const double width = std::min(wish.width, area.width);
    const Rect right{area.right() - width, area.y, width, area.height};
    if (subject.empty() || !right.intersects(subject)) return {.rect = right};

    const double besideSubject = area.right() - subject.right();
    if (besideSubject >= narrowest * wish.width) {
        return {.rect = {subject.right(), area.y, besideSubject, area.height}};
    }
    return {.rect = wish.cardColumn, .leastHeight = wish.card.empty() ? 0.0 : wish.card.bottom() - wish.cardColumn.y};
}

}  // namespace demarche
