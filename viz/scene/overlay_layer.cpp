#include "viz/scene/overlay_layer.h"

#include "engine/math/easing.h"
#include "viz/scene/overlay_fill.h"
#include "viz/scene/overlay_style.h"
#include "viz/scene/stroke.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace demarche {
namespace {

// Outlines fade over this much of the height above the horizon, as the map's lines do.
constexpr double overlayLimbFade = 0.06;

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
        AreaFill fill = overlayFill({.look = _item.look,
                                     .theme = _in.theme,
                                     .unit = _in.unit,
                                     .zone = _item.geometry.bufferKm() > 0.0,
                                     .anchor = anchor,
                                     .pictureHeight = static_cast<double>(_in.view.size().height)});
        fill.bounds = *bounds;
        fill.firstPiece = static_cast<std::uint32_t>(list.fillPieces.size());
        appendFillPieces(*bounds, firstBatch, list);
        fill.pieceCount = static_cast<std::uint32_t>(list.fillPieces.size()) - fill.firstPiece;
        if (const auto outline = _in.view.outlineRadius()) {
            fill.discCentre = _in.view.centrePixel();
            fill.discRadius = *outline;
        }
        _canvas.fill(fill, firstBatch);
    }

    void outlines() {
        const double half = overlayOutlineHalfWidth(_item.look, _in.unit);
        const StrokeStyle style = overlayOutline(_item.look, _in.theme, _in.unit);
        // A zone's edge is drawn by its fill: who said where it ends?
        const bool zone = _item.geometry.bufferKm() > 0.0;
        if (!zone && !_item.pieces.empty()) {
            for (const OutlinePiece& piece : _item.pieces) {
                // What another one draws already is left to it as far as it shows.
                const double own = piece.sharedWith ? 1.0 - _in.items.opacityOf(*piece.sharedWith) : 1.0;
                if (own <= 0.0) continue;
                _canvas.setOpacity(_item.opacity * own);
                line(piece.line, style, half);
            }
            _canvas.setOpacity(_item.opacity);
        } else if (!zone) {
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
            const double seen = clamp01(_in.view.aboveHorizon(point) / overlayLimbFade);
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
                                   .opacity = static_cast<float>(clamp01(run[i].height / overlayLimbFade)),
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
    for (std::size_t i = 0; i < in.items.size(); ++i) {
        const OverlayItem item = in.items[i];
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

void addOverlaySample(const OverlaySample& sample, const Theme& theme, double unit, Canvas& canvas) {
    DrawList& list = canvas.list();
    const Rect& rect = sample.rect;
    const double half = rect.height / 2.0;
    const bool soft = sample.zone && sample.softEdge;
    if (sample.look.pattern != OverlayPattern::None) {
        const auto firstBatch = static_cast<std::uint32_t>(list.maskBatches.size());
        const auto first = static_cast<std::uint32_t>(list.maskVertices.size());
        const auto corner = [&](double x, double across) {
            return MaskVertex{.position = glm::vec2(glm::dvec2{x, rect.y + half * (1.0 + across)}),
                              .across = soft ? static_cast<float>(across) : 0.0F};
        };
        const MaskVertex a = corner(rect.x, -1.0);
        const MaskVertex b = corner(rect.right(), -1.0);
        const MaskVertex c = corner(rect.x, 1.0);
        const MaskVertex d = corner(rect.right(), 1.0);
        for (const MaskVertex& vertex : {a, b, c, c, b, d}) list.maskVertices.push_back(vertex);
        list.maskBatches.push_back({.rule = MaskRule::Most,
                                    .firstVertex = first,
                                    .vertexCount = 6,
                                    .fall = soft ? 0.8F : 1.0F,
                                    .smooth = soft});
        AreaFill fill = overlayFill({.look = sample.look,
                                     .theme = theme,
                                     .unit = 0.62 * unit,
                                     .zone = sample.zone,
                                     .anchor = {rect.x + half, rect.y + half},
                                     .pictureHeight = static_cast<double>(list.size.height)});
        fill.bounds = rect;
        canvas.fill(fill, firstBatch);
    }
    if (sample.zone) return;
    const std::array<glm::dvec2, 5> corners{{{rect.x, rect.y},
                                             {rect.right(), rect.y},
                                             {rect.right(), rect.bottom()},
                                             {rect.x, rect.bottom()},
                                             {rect.x, rect.y}}};
    std::vector<StrokePoint> points;
    const auto width = static_cast<float>(0.75 * overlayOutlineHalfWidth(sample.look, unit));
    for (const glm::dvec2 at : corners) points.push_back({.position = at, .halfWidth = width});
    const auto first = static_cast<std::uint32_t>(list.strokeVertices.size());
    const StrokeStyle style = overlayOutline(sample.look, theme, 0.6 * unit);
    appendStroke(list.strokeVertices, points, 1.0 + style.casingWidth);
    canvas.strokes(style, first);
}

}  // namespace demarche
