#include "viz/scene/site_layer.h"

#include "engine/math/easing.h"
#include "viz/scene/site_labels.h"

#include <fmt/format.h>

#include <utility>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double ringRadius = 27.0;

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

void drawSite(const SiteLayerInput& in, const SiteState& site, glm::dvec2 at, double opacity, TextEngine& text,
              Canvas& canvas) {
    const double unit = in.stage.layout.unit;
    if (site.emphasis > 0.0 || in.selected == site.place) drawRing(in, site, at, opacity, canvas);
    canvas.setOpacity(opacity);
    Shape body = disc(at, siteDiscRadius * unit, statusColour(in.theme, site.status));
    body.borderWidth = static_cast<float>(2.4 * unit);
    body.border = in.theme.halo.withAlpha(1.0F);
    canvas.shape(body);
    const Paragraph& number = text.layout(
        fmt::format("{}", site.number),
        {.text = {.weight = FontWeight::Bold, .sizePixels = 19.0 * unit, .tabularFigures = true}, .lineHeight = 1.0});
    const double top = at.y + number.capHeight / 2.0 - number.lines.front().baselineY;
    canvas.text(number, {at.x - number.width / 2.0, top}, in.theme.onSite);
}

void drawLabel(const SiteLayerInput& in, const SiteState& site, const Rect& rect, LabelSide side, double opacity,
               TextEngine& text, Canvas& canvas) {
    const SiteLabelText label = layoutSiteLabel(*in.stage.story, site, text, in.stage.layout.unit);
    const bool rightAligned = side == LabelSide::West || side == LabelSide::NorthWest || side == LabelSide::SouthWest;
    const bool centred = side == LabelSide::North || side == LabelSide::South;
    const auto left = [&](const Paragraph& p) {
        if (centred) return rect.x + (rect.width - p.width) / 2.0;
        return rightAligned ? rect.right() - p.width : rect.x;
    };
    canvas.setOpacity(opacity * lerp(0.86, 1.0, site.emphasis));
    canvas.text(*label.name, {left(*label.name), rect.y}, in.theme.textPrimary, in.theme.halo);
    if (label.second) {
        canvas.setOpacity(canvas.opacity() * site.secondLineOpacity);
        canvas.text(*label.second, {left(*label.second), rect.y + label.name->height}, in.theme.textSecondary,
                    in.theme.halo);
    }
}

/// The side of the step before fades out early in a flight, the side of this step fades in late.
struct SideFade {
    LabelSide side;
    double opacity;
};

std::pair<SideFade, SideFade> sideFades(double flight, LabelSide before, LabelSide now) {
    if (before == now) return {{before, 0.0}, {now, 1.0}};
    return {{before, 1.0 - smoothStep(flight / 0.35)}, {now, smoothStep((flight - 0.65) / 0.35)}};
}

}  // namespace

void addSites(const SiteLayerInput& in, const FrameState& state, TextEngine& text, Canvas& canvas, Picture& picture) {
    const Stage& stage = in.stage;
    const SiteLabels labels({*stage.story, stage.curves, stage.layout, in.view}, state, text);
    const bool flying = !in.userHoldsGlobe && state.camera.fraction < 1.0;
    const std::vector<LabelSide> sides = in.userHoldsGlobe ? labels.sides() : stage.labelSides[state.camera.to];

    for (std::size_t i = 0; i < state.sites.size(); ++i) {
        const SiteState& site = state.sites[i];
        const std::size_t rank = labels.rankOf(i);
        picture.sites.push_back({.place = site.place,
                                 .number = site.number,
                                 .position = labels.box(rank).site,
                                 .radius = siteDiscRadius * stage.layout.unit,
                                 .opacity = site.opacity * labels.visible(rank),
                                 .emphasis = site.emphasis});
    }
    // The least important first, so that the current site lies on top.
    for (std::size_t rank = labels.count(); rank-- > 0;) {
        const PictureSite& noted = picture.sites[labels.siteOf(rank)];
        if (noted.opacity > 0.0) {
            drawSite(in, state.sites[labels.siteOf(rank)], noted.position, noted.opacity, text, canvas);
        }
    }

    std::vector<Rect> placed;
    for (std::size_t rank = 0; rank < labels.count(); ++rank) {
        const std::size_t i = labels.siteOf(rank);
        const SiteState& site = state.sites[i];
        const LabelSide side = sides[site.place];
        const LabelSide before = flying ? stage.labelSides[state.camera.from][site.place] : side;
        const auto [leaving, arriving] = sideFades(state.camera.fraction, before, side);
        for (const SideFade& fade : {leaving, arriving}) {
            const Rect rect = labelRect(labels.box(rank), fade.side);
            const double base = site.opacity * labels.visible(rank) * fade.opacity;
            const double opacity = base <= 0.0 ? 0.0 : base * labelOpacity(rect, labels.obstacles(), placed, rank);
            if (opacity <= 0.003) continue;
            placed.push_back(rect);
            drawLabel(in, site, rect, fade.side, opacity, text, canvas);
            picture.labels.push_back({.place = site.place,
                                      .text = stage.story->places[site.place].name,
                                      .secondLine = site.secondLine,
                                      .opacity = opacity,
                                      .rect = rect});
        }
    }
    canvas.setOpacity(1.0);
}

}  // namespace demarche
