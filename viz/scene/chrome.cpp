#include "viz/scene/chrome.h"

#include "viz/scene/overlay_legend.h"
#include "viz/scene/stroke.h"
#include "viz/scene/type_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace demarche {
namespace {

ParagraphStyle plain(FontWeight weight, double size, double width = 0.0) {
    return {.text = {.weight = weight, .sizePixels = size, .tabularFigures = true},
            .maxWidthPixels = width,
            .maxLines = width > 0.0 ? 2U : 0U};
}

struct LegendEntry {
    std::string_view word;
    StrokeStyle style;
    double halfWidth;
    bool isLink = true;
};

bool storyHas(const Stage& stage, LinkPattern pattern) {
    return std::ranges::find(stage.linkPatterns, pattern) != stage.linkPatterns.end();
}

std::vector<LegendEntry> entries(const LegendInput& in) {
    const auto u = static_cast<float>(in.stage.layout.unit);
    std::vector<LegendEntry> list;
    if (storyHas(in.stage, LinkPattern::Solid)) list.push_back({"Held", {.colour = in.theme.held}, 2.0});
    if (storyHas(in.stage, LinkPattern::Dashed)) {
        list.push_back(
            {"Scheduled", {.colour = in.theme.scheduled, .dashLength = 9.0F * u, .gapLength = 6.0F * u}, 2.0});
    }
    if (storyHas(in.stage, LinkPattern::Dotted)) {
        list.push_back(
            {"Referred to", {.colour = in.theme.referred, .dashLength = 0.1F * u, .gapLength = 7.4F * u}, 1.9});
    }
    if (in.disputedLines) {
        list.push_back({"Disputed line",
                        {.colour = in.theme.disputed, .dashLength = 6.0F * u, .gapLength = 4.8F * u},
                        0.8,
                        false});
    }
    return list;
}

void sample(const LegendEntry& entry, double x0, double x1, double y, double unit, Canvas& canvas) {
    const auto first = static_cast<std::uint32_t>(canvas.list().strokeVertices.size());
    const auto half = static_cast<float>(entry.halfWidth * unit);
    const std::array points{StrokePoint{{x0, y}, half, 1.0F}, StrokePoint{{x1, y}, half, 1.0F}};
    appendStroke(canvas.list().strokeVertices, points, 1.0);
    canvas.strokes(entry.style, first);
}

}  // namespace

std::string_view projectionWords(ProjectionKind kind) {
    switch (kind) {
        case ProjectionKind::Perspective: return {};
        case ProjectionKind::Orthographic: return "Orthographic";
        case ProjectionKind::AzimuthalEquidistant: return "Azimuthal equidistant";
        case ProjectionKind::AzimuthalEqualArea: return "Azimuthal equal-area";
        case ProjectionKind::EqualEarth: return "Equal Earth";
        case ProjectionKind::NaturalEarth: return "Natural Earth";
        case ProjectionKind::Robinson: return "Robinson";
        case ProjectionKind::Mercator: return "Mercator";
        case ProjectionKind::Equirectangular: return "Equirectangular";
    }
    return {};
}

void addTopScrim(const Layout& layout, const Rect& legend, const Theme& theme, Canvas& canvas) {
    const double wordsEnd = std::max(layout.header.bottom(), legend.bottom());
    const Colour fill = theme.scrim.withAlpha(0.42F);
    // Two of different depth: where the fall-off of one begins nobody sees an edge.
    for (const double fall : {120.0 * layout.unit, 200.0 * layout.unit}) {
        // Far beyond the picture's edges, so that only the lower side of the rectangle shows its fall-off.
        const double beyond = 3.0 * fall;
        const double end = wordsEnd + 0.45 * fall;
        canvas.shape({.rect = {-beyond, -beyond, layout.size.width + 2.0 * beyond, beyond + end},
                      .softness = static_cast<float>(fall),
                      .fill = fill,
                      .fillEnd = fill});
    }
}

void addHeader(const Stage& stage, const Theme& theme, double opacity, TextEngine& text, Canvas& canvas) {
    if (opacity <= 0.0) return;
    const Layout& layout = stage.layout;
    canvas.setOpacity(opacity);
    const double halo = 2.0 * layout.unit;
    ParagraphStyle titleStyle = plain(FontWeight::Bold, type::title * layout.unit, layout.header.width);
    titleStyle.maxLines = 1;
    ParagraphStyle lineStyle = plain(FontWeight::Regular, type::subtitle * layout.unit, layout.header.width);
    lineStyle.maxLines = 1;
    const Paragraph& title = text.layout(stage.story->title, titleStyle, halo);
    const Paragraph& line = text.layout(stage.story->subtitle, lineStyle, halo);
    const glm::dvec2 corner{layout.header.x, layout.header.y - std::round(4.0 * layout.unit)};
    canvas.text(title, corner, theme.textPrimary, theme.halo.faded(0.6F));
    canvas.text(line, {corner.x, corner.y + std::round(title.height)}, theme.textSecondary, theme.halo.faded(0.6F));
    canvas.setOpacity(1.0);
}

