#include "viz/scene/site_labels.h"

#include "engine/math/easing.h"

#include <algorithm>
#include <numeric>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double labelDistance = 33.0;
constexpr double haloWidth = 2.6;
constexpr double clearance = 10.0;
/// A wider label would find no place beside its site and never be seen.
constexpr double widestLabel = 560.0;

ParagraphStyle nameStyle(double unit) {
    return {.text = {.weight = FontWeight::SemiBold, .sizePixels = 31.0 * unit}, .lineHeight = 1.12};
}

ParagraphStyle secondStyle(double unit) {
    return {.text = {.weight = FontWeight::Medium, .sizePixels = 20.5 * unit}, .lineHeight = 1.2};
}

/// On one line, ended in an ellipsis where it is wider than any label may be.
const Paragraph& labelLine(TextEngine& text, std::string_view words, ParagraphStyle style, double unit) {
    const double halo = haloWidth * unit;
    const Paragraph& whole = text.layout(words, style, halo);
    const double widest = widestLabel * unit;
    if (whole.width <= widest && whole.lines.size() == 1) return whole;
    style.maxLines = 1;
    style.maxWidthPixels = widest;
    // Once more without the room that was left: what runs from right to left starts at the box's right edge.
    style.maxWidthPixels = text.layout(words, style, halo).width;
    return text.layout(words, style, halo);
}

/// Sites give way to title, legend and strip, which are drawn without a backing of their own, and to the edge of the
/// safe area: their numbers are text.
double besideFrame(glm::dvec2 site, const Layout& layout, bool titlePage) {
    if (titlePage) return 1.0;
    const double radius = siteDiscRadius * layout.unit;
    const Rect bounds{site.x - radius, site.y - radius, 2.0 * radius, 2.0 * radius};
    const Rect& safe = layout.safe;
    double least = std::max(0.0, std::min({bounds.x - safe.x, bounds.y - safe.y, safe.right() - bounds.right(),
                                           safe.bottom() - bounds.bottom()}));
    for (const Rect& panel : {layout.header, layout.legend, layout.strip}) {
        least = std::min(least, gapBetween(bounds, panel));
    }
    return smoothStep(least / (clearance * layout.unit));
}

}  // namespace

SiteLabelText layoutSiteLabel(const Story& story, const SiteState& site, TextEngine& text, double unit) {
    SiteLabelText label{.name = &labelLine(text, story.places[site.place].name, nameStyle(unit), unit)};
    label.width = label.name->width;
    label.height = label.name->height;
    if (!site.secondLine.empty()) {
        label.second = &labelLine(text, site.secondLine, secondStyle(unit), unit);
        label.width += std::max(0.0, label.second->width - label.width) * site.secondLinePresence;
        label.height += label.second->height * site.secondLinePresence;
    }
    return label;
}

SiteLabels::SiteLabels(const SiteLabelsInput& in, const FrameState& state, TextEngine& text)
    : _order(state.sites.size()), _rank(state.sites.size()), _placeCount(in.story.places.size()) {
    std::iota(_order.begin(), _order.end(), std::size_t{0});
    std::ranges::stable_sort(
        _order, [&](std::size_t a, std::size_t b) { return state.sites[a].emphasis > state.sites[b].emphasis; });
    const bool titlePage = in.story.steps[state.step].titlePage;
    if (!titlePage) {
        _panels = {in.layout.header, in.layout.legend, in.layout.cardColumn, in.layout.strip};
    }
    const double unit = in.layout.unit;
    for (std::size_t rank = 0; rank < _order.size(); ++rank) {
        const SiteState& site = state.sites[_order[rank]];
        _rank[_order[rank]] = rank;
        _places.push_back(site.place);
        const glm::dvec3 position = unitVector(in.story.places[site.place].position);
        const SiteLabelText label = layoutSiteLabel(in.story, site, text, unit);
        const double inFront = smoothStep(in.view.aboveHorizon(position) / 0.05);
        _visible.push_back(inFront * besideFrame(in.view.project(position), in.layout, titlePage));
        _boxes.push_back({.site = in.view.project(position),
                          .siteRadius = labelDistance * unit,
                          .width = label.width,
                          .height = label.height});
        // What is behind the globe is in nobody's way.
        if (_visible.back() <= 0.0) _boxes.back().site = {-1e6, -1e6};
    }
    if (in.links == LinkAvoidance::On) {
        for (const LinkState& link : state.links) appendLinkTrace(in.curves[link.link], link.progress, in.view, _trace);
    }
    _obstacles = {.allowed = in.layout.safe,
                  .panels = _panels,
                  .sites = _boxes,
                  .linkTrace = _trace,
                  .clearance = clearance * unit};
}

std::vector<LabelSide> SiteLabels::sides() const {
    const std::vector<LabelSide> chosen = chooseSides(_boxes, _obstacles);
    std::vector<LabelSide> sides(_placeCount, LabelSide::East);
    for (std::size_t rank = 0; rank < chosen.size(); ++rank) sides[_places[rank]] = chosen[rank];
    return sides;
}

}  // namespace demarche
