#include "viz/scene/overlay_layer.h"

#include "engine/math/easing.h"
#include "viz/scene/overlay_fill.h"
#include "viz/scene/stroke.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double hatchSpacing = 11.0;
constexpr double hatchWidth = 2.6;
constexpr double outlineHalfWidth = 1.05;
constexpr double thinHalfWidth = 0.8;
constexpr double dash = 7.0;
constexpr double gap = 4.5;

constexpr float plainStrength = 0.40F;
constexpr float zoneStrength = 0.52F;
constexpr float hatchedGround = 0.13F;
constexpr float hatchStrength = 0.72F;

// Outlines fade over this much of the height above the horizon, as the map's lines do.
constexpr double limbFade = 0.06;

/// Positive remainder.
double wrapped(double value, double period) { return value - period * std::floor(value / period); }

AreaFill fillOf(const OverlayLook& look, const Theme& theme, double unit, glm::dvec2 anchor, double pictureHeight) {
    AreaFill fill{.colour = look.colour.withAlpha(plainStrength), .ground = theme.land};
    if (look.pattern != OverlayPattern::Hatched) return fill;
    fill.colour = look.colour.withAlpha(hatchedGround);
    const double spacing = hatchSpacing * unit;
    // One line runs through the anchor, counted in a frame with y upwards, where GL counts its pixels.
    const double across = (anchor.x - (pictureHeight - anchor.y)) / std::numbers::sqrt2;
    fill.hatching = {.spacing = static_cast<float>(spacing),
                     .lineWidth = static_cast<float>(std::max(1.0, hatchWidth * unit)),
                     .phase = static_cast<float>(wrapped(across, spacing)),
                     .colour = look.colour.withAlpha(hatchStrength)};
    return fill;
}

StrokeStyle outlineOf(const OverlayLook& look, const Theme& theme, double unit) {
    const auto u = static_cast<float>(unit);
    StrokeStyle style{.colour = look.colour, .casing = theme.halo.faded(0.35F), .casingWidth = 0.9F * u};
    if (look.dashedOutline) {
        style.dashLength = static_cast<float>(dash) * u;
        style.gapLength = static_cast<float>(gap) * u;
    }
    return style;
}

class ItemWriter {
public:
    ItemWriter(const OverlayLayerInput& in, const OverlayItem& item, Canvas& canvas)
        : _in(in), _item(item), _canvas(canvas), _path(in.view) {}

    void fill() {
        if (_item.look.pattern == OverlayPattern::None) return;
        DrawList& list = _canvas.list();
        const auto firstBatch = static_cast<std::uint32_t>(list.maskBatches.size());
        const std::optional<Rect> bounds = appendOverlayMask({.geometry = _item.geometry, .view = _in.view}, list);
        if (!bounds) return;
        const glm::dvec2 anchor = _in.view.project(unitVector(_item.labelAt));
        AreaFill fill = fillOf(_item.look, _in.theme, _in.unit, anchor, _in.view.size().height);
        if (_item.geometry.bufferKm() > 0.0) fill.colour.a *= zoneStrength / plainStrength;
        fill.bounds = *bounds;
        fill.discCentre = _in.view.principalPoint();
        fill.discRadius = _in.view.outlineRadius();
        _canvas.fill(fill, firstBatch);
    }

    void outlines() {
        const bool thin = _item.look.pattern == OverlayPattern::None;
        const double half = std::max(0.6, (thin ? thinHalfWidth : outlineHalfWidth) * _in.unit);
        const StrokeStyle style = outlineOf(_item.look, _in.theme, _in.unit);
        // A zone's edge is drawn by its fill: who said where it ends?
        const bool zone = _item.geometry.bufferKm() > 0.0;
        if (!zone) {
            for (const std::vector<PreparedRing>& polygon : _item.geometry.polygons()) {
                for (const PreparedRing& ring : polygon) line(ring.line, style, half);
            }
        }
        StrokeStyle solid = style;
        solid.dashLength = zone ? 0.0F : style.dashLength;
        for (const DetailedLine& each : _item.geometry.lines()) line(each, solid, half);
    }

