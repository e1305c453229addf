#include "viz/scene/site_layer.h"

#include "engine/math/easing.h"
#include "viz/scene/stroke.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double ringRadius = 27.0;
constexpr double leaderHalfWidth = 0.75;
constexpr double leaderCasing = 1.8;
/// Discs smaller than this share of a full one have no room for a number.
constexpr double leastNumberScale = 0.6;

void drawRing(const SiteLayerInput& in, const SiteState& site, glm::dvec2 at, double opacity, Canvas& canvas) {
    const double unit = in.stage.layout.unit;
    const Colour colour = statusColour(in.theme, site.status);
    const bool selected = in.selected == site.place;
    canvas.setOpacity(opacity * (selected ? 1.0 : site.emphasis));
    Shape ring = disc(at, ringRadius * unit, colour.withAlpha(0.20F));
    ring.borderWidth = static_cast<float>((selected ? 3.0 : 1.6) * unit);
    ring.border = selected ? in.theme.textPrimary : colour.withAlpha(0.65F);
    canvas.shape(ring);

    const double wave = smoothStep(site.pulse);
    canvas.setOpacity(opacity * site.emphasis * 0.5 * (1.0 - wave));
    Shape pulse = disc(at, lerp(ringRadius, 1.75 * ringRadius, wave) * unit, colour.withAlpha(0.0F));
    pulse.borderWidth = static_cast<float>(2.0 * unit);
    pulse.border = colour;
    canvas.shape(pulse);
}

/// Far beyond the edge of the picture there is nothing to draw, not even a ring that widens.
bool mayTouch(glm::dvec2 site, const Layout& layout) {
    const Rect picture{0.0, 0.0, static_cast<double>(layout.size.width), static_cast<double>(layout.size.height)};
    return picture.inflated(2.0 * ringRadius * layout.unit).contains(site);
}

double scaleOf(const SiteLayerInput& in, const SiteState& site) {
    return in.stage.crowd.siteScale(in.selected == site.place ? 1.0 : site.emphasis);
}

double drawnRadius(const SiteLayerInput& in, const SiteState& site) {
    return siteDiscRadius * in.stage.layout.unit * scaleOf(in, site);
}

/// Numbers stay inside their discs.
double numberSize(int number) {
    if (number < 100) return 19.0;
    return number < 1000 ? 15.0 : 11.5;
}

void drawSite(const SiteLayerInput& in, const SiteState& site, glm::dvec2 at, double opacity, TextEngine& text,
              Canvas& canvas) {
    const double unit = in.stage.layout.unit;
    if (site.emphasis > 0.0 || in.selected == site.place) drawRing(in, site, at, opacity, canvas);
    canvas.setOpacity(opacity);
    const double scale = scaleOf(in, site);
    Shape body = disc(at, drawnRadius(in, site), statusColour(in.theme, site.status));
    body.borderWidth = static_cast<float>(2.4 * unit * scale);
    body.border = in.theme.halo.withAlpha(1.0F);
    canvas.shape(body);
    const double readable = smoothStep((scale - leastNumberScale) / (1.0 - leastNumberScale));
    if (readable <= 0.0) return;
    canvas.setOpacity(opacity * readable);
    const double size = numberSize(site.number) * unit;
    const Paragraph& number = text.layout(
        fmt::format("{}", site.number),
        {.text = {.weight = FontWeight::Bold, .sizePixels = size, .tabularFigures = true}, .lineHeight = 1.0});
    const double top = at.y + number.capHeight / 2.0 - number.lines.front().baselineY;
    canvas.text(number, {at.x - number.width / 2.0, top}, in.theme.onSite);
}

