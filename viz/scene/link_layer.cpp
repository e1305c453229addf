#include "viz/scene/link_layer.h"

#include "engine/math/easing.h"
#include "viz/geo/great_circle.h"
#include "viz/scene/stroke.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

namespace demarche {
namespace {

constexpr double heightPerRadian = 0.13;
constexpr double greatestHeight = 0.24;
constexpr double lanePerRadian = 0.11;

/// Opacity of a point of a link: soft where it goes behind the globe.
double visibility(const GlobeView& view, const glm::dvec3& point) {
    const glm::dvec3 t = view.frame().turned(point);
    const double horizon = 1.0 / view.eyeDistance();
    if (t.z >= horizon) return 1.0;
    const glm::dvec3 sightline = glm::normalize(glm::dvec3(t.x, t.y, t.z - view.eyeDistance()));
    const double passes = glm::length(glm::cross(glm::dvec3(0.0, 0.0, view.eyeDistance()), sightline));
    return smoothStep((passes - 0.997) / 0.006);
}

StrokeStyle styleOf(const LinkLayerInput& in, const Link& link, double emphasis) {
    const Colour colour = statusColour(in.theme, link.status);
    const auto u = static_cast<float>(in.unit);
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

double coreHalfWidth(const Link& link, double unit) {
    return (linkPattern(link.status) == LinkPattern::Dotted ? 2.1 : 2.7) * unit;
}

void addHead(const LinkLayerInput& in, const LinkState& state, const Link& link, Canvas& canvas) {
    const glm::dvec3 point = in.curves[state.link].at(state.head);
    const double seen = visibility(in.view, point) * state.headOpacity;
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

}  // namespace

LinkCurve::LinkCurve(LonLat from, LonLat to, int lane)
    : _start(unitVector(from)), _tangent(0.0), _side(0.0), _angle(0.0), _height(0.0), _sway(0.0) {
    const GreatCircle arc(from, to);
    _angle = arc.angle().value;
    if (_angle > 1e-12) {
        const glm::dvec3 quarter = arc.at(std::numbers::pi / 2.0 / _angle);
        _tangent = quarter;
        _side = glm::cross(_start, quarter);
    }
    _height = std::min(greatestHeight, heightPerRadian * _angle);
    _sway = lanePerRadian * _angle * lane;
}

glm::dvec3 LinkCurve::at(double fraction) const {
    const double along = fraction * _angle;
    const double rise = 4.0 * fraction * (1.0 - fraction);
    const glm::dvec3 ground = _start * std::cos(along) + _tangent * std::sin(along);
    return glm::normalize(ground + _side * (_sway * rise)) * (1.0 + _height * rise);
}

std::vector<LinkCurve> linkCurves(const Story& story) {
    std::vector<LinkCurve> curves;
    std::map<std::pair<PlaceIndex, PlaceIndex>, int> linksBetween;
    for (const Link& link : story.links) {
        const int before = linksBetween[std::minmax(link.from, link.to)]++;
        // A way back has its right where the way there has its left: lanes are counted on one side for both.
        const int side = link.from < link.to ? 1 : -1;
        const int lane = side * (before % 2 == 1 ? (before + 1) / 2 : -before / 2);
        curves.emplace_back(story.places[link.from].position, story.places[link.to].position, lane);
    }
    return curves;
}

void addLinks(const LinkLayerInput& in, const std::vector<LinkState>& links, Canvas& canvas) {
    std::vector<StrokePoint> points;
    for (const LinkState& state : links) {
        const Link& link = in.story.links[state.link];
        const LinkCurve& curve = in.curves[state.link];
        if (state.progress <= 0.0 || curve.angle() <= 0.0) continue;
        const bool selected = in.selected == state.link;
        const double emphasis = selected ? 1.0 : state.emphasis;
        StrokeStyle style = styleOf(in, link, emphasis);
        if (selected) style.casing = in.theme.textPrimary;
        const double half = coreHalfWidth(link, in.unit);
        const double reach = 1.0 + std::max(style.glowRadius, style.casingWidth);
        const int pieces = std::max(8, static_cast<int>(std::ceil(curve.angle() * state.progress / 0.012)));

        points.clear();
        const auto first = static_cast<std::uint32_t>(canvas.list().strokeVertices.size());
        const auto flush = [&] {
            appendStroke(canvas.list().strokeVertices, points, reach);
            points.clear();
        };
        for (int i = 0; i <= pieces; ++i) {
            const double fraction = state.progress * i / pieces;
            const glm::dvec3 point = curve.at(fraction);
            const double seen = visibility(in.view, point);
            if (seen <= 0.0) {
                flush();
                continue;
            }
            // The taper shows the direction even in a still: thin where the way began.
            const double width = half * lerp(0.55, 1.0, fraction);
            points.push_back({.position = in.view.project(point),
                              .halfWidth = static_cast<float>(width),
                              .opacity = static_cast<float>(seen)});
        }
        flush();
        canvas.setOpacity(lerp(0.72, 1.0, emphasis));
        canvas.strokes(style, first);
        canvas.setOpacity(1.0);
    }
    for (const LinkState& state : links) {
        if (state.headOpacity > 0.0) addHead(in, state, in.story.links[state.link], canvas);
    }
}

void appendLinkTrace(const LinkCurve& curve, double progress, const GlobeView& view, std::vector<glm::dvec2>& trace) {
    const double pixels = curve.angle() * view.camera().pixelsPerRadian * progress;
    const int pieces = std::clamp(static_cast<int>(pixels / 12.0), 2, 400);
    for (int i = 0; i <= pieces; ++i) {
        const glm::dvec3 point = curve.at(progress * i / pieces);
        if (view.visible(point)) trace.push_back(view.project(point));
    }
}

}  // namespace demarche
