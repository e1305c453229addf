#include "viz/scene/site_labels.h"

#include "engine/math/easing.h"
#include "viz/scene/overlay_legend.h"
#include "viz/scene/type_scale.h"
#include "viz/scene/view.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <span>
#include <utility>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double labelDistance = 33.0;
constexpr double leastLabelDistance = 12.0;
constexpr double clearance = 10.0;
/// A wider label would find no place beside its site and never be seen.
constexpr double widestLabel = 560.0;

ParagraphStyle nameStyle(double unit) {
    return {.text = {.weight = FontWeight::SemiBold, .sizePixels = type::siteName * unit}, .lineHeight = 1.12};
}

ParagraphStyle secondStyle(double unit) {
    return {.text = {.weight = FontWeight::Medium, .sizePixels = type::siteSecondLine * unit}, .lineHeight = 1.2};
}

/// On one line, ended in an ellipsis where it is wider than any label may be.
const Paragraph& labelLine(TextEngine& text, std::string_view words, ParagraphStyle style, double unit) {
    const double halo = type::nameHalo * unit;
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
double besideFrame(glm::dvec2 site, double radius, const Layout& layout, const Rect& legend, bool titlePage) {
    if (titlePage) return 1.0;
    const Rect bounds{site.x - radius, site.y - radius, 2.0 * radius, 2.0 * radius};
    const Rect& safe = layout.safe;
    double least = std::max(0.0, std::min({bounds.x - safe.x, bounds.y - safe.y, safe.right() - bounds.right(),
                                           safe.bottom() - bounds.bottom()}));
    for (const Rect& panel : {layout.header, legend, layout.strip}) {
        least = std::min(least, gapBetween(bounds, panel));
    }
    return smoothStep(least / (clearance * layout.unit));
}

/// The links to avoid: the ones that the step speaks of, then the latest.
std::vector<LinkState> avoidedLinks(const std::vector<LinkState>& links) {
    if (links.size() <= mostAvoidedLinks) return links;
    std::vector<LinkState> chosen;
    std::ranges::copy_if(links, std::back_inserter(chosen), [](const LinkState& l) { return l.emphasis > 0.0; });
    for (std::size_t i = links.size(); i-- > 0 && chosen.size() < mostAvoidedLinks;) {
        if (links[i].emphasis <= 0.0) chosen.push_back(links[i]);
    }
    if (chosen.size() > mostAvoidedLinks) chosen.resize(mostAvoidedLinks);
    return chosen;
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

SiteLabels::SiteLabels(const SiteLabelsInput& in, const FrameState& state, TextEngine& text) {
    const Layout& layout = in.ground.layout;
    _legend = legendArea(layout, in.ground.overlays, state.overlays, text);
    if (!in.ground.story.steps[state.step].titlePage) {
        _panels = {layout.header, _legend, layout.cardColumn, layout.strip};
    }
    locate(in, state);
    rank(state);
    selectLabels(in.chosen, state);
    addBoxes(in, state, text);
    if (in.links == LinkAvoidance::On) {
        for (const LinkState& link : avoidedLinks(state.links)) {
            appendLinkTrace(in.ground.curves[link.link], link.progress, in.view, _trace);
        }
    }
    _obstacles = {.allowed = layout.safe,
                  .panels = _panels,
                  .sites = _boxes,
                  .linkTrace = _trace,
                  .clearance = clearance * layout.unit};
}

void SiteLabels::locate(const SiteLabelsInput& in, const FrameState& state) {
    const auto& [story, positions, curves, overlays, crowd, layout] = in.ground;
    const bool titlePage = story.steps[state.step].titlePage;
    const double fade = limbWidth(in.view, 0.05);
    _pixels.reserve(state.sites.size());
    _visible.reserve(state.sites.size());
    for (const SiteState& site : state.sites) {
        const glm::dvec3& position = positions[site.place];
        const double inFront = smoothStep(in.view.aboveHorizon(position) / fade);
        _pixels.push_back(in.view.project(position));
        const double radius = siteDiscRadius * layout.unit * crowd.siteScale(site.emphasis);
        _visible.push_back(inFront > 0.0 ? inFront * besideFrame(_pixels.back(), radius, layout, _legend, titlePage)
                                         : 0.0);
    }
}

void SiteLabels::rank(const FrameState& state) {
    const auto emphasisOf = [&](std::size_t site) { return state.sites[site].emphasis; };
    // Few of very many are emphasised: only those have to be sorted.
    for (std::size_t i = 0; i < state.sites.size(); ++i) {
        if (emphasisOf(i) > 0.0) _ranked.push_back(i);
    }
    std::ranges::stable_sort(_ranked, std::greater(), emphasisOf);
    for (std::size_t i = 0; i < state.sites.size(); ++i) {
        if (emphasisOf(i) <= 0.0) _ranked.push_back(i);
    }
    std::ranges::copy_if(_ranked, std::back_inserter(_inView), [&](std::size_t site) { return _visible[site] > 0.0; });
}

void SiteLabels::selectLabels(const LabelSides* chosen, const FrameState& state) {
    if (chosen != nullptr) {
        std::ranges::copy_if(_ranked, std::back_inserter(_labelled),
                             [&](std::size_t site) { return chosen->have(state.sites[site].place); });
        return;
    }
    // Sites out of view have sides too, for flights that bring them into view, unless there are too many.
    _labelled = _ranked.size() <= mostLabels ? _ranked : _inView;
    _selection = _ranked.size() <= mostLabels ? LabelSelection::All : LabelSelection::MostImportant;
    if (_labelled.size() > mostTried) _labelled.resize(mostTried);
}

void SiteLabels::addBoxes(const SiteLabelsInput& in, const FrameState& state, TextEngine& text) {
    const double unit = in.ground.layout.unit;
    const auto add = [&](std::size_t i) -> LabelBox& {
        const double distance = labelDistance * in.ground.crowd.siteScale(state.sites[i].emphasis);
        return _boxes.emplace_back(
            LabelBox{.site = _pixels[i], .siteRadius = std::max(distance, leastLabelDistance) * unit});
    };
    std::vector<bool> labelled(state.sites.size());
    for (const std::size_t i : _labelled) {
        const SiteLabelText label = layoutSiteLabel(in.ground.story, state.sites[i], text, unit);
        LabelBox& box = add(i);
        box.width = label.width;
        box.height = label.height;
        // What is behind the globe is in nobody's way.
        if (_visible[i] <= 0.0) box.site = {-1e6, -1e6};
        _places.push_back(state.sites[i].place);
        labelled[i] = true;
    }
    for (const std::size_t i : _inView) {
        if (!labelled[i]) add(i);
    }
}

StepSides SiteLabels::sides() const {
    if (_selection == LabelSelection::MostImportant) {
        std::vector<PlaceSide> placed;
        for (const auto& [label, side] : placeManyLabels(std::span(_boxes).first(count()), _obstacles, mostLabels)) {
            placed.push_back({_places[label], side});
        }
        return StepSides(std::move(placed), _selection);
    }
    const std::vector<LabelSide> best = chooseSides(std::span(_boxes).first(count()), _obstacles);
    std::vector<PlaceSide> sides;
    for (std::size_t rank = 0; rank < best.size(); ++rank) sides.push_back({_places[rank], best[rank]});
    return StepSides(std::move(sides), _selection);
}

}  // namespace demarche