void drawLabel(const SiteLayerInput& in, const SiteState& site, const Rect& rect, LabelSide side, double opacity,
               TextEngine& text, Canvas& canvas) {
    const SiteLabelText label = layoutSiteLabel(*in.stage.story, site, text, in.stage.layout.unit);
    const LabelSetting setting = labelSetting(side);
    const auto left = [&](const Paragraph& p) {
        if (setting == LabelSetting::Centred) return rect.x + (rect.width - p.width) / 2.0;
        return setting == LabelSetting::FromRight ? rect.right() - p.width : rect.x;
    };
    canvas.setOpacity(opacity * lerp(0.86, 1.0, site.emphasis));
    canvas.text(*label.name, {left(*label.name), rect.y}, in.theme.textPrimary, in.theme.halo);
    if (label.second) {
        canvas.setOpacity(canvas.opacity() * site.secondLineOpacity);
        canvas.text(*label.second, {left(*label.second), rect.y + label.name->height}, in.theme.textSecondary,
                    in.theme.halo);
    }
}

void drawLeader(const SiteLayerInput& in, const LabelLeader& leader, double opacity, Canvas& canvas) {
    const double unit = in.stage.layout.unit;
    const auto first = static_cast<std::uint32_t>(canvas.list().strokeVertices.size());
    const std::array points{
        StrokePoint{.position = leader.from, .halfWidth = static_cast<float>(leaderHalfWidth * unit)},
        StrokePoint{.position = leader.to, .halfWidth = static_cast<float>(leaderHalfWidth * unit)}};
    const double casing = leaderCasing * unit;
    appendStroke(canvas.list().strokeVertices, points, 1.0 + casing);
    canvas.setOpacity(opacity);
    canvas.strokes({.colour = in.theme.textPrimary, .casing = in.theme.halo, .casingWidth = static_cast<float>(casing)},
                   first);
}

}  // namespace

void addSites(const SiteLayerInput& in, const FrameState& state, TextEngine& text, Canvas& canvas, Picture& picture) {
    const Stage& stage = in.stage;
    const std::optional<LabelSides> told =
        in.userHoldsGlobe ? std::nullopt : std::optional(labelSidesAt(stage, state.camera, text));
    const SiteLabels labels({.ground = stage.ground(),
                             .view = in.view,
                             .links = in.userHoldsGlobe ? LinkAvoidance::On : LinkAvoidance::Off,
                             .chosen = told ? &*told : nullptr},
                            state, text);

    for (std::size_t i = 0; i < state.sites.size(); ++i) {
        const SiteState& site = state.sites[i];
        picture.sites.push_back({.place = site.place,
                                 .number = site.number,
                                 .position = labels.pixel(i),
                                 .radius = drawnRadius(in, site),
                                 .opacity = site.opacity * labels.visible(i),
                                 .emphasis = site.emphasis});
    }
    // The least important first, so that the current site lies on top.
    for (const std::size_t i : labels.sitesInView() | std::views::reverse) {
        const PictureSite& noted = picture.sites[i];
        if (noted.opacity > 0.0 && mayTouch(noted.position, stage.layout)) {
            drawSite(in, state.sites[i], noted.position, noted.opacity, text, canvas);
        }
    }

    // A globe in hand moves as it likes: there is no way to look ahead.
    const std::optional<StepSides> inHand = in.userHoldsGlobe ? std::optional(labels.sides()) : std::nullopt;
    const LabelSides sides = told ? *told : LabelSides{.before = *inHand, .now = *inHand};
    for (const LabelState& label : labelStates(labels, state, sides)) {
        const double limit = in.userHoldsGlobe ? 1.0 : stage.labelFades.limit(label.place, label.side, state.seconds);
        const double opacity = std::min(label.opacity, limit);
        if (opacity <= 0.0) continue;
        const SiteState& site = state.sites[label.site];
        if (label.leader) drawLeader(in, *label.leader, opacity, canvas);
        drawLabel(in, site, label.rect, label.side, opacity, text, canvas);
        picture.labels.push_back({.place = label.place,
                                  .text = stage.story->places[label.place].name,
                                  .secondLine = std::string(site.secondLine),
                                  .opacity = opacity,
                                  .rect = label.rect});
    }
    canvas.setOpacity(1.0);
}

}  // namespace demarche
