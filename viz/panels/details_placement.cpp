#include "viz/panels/details_placement.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr double narrowest = 0.72;   ///< Of the wished width.
constexpr double lowestShare = 0.5;  ///< Of the area's height.

}  // namespace

Rect placeDetails(const DetailsWish& wish) {
    const Rect& area = wish.area;
    const Rect& subject = wish.subject;
    const double width = std::min(wish.width, area.width);
    const Rect right{area.right() - width, area.y, width, area.height};
    if (subject.empty() || !right.intersects(subject)) return right;

    const double besideSubject = area.right() - subject.right();
    if (besideSubject >= narrowest * wish.width) return {subject.right(), area.y, besideSubject, area.height};

    const Rect left{area.x, area.y, width, area.height};
    if (!left.intersects(subject)) return left;

    const double above = subject.y - area.y;
    const double below = area.bottom() - subject.bottom();
    if (std::max(above, below) >= lowestShare * area.height) {
        if (above >= below) return {right.x, area.y, width, above};
        return {right.x, subject.bottom(), width, below};
    }
    return {wish.cardColumn.x, area.y, std::min(width, wish.cardColumn.width), area.height};
}

}  // namespace demarche
