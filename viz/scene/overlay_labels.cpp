#include "viz/scene/overlay_labels.h"

#include "engine/math/easing.h"
#include "viz/scene/label_placement.h"

#include <algorithm>
#include <vector>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double size = 25.0;
constexpr double haloWidth = 2.6;
constexpr double clearance = 10.0;

/// 0 when the overlay is much narrower than its name, 1 when it is nearly as wide.
double roomFor(double labelWidth, const OverlayItem& item, const GlobeView& view, double towards) {
    const double radius = item.geometry.cap().angle * view.camera().pixelsPerRadian * clamp01(towards);
    return smoothStep((2.0 * radius / labelWidth - 0.55) / 0.35);
}

}  // namespace

void addOverlayLabels(const OverlayLabelInput& in, TextEngine& text, Canvas& canvas, Picture& picture) {
    const double unit = in.layout.unit;
    std::vector<Rect> panels;
    if (!in.titlePage) panels = {in.layout.header, in.layout.legend, in.layout.cardColumn, in.layout.strip};
    std::vector<LabelBox> sites;
    for (const PictureSite& site : picture.sites) {
        if (site.opacity > 0.0) sites.push_back({.site = site.position, .siteRadius = 2.0 * site.radius});
    }
    LabelField field({.allowed = in.layout.safe, .panels = panels, .sites = sites, .clearance = clearance * unit});
    for (const PictureLabel& label : picture.labels) field.place(label.rect);

    for (const OverlayItem& item : in.items) {
        const glm::dvec3 at = unitVector(item.labelAt);
        const double height = in.view.aboveHorizon(at);
        if (item.label.empty() || item.opacity <= 0.0 || height <= 0.0) continue;
        const Paragraph& words = text.layout(
            std::string(item.label),
            {.text = {.weight = FontWeight::SemiBold, .sizePixels = size * unit}, .lineHeight = 1.1}, haloWidth * unit);
        const glm::dvec2 middle = in.view.project(at);
        const Rect rect{middle.x - words.width / 2.0, middle.y - words.height / 2.0, words.width, words.height};
        // No site is the label's own: any index beyond the last will do.
        const double free = labelOpacity(rect, field, sites.size());
        const double opacity = item.opacity * free * smoothStep(height / 0.05) *
                               roomFor(words.width, item, in.view, height + 1.0 / in.view.eyeDistance());
        if (opacity <= 0.0) continue;
        canvas.setOpacity(opacity);
        canvas.text(words, {rect.x, rect.y}, in.theme.textPrimary, in.theme.halo);
        field.place(rect);
        picture.overlayLabels.push_back({.text = std::string(item.label), .opacity = opacity, .rect = rect});
    }
    canvas.setOpacity(1.0);
}

}  // namespace demarche