void addTitlePage(const Stage& stage, const Theme& theme, const Step& step, double opacity, TextEngine& text,
                  Canvas& canvas) {
    if (opacity <= 0.0) return;
    const Layout& layout = stage.layout;
    const double unit = layout.unit;
    const double width = std::min(0.46 * layout.safe.width, 880.0 * unit);
    canvas.setOpacity(opacity);
    ParagraphStyle big = plain(FontWeight::Bold, type::titlePage * unit, width);
    big.lineHeight = 1.08;
    big.maxLines = 3;
    big.text.letterSpacingPixels = -0.018 * big.text.sizePixels;
    const std::string& words = step.headline.empty() ? stage.story->title : step.headline;
    const std::string& below = step.summary.empty() ? stage.story->subtitle : step.summary;
    ParagraphStyle lineStyle = plain(FontWeight::Regular, type::titlePageLine * unit, width);
    lineStyle.lineHeight = 1.42;
    lineStyle.maxLines = 4;
    ParagraphStyle kickerStyle = plain(FontWeight::SemiBold, type::titlePageKicker * unit, width);
    kickerStyle.text.letterSpacingPixels = 0.06 * kickerStyle.text.sizePixels;

    const Paragraph& kicker = text.layout(step.kicker, kickerStyle);
    const Paragraph& title = text.layout(words, big);
    const Paragraph& line = text.layout(below, lineStyle);
    const double gap = 22.0 * unit;
    const double kickerHeight = step.kicker.empty() ? 0.0 : kicker.height + gap * 0.6;
    const double total = kickerHeight + title.height + gap + line.height;
    double y = std::round(layout.safe.y + (layout.safe.height - total) * 0.46);
    const double x = layout.safe.x;
    if (!step.kicker.empty()) canvas.text(kicker, {x, y}, theme.accent);
    y = std::round(y + kickerHeight);
    canvas.text(title, {x, y}, theme.textPrimary);
    y = std::round(y + title.height + gap);
    canvas.text(line, {x, y}, theme.textSecondary);
    canvas.setOpacity(1.0);
}

void addLegend(const LegendInput& in, TextEngine& text, Canvas& canvas) {
    const Layout& layout = in.stage.layout;
    const double unit = layout.unit;
    const double halo = 2.0 * unit;
    const ParagraphStyle style = plain(FontWeight::Medium, type::legend * unit);
    const Colour haloColour = in.theme.halo.faded(0.8F);
    double right = layout.safe.right();
    double top = layout.legend.y - std::round(2.0 * unit);
    const double rowHeight = std::round(legendRowHeight * unit);
    std::vector<LegendEntry> list = entries(in);
    for (std::size_t i = list.size(); i-- > 0;) {
        canvas.setOpacity(list[i].isLink ? in.linkOpacity : 1.0);
        const Paragraph& word = text.layout(list[i].word, style, halo);
        const bool rowIsFull = right - word.width - 54.0 * unit < layout.legend.x;
        if (rowIsFull && i + 1 < list.size()) {
            right = layout.safe.right();
            top += rowHeight;
        }
        const double x = std::round(right - word.width);
        canvas.text(word, {x, top}, in.theme.textSecondary, haloColour);
        const double y = std::round(top + word.lines.front().baselineY - word.capHeight / 2.0);
        sample(list[i], x - 54.0 * unit, x - 11.0 * unit, y, unit, canvas);
        right = x - 54.0 * unit - 24.0 * unit;
    }
    canvas.setOpacity(1.0);
    std::string line(in.boundaryLegend);
    if (!in.stage.story->credit.empty()) line += " \u00b7 " + in.stage.story->credit;
    if (in.cities) line += " \u00b7 Cities: GeoNames";
    // Public domain, and courtesy asks for the name once.
    const bool named = in.stage.story->credit.find("Natural Earth") != std::string::npos;
    if (in.relief && !named) line += " \u00b7 Relief: Natural Earth";
    const Paragraph& below =
        text.layout(line, plain(FontWeight::Regular, type::credit * unit, layout.legend.width), halo);
    if (!list.empty()) top += rowHeight;
    top += addOverlayLegend({.items = in.overlays, .layout = layout, .theme = in.theme, .top = top}, text, canvas);
    const double left = std::round(layout.safe.right() - below.width);
    canvas.text(below, {left, top}, in.theme.textSecondary, haloColour);
    if (in.projection.empty()) return;
    const Paragraph& projection =
        text.layout(std::string(in.projection) + " \u00b7", plain(FontWeight::Regular, type::credit * unit), halo);
    canvas.setOpacity(in.projectionOpacity);
    canvas.text(projection, {std::round(left - projection.width - 5.0 * unit), top}, in.theme.textSecondary,
                haloColour);
    canvas.setOpacity(1.0);
}

}  // namespace demarche