    void points() {
        for (const glm::dvec3& point : _item.geometry.points()) {
            const double seen = clamp01(_in.view.aboveHorizon(point) / limbFade);
            if (seen <= 0.0) continue;
            _canvas.setOpacity(_item.opacity * seen);
            Shape dot = disc(_in.view.project(point), 4.0 * _in.unit, _item.look.colour);
            dot.borderWidth = static_cast<float>(1.2 * _in.unit);
            dot.border = _in.theme.halo;
            _canvas.shape(dot);
            _canvas.setOpacity(_item.opacity);
        }
    }

private:
    void line(const DetailedLine& line, const StrokeStyle& style, double half) {
        if (!_in.view.mayShow(line.cap.centre, std::cos(line.cap.angle))) return;
        _path.follow(line, std::max(0.3, 0.35 * half));
        std::vector<StrokeVertex>& vertices = _canvas.list().strokeVertices;
        const auto first = static_cast<std::uint32_t>(vertices.size());
        const double period = style.dashLength + style.gapLength;
        const Rect seen = Rect{.width = static_cast<double>(_in.view.size().width),
                               .height = static_cast<double>(_in.view.size().height)}
                              .inflated(half + 6.0 * _in.unit);
        const double reach = 1.0 + style.casingWidth;
        for (const std::vector<PathPoint>& run : _path.runs()) {
            double whole = 0.0;  // Whole periods are left out, so that the numbers stay small.
            const auto flush = [&] {
                appendStroke(vertices, _stroke, reach);
                _stroke.clear();
            };
            for (std::size_t i = 0; i < run.size(); ++i) {
                const bool here = seen.contains(run[i].pixel);
                const bool before = i > 0 && touches(seen, run[i - 1].pixel, run[i].pixel);
                const bool after = i + 1 < run.size() && touches(seen, run[i].pixel, run[i + 1].pixel);
                if (!here && !before && !after) {
                    flush();
                    continue;
                }
                if (_stroke.empty() && period > 0.0) whole = period * std::floor(run[i].along / period);
                _stroke.push_back({.position = run[i].pixel,
                                   .halfWidth = static_cast<float>(half),
                                   .opacity = static_cast<float>(clamp01(run[i].height / limbFade)),
                                   .along = run[i].along - whole});
                if (!after) flush();
            }
            flush();
        }
        _canvas.strokes(style, first);
    }

    static bool touches(const Rect& r, glm::dvec2 a, glm::dvec2 b) {
        return std::min(a.x, b.x) <= r.right() && std::max(a.x, b.x) >= r.x && std::min(a.y, b.y) <= r.bottom() &&
               std::max(a.y, b.y) >= r.y;
    }

    const OverlayLayerInput& _in;
    const OverlayItem& _item;
    Canvas& _canvas;
    GroundPath _path;
    std::vector<StrokePoint> _stroke;
};

}  // namespace

void addOverlays(const OverlayLayerInput& in, Canvas& canvas) {
    for (const OverlayItem& item : in.items) {
        const SphericalCap& cap = item.geometry.cap();
        if (item.opacity <= 0.0 || !in.view.mayShow(cap.centre, std::cos(cap.angle))) continue;
        canvas.setOpacity(item.opacity);
        ItemWriter writer(in, item, canvas);
        writer.fill();
        writer.outlines();
        writer.points();
        canvas.setOpacity(1.0);
    }
}

void addOverlaySample(const OverlayLook& look, bool softEdge, const Rect& rect, const Theme& theme, double unit,
                      Canvas& canvas) {
    DrawList& list = canvas.list();
    if (look.pattern != OverlayPattern::None) {
        const auto firstBatch = static_cast<std::uint32_t>(list.maskBatches.size());
        const auto first = static_cast<std::uint32_t>(list.maskVertices.size());
        const double half = rect.height / 2.0;
        const double middle = rect.y + half;
        // A band of the rectangle's length: as soft as zones are, or with hard ends.
        const double margin = softEdge ? 0.0 : 1.0;
        const auto corner = [&](double x, double y) {
            return MaskVertex{.position = glm::vec2(glm::dvec2{x, y}),
                              .across = softEdge ? static_cast<float>((y - middle) / half) : 0.0F};
        };
        const double top = rect.y - margin + (softEdge ? 0.0 : 1.0);
        const double bottom = rect.bottom();
        for (const MaskVertex& v : {corner(rect.x, top), corner(rect.right(), top), corner(rect.x, bottom),
                                    corner(rect.x, bottom), corner(rect.right(), top), corner(rect.right(), bottom)}) {
            list.maskVertices.push_back(v);
        }
        list.maskBatches.push_back({.rule = MaskRule::Most,
                                    .firstVertex = first,
                                    .vertexCount = 6,
                                    .reach = 1.0F,
                                    .fall = softEdge ? 0.8F : 1.0F,
                                    .smooth = softEdge});
        AreaFill fill = fillOf(look, theme, 0.62 * unit, {rect.x + half, middle}, list.size.height);
        if (softEdge) fill.colour.a *= zoneStrength / plainStrength;
        fill.bounds = rect;
        canvas.fill(fill, firstBatch);
    }
    if (softEdge) return;
    const std::array<glm::dvec2, 5> corners{{{rect.x, rect.y},
                                             {rect.right(), rect.y},
                                             {rect.right(), rect.bottom()},
                                             {rect.x, rect.bottom()},
                                             {rect.x, rect.y}}};
    std::vector<StrokePoint> points;
    for (const glm::dvec2 at : corners) points.push_back({.position = at, .halfWidth = static_cast<float>(0.7 * unit)});
    const auto first = static_cast<std::uint32_t>(list.strokeVertices.size());
    StrokeStyle style = outlineOf(look, theme, 0.6 * unit);
    appendStroke(list.strokeVertices, points, 1.0 + style.casingWidth);
    canvas.strokes(style, first);
}

}  // namespace demarche
