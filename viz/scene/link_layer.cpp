#include "viz/scene/link_layer.h"

#include "engine/math/easing.h"
#include "viz/scene/stroke.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace demarche {
namespace {

// Radians of the way for each straight piece.
constexpr double finePiece = 0.012;
constexpr double longestPiece = 0.1;
// Pixels that a piece may stray from the curve of a link as it rises over the ground.
constexpr double strayingOfRise = 0.15;
constexpr int mostPiecesOfRise = 200;
// The same on a map, and how often a piece is halved for it.
constexpr double strayingOnMap = 0.3;
constexpr int deepestBend = 6;
// Pixels that the pieces of a link in the background of a crowd may stray from its curve.
constexpr double straying = 0.25;

/// Width of a line where it begins, as a share of that where it ends.
constexpr double thinnest = 0.4;
// Of the head of an arrow, in widths of the line's end.
constexpr double arrowLength = 4.4;
constexpr double arrowHalfWidth = 2.0;
// Radius of what the head keeps free around the place it leads to, in lines of a picture of 1080 lines.
constexpr double arrowGap = 31.0;

StrokeStyle styleOf(const LinkLayerInput& in, const Link& link, double emphasis) {
    const Colour colour = statusColour(in.theme, link.status);
    const auto u = static_cast<float>(in.unit * in.crowd.linkScale(emphasis));
    StrokeStyle style{.colour = colour, .casing = in.theme.halo.faded(0.75F), .casingWidth = 1.6F * u};
    const auto lively = static_cast<float>(emphasis);
    switch (linkPattern(link.status)) {
        case LinkPattern::Solid: break;
        case LinkPattern::Dashed:
            style.dashLength = 17.0F * u;
            style.gapLength = 13.0F * u;
            break;
        case LinkPattern::Dotted:
            style.dashLength = 0.1F * u;
            style.gapLength = 11.0F * u;
            break;
    }
    style.glowRadius = (6.0F + 9.0F * lively) * u;
    style.glowStrength = 0.16F + 0.22F * lively;
    return style;
}

void addHead(const LinkLayerInput& in, const LinkState& state, const Link& link, Canvas& canvas) {
    const glm::dvec3 point = in.curves[state.link].at(state.head);
    const double seen = in.view.visibility(point) * state.headOpacity * state.opacity;
    if (seen <= 0.01) return;
    const glm::dvec2 pixel = in.view.project(point);
    const Colour colour = statusColour(in.theme, link.status);
    canvas.setOpacity(seen);
    Shape glow = disc(pixel, 17.0 * in.unit, colour.withAlpha(0.5F));
    glow.softness = static_cast<float>(17.0 * in.unit);
    canvas.shape(glow);
    Shape dot = disc(pixel, 6.4 * in.unit, in.theme.textPrimary);
    dot.borderWidth = static_cast<float>(1.8 * in.unit);
    dot.border = in.theme.halo;
    canvas.shape(dot);
    canvas.setOpacity(1.0);
}

double pieceOf(const LinkLayerInput& in, double emphasis) {
    if (in.crowd.links >= 1.0 || emphasis > 0.0) return finePiece;
    const double piece = std::sqrt(8.0 * straying / in.view.camera().pixelsPerRadian);
    return std::clamp(piece, finePiece, longestPiece);
}

/// So many that the curve's rise over the ground, which a camera sees from the side when it leans, has no corners.
int piecesOfRise(const LinkCurve& curve, const MapView& view) {
    if (view.globe() == nullptr) return 1;
    const double pixels = curve.height() * view.camera().pixelsPerRadian * std::sin(view.globe()->lean().value);
    return std::min(mostPiecesOfRise, static_cast<int>(std::ceil(std::sqrt(pixels / strayingOfRise))));
}

/// Where the line ends below the head of an arrow, and the head itself: from its base to its tip.
struct ArrowHead {
    glm::dvec2 base{};
    glm::dvec2 tip{};
    float opacity = 1.0F;
};

/// Shortens the stroke so that a head of `length` fits between it and the disc of `gap` around its end. Nothing when
/// the stroke is too short.
std::optional<ArrowHead> cutForArrow(std::vector<StrokePoint>& points, double length, double gap) {
    if (points.size() < 2) return std::nullopt;
    const glm::dvec2 end = points.back().position;
    const auto backTo = [&](double distance) -> std::optional<glm::dvec2> {
        while (points.size() >= 2) {
            const glm::dvec2 outer = points.back().position;
            const glm::dvec2 inner = points[points.size() - 2].position;
            const double near = glm::distance(outer, end);
            const double far = glm::distance(inner, end);
            if (far > distance) return outer + (inner - outer) * ((distance - near) / std::max(far - near, 1e-9));
            points.pop_back();
        }
        return std::nullopt;
    };
    const auto tip = backTo(gap);
    const auto base = tip ? backTo(gap + length) : std::nullopt;
    if (!base || points.size() < 2) return std::nullopt;
    points.back().position = *base;
    return ArrowHead{.base = *base, .tip = *tip, .opacity = points.back().opacity};
}

void drawArrow(const ArrowHead& head, double halfWidth, StrokeStyle style, Canvas& canvas) {
    // A stroke that narrows to nothing is a triangle, with the same casing as the line.
    style.dashLength = 0.0F;
    style.glowRadius = 0.0F;
    const auto first = static_cast<std::uint32_t>(canvas.list().strokeVertices.size());
    const std::array points{
        StrokePoint{.position = head.base, .halfWidth = static_cast<float>(halfWidth), .opacity = head.opacity},
        StrokePoint{.position = head.tip, .halfWidth = 0.3F, .opacity = head.opacity}};
    appendStroke(canvas.list().strokeVertices, points, 1.0 + style.casingWidth);
    canvas.strokes(style, first);
}

/// Between two points of a curve those that a map needs, which may bend a short way as much as it likes beside a pole.
void addBends(const LinkCurve& curve, const MapView& map, double from, double to, std::vector<double>& fractions,
              int depth = 0) {
    const double middle = 0.5 * (from + to);
    const glm::dvec2 chord = 0.5 * (map.project(curve.at(from)) + map.project(curve.at(to)));
    if (depth == deepestBend || glm::distance(map.project(curve.at(middle)), chord) <= strayingOnMap) return;
    addBends(curve, map, from, middle, fractions, depth + 1);
    fractions.push_back(middle);
    addBends(curve, map, middle, to, fractions, depth + 1);
}

/// Where a link's stroke has its points: fractions of the whole way.
void findPoints(const LinkLayerInput& in, const LinkCurve& curve, double progress, double emphasis,
                std::vector<double>& fractions) {
    const double piece = pieceOf(in, emphasis);
    const int leastPieces = std::max(piece > finePiece ? 2 : 8, piecesOfRise(curve, in.view));
    const int pieces = std::max(leastPieces, static_cast<int>(std::ceil(curve.angle() * progress / piece)));
    fractions.assign(1, 0.0);
    for (int i = 1; i <= pieces; ++i) {
        const double fraction = progress * i / pieces;
        if (in.view.map() != nullptr) addBends(curve, in.view, fractions.back(), fraction, fractions);
        fractions.push_back(fraction);
    }
}

/// Kept from link to link.
struct LinkPoints {
    std::vector<double> fractions;
    std::vector<StrokePoint> stroke;
};

void addLink(const LinkLayerInput& in, const LinkState& state, LinkPoints& kept, Canvas& canvas) {
    const Link& link = in.story.links[state.link];
    const LinkCurve& curve = in.curves[state.link];
    if (state.progress <= 0.0 || curve.angle() <= 0.0 || !curve.mayBeSeen(in.view)) return;
    const bool selected = in.selected == state.link;
    const double emphasis = selected ? 1.0 : state.emphasis;
    StrokeStyle style = styleOf(in, link, emphasis);
    if (selected) style.casing = in.theme.textPrimary;
    const double half = linkHalfWidth(link, in.unit * in.crowd.linkScale(emphasis));
    const double reach = 1.0 + std::max(style.glowRadius, style.casingWidth);
    findPoints(in, curve, state.progress, emphasis, kept.fractions);
    std::vector<StrokePoint>& points = kept.stroke;
    points.clear();
    const auto first = static_cast<std::uint32_t>(canvas.list().strokeVertices.size());
    const auto flush = [&] {
        appendStroke(canvas.list().strokeVertices, points, reach);
        points.clear();
    };
    glm::dvec3 before{0.0};
    for (const double fraction : kept.fractions) {
        const glm::dvec3 point = curve.at(fraction);
        const double seen = in.view.visibility(point);
        if (seen <= 0.0) {
            flush();
            continue;
        }
        // The taper shows the direction even in a still: thin where the way began.
        StrokePoint next{.position = in.view.project(point),
                         .halfWidth = static_cast<float>(half * lerp(thinnest, 1.0, fraction)),
                         .opacity = static_cast<float>(seen)};
        if (const auto seam = points.empty() ? std::nullopt : in.view.seamBetween(before, point)) {
            StrokePoint edge = next;
            edge.position = (*seam)[0];
            points.push_back(edge);
            flush();
            edge.position = (*seam)[1];
            points.push_back(edge);
        }
        points.push_back(next);
        before = point;
    }
    // It comes as the way is nearly grown, so that nothing jumps.
    const double headShows = link.arrow ? smoothStep((state.progress - 0.9) / 0.1) : 0.0;
    std::optional<ArrowHead> head;
    if (headShows > 0.0)
        head = cutForArrow(points, 2.0 * half * arrowLength * headShows, arrowGap * in.unit * headShows);
    flush();
    const double shown = selected ? 1.0 : state.opacity;
    canvas.setOpacity(shown * lerp(0.72 * in.crowd.linkOpacity, 1.0, emphasis));
    canvas.strokes(style, first);
    if (head) drawArrow(*head, 2.0 * half * arrowHalfWidth * headShows, style, canvas);
    canvas.setOpacity(1.0);
}

/// In a crowd the links of the background come first, and those of one look together: they are drawn in one go.
std::vector<LinkState> crowdOrder(const Story& story, const std::vector<LinkState>& links) {
    std::vector<LinkState> order(links);
    std::ranges::stable_sort(order, {}, [&](const LinkState& state) {
        return state.emphasis > 0.0 ? std::numeric_limits<int>::max()
                                    : static_cast<int>(story.links[state.link].status);
    });
    return order;
}

}  // namespace

double linkHalfWidth(const Link& link, double unit) {
    return (linkPattern(link.status) == LinkPattern::Dotted ? 2.1 : 2.7) * link.width * unit;
}

void addLinks(const LinkLayerInput& in, const std::vector<LinkState>& links, Canvas& canvas) {
    LinkPoints points;
    if (in.crowd.links >= 1.0) {
        for (const LinkState& state : links) addLink(in, state, points, canvas);
    } else {
        for (const LinkState& state : crowdOrder(in.story, links)) addLink(in, state, points, canvas);
    }
    for (const LinkState& state : links) {
        if (state.headOpacity > 0.0) addHead(in, state, in.story.links[state.link], canvas);
    }
}

}  // namespace demarche
