#include "viz/scene/picture_field.h"

#include "viz/scene/label_placement.h"

#include <algorithm>

namespace demarche {
namespace {

std::vector<LabelBox> sitesOf(const Picture& picture) {
    std::vector<LabelBox> sites;
    for (const PictureSite& site : picture.sites) {
        if (site.opacity > 0.0) sites.push_back({.site = site.position, .siteRadius = 2.0 * site.radius});
    }
    return sites;
}

}  // namespace

PictureField::PictureField(const Input& in)
    : _frame{in.layout.header, in.picture.legend, in.layout.cardColumn, in.layout.strip},
      _panels(in.titlePage ? std::span<const Rect>() : std::span<const Rect>(_frame)),
      _sites(sitesOf(in.picture)),
      _field({.allowed = in.layout.safe, .panels = _panels, .sites = _sites, .clearance = in.clearance}) {
    for (const PictureLabel& label : in.picture.labels) _field.place(label.rect);
}

double PictureField::freedom(const Rect& box) const {
    // No site is the name's own: any index beyond the last will do.
    return labelOpacity(box, _field, _sites.size());
}

double PictureField::freedom(std::span<const Rect> boxes) const {
    double least = 1.0;
    for (const Rect& box : boxes) {
        if (least <= 0.0) break;
        least = std::min(least, freedom(box));
    }
    return least;
}

void PictureField::place(std::span<const Rect> boxes) {
    for (const Rect& box : boxes) _field.place(box);
}

}  // namespace demarche
