#include "viz/scene/overlay_fill.h"

#include "viz/projection/projected_shapes.h"
#include "viz/scene/buffer_band.h"
#include "viz/scene/layout.h"
#include "viz/scene/polygon_clip.h"
#include "viz/scene/stroke.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace demarche {
namespace {

/// Points of outlines that matter less are left out.
constexpr double outlineTolerance = 0.3;
/// The zone's own tolerance, as a part of its half width: nobody sees small bends in a wide soft band.
constexpr double bandTolerance = 0.07;
/// Part of the half width over which a zone without a stated edge fades out.
constexpr double softFall = 0.62;
/// Pixels to both sides of an edge that get its soft coverage: half a pixel has any, and no more is taken, since where
/// coasts crowd it would be another edge's.
constexpr double edgeReach = 0.6;

Rect pictureOf(const MapView& view) {
    return {.width = static_cast<double>(view.size().width), .height = static_cast<double>(view.size().height)};
}

class MaskWriter {
public:
    MaskWriter(const OverlayFillInput& in, DrawList& list) : _in(in), _list(list), _path(in.view) {}

    std::optional<Rect> write() {
        addAreas();
        addZone();
        return bounds();
    }

private:
    std::uint32_t vertexCount() const { return static_cast<std::uint32_t>(_list.maskVertices.size()); }

    void finishBatch(std::uint32_t first, MaskBatch batch) {
        if (vertexCount() == first) return;
        batch.firstVertex = first;
        batch.vertexCount = vertexCount() - first;
        _list.maskBatches.push_back(batch);
    }

    void addAreas() {
        const std::uint32_t first = vertexCount();
        const Rect limits = pictureOf(_in.view).inflated(3.0);
        const glm::dvec3 opposite = -_in.view.frame().towardsViewer();
        bool turnedInsideOut = false;
        std::vector<StrokeVertex> edges;
        for (const std::vector<PreparedRing>& polygon : _in.geometry.polygons()) {
            for (const PreparedRing& ring : polygon) {
                if (!_in.view.mayShow(ring.line.cap.centre, std::cos(ring.line.cap.angle))) continue;
                _path.follow(ring.line, outlineTolerance);
                addEdges(edges);
                if (showsMoreThanAHemisphere()) {
                    if (!liesInTheHole(ring)) addProjectedArea(ring, limits);
                    continue;
                }
                if (ring.ring.contains(opposite)) turnedInsideOut = !turnedInsideOut;
                _outline = _path.outline();
                appendToggledOutline(_outline, limits, _list.maskVertices);
            }
        }
        if (turnedInsideOut) {
            _outline = {{limits.x, limits.y},
                        {limits.right(), limits.y},
                        {limits.right(), limits.bottom()},
                        {limits.x, limits.bottom()}};
            appendToggledOutline(_outline, limits, _list.maskVertices);
        }
        finishBatch(first, {.rule = MaskRule::Toggle, .reach = 1.0F, .fall = 1.0F});
        // Across the edge: 1 on it, less inside.
        const std::uint32_t firstEdge = vertexCount();
        for (const StrokeVertex& v : edges) {
            _list.maskVertices.push_back({.position = v.position, .across = 1.0F - v.across});
        }
        finishBatch(firstEdge, {.rule = MaskRule::Replace, .reach = 1.5F, .fall = 1.0F});
    }

    /// Then parity inside a disc does not say what is filled: a map has a seam, or stretches what is opposite its
    /// centre beyond all measure.
    bool showsMoreThanAHemisphere() const { return _in.view.hasSeam() || _in.view.horizonCosine() < 0.0; }

    /// An azimuthal map has a hole of a thousandth of a degree opposite its centre (MapEdge).
    bool liesInTheHole(const PreparedRing& ring) const {
        constexpr double hole = 4e-5;  // Radians; twice as wide, for rings along its rim.
        const SphericalCap& cap = ring.line.cap;
        const glm::dvec3 opposite = -_in.view.frame().towardsViewer();
        return !_in.view.hasSeam() && glm::distance(cap.centre, opposite) + cap.angle < hole;
    }

    void addProjectedArea(const PreparedRing& ring, const Rect& limits) {
        const glm::dvec2 a = _in.view.mapPointOf({limits.x, limits.bottom()});
        const glm::dvec2 b = _in.view.mapPointOf({limits.right(), limits.y});
        const double tolerance = outlineTolerance / _in.view.descriptor().pixelsPerRadian;
        for (const PlaneRing& part : projectRegion(*_in.view.map(), ring.ring.region(), tolerance, {a, b})) {
            _outline.clear();
            for (const glm::dvec2 point : part) _outline.push_back(_in.view.pixelOf(point));
            appendToggledOutline(_outline, limits, _list.maskVertices);
        }
    }

    void addEdges(std::vector<StrokeVertex>& edges) {
        for (const std::vector<PathPoint>& run : _path.runs()) {
            _stroke.clear();
            for (const PathPoint& p : run) _stroke.push_back({.position = p.pixel, .halfWidth = 0.0F});
            appendStroke(edges, _stroke, edgeReach);
        }
    }

    void addZone() {
        const double halfKm = _in.geometry.bufferKm() / 2.0;
        if (halfKm <= 0.0) return;
        const std::uint32_t first = vertexCount();
        const double halfPixels = halfKm / _in.view.kilometresPerPixel();
        // A zone narrower than a pixel still leaves its trace.
        const double reach = 1.0 + 1.0 / std::max(halfPixels, 0.1);
        BufferBand band(_in.view, halfKm, reach, _list.maskVertices);
        const double tolerance = std::max(outlineTolerance, bandTolerance * halfPixels);
        for (const glm::dvec3& point : _in.geometry.points()) band.addPoint(point);
        for (const DetailedLine& line : _in.geometry.lines()) band.addLine(line, tolerance);
        for (const std::vector<PreparedRing>& polygon : _in.geometry.polygons()) {
            for (const PreparedRing& ring : polygon) band.addLine(ring.line, tolerance);
        }
        const bool soft = _in.geometry.softEdge();
        const auto pixel = static_cast<float>(1.0 / std::max(halfPixels, 0.1));
        finishBatch(first, {.rule = MaskRule::Most,
                            .reach = soft ? 1.0F : 1.0F + 0.5F * pixel,
                            .fall = soft ? static_cast<float>(softFall) : pixel,
                            .smooth = soft});
    }

    std::optional<Rect> bounds() const {
        glm::vec2 low{1e9F};
        glm::vec2 high{-1e9F};
        for (const MaskVertex& v : std::span(_list.maskVertices).subspan(_firstVertex)) {
            low = glm::min(low, v.position);
            high = glm::max(high, v.position);
        }
        const Rect picture = pictureOf(_in.view);
        const double left = std::max(picture.x, std::floor(static_cast<double>(low.x) - 1.0));
        const double top = std::max(picture.y, std::floor(static_cast<double>(low.y) - 1.0));
        const double right = std::min(picture.right(), std::ceil(static_cast<double>(high.x) + 1.0));
        const double bottom = std::min(picture.bottom(), std::ceil(static_cast<double>(high.y) + 1.0));
        if (right <= left || bottom <= top) return std::nullopt;
        return Rect{left, top, right - left, bottom - top};
    }

    const OverlayFillInput& _in;
    DrawList& _list;
    std::size_t _firstVertex = _list.maskVertices.size();
    GroundPath _path;
    std::vector<glm::dvec2> _outline;
    std::vector<StrokePoint> _stroke;
};

}  // namespace

void appendToggledOutline(std::vector<glm::dvec2>& outline, const Rect& limits, std::vector<MaskVertex>& vertices) {
    std::vector<glm::dvec2> scratch;
    clipToRect(outline, scratch, limits);
    if (outline.size() < 3) return;
    glm::dvec2 low = outline.front();
    glm::dvec2 high = outline.front();
    for (const glm::dvec2 p : outline) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    // A fan around the middle touches fewer pixels twice than one around a corner.
    const MaskVertex middle{.position = glm::vec2(0.5 * (low + high))};
    for (std::size_t i = 0; i < outline.size(); ++i) {
        vertices.push_back(middle);
        vertices.push_back({.position = glm::vec2(outline[i])});
        vertices.push_back({.position = glm::vec2(outline[i + 1 == outline.size() ? 0 : i + 1])});
    }
}

void appendFillPieces(const Rect& bounds, std::size_t firstBatch, DrawList& list) {
    constexpr double rowHeight = 32.0;
    struct Extent {
        double left = 1e9;
        double right = -1e9;
    };
    std::vector<Extent> rows(static_cast<std::size_t>(std::ceil(bounds.height / rowHeight)));
    const auto rowOf = [&](double y) {
        const double row = std::clamp((y - bounds.y) / rowHeight, 0.0, static_cast<double>(rows.size()) - 1.0);
        return static_cast<std::size_t>(row);
    };
    for (const MaskBatch& batch : std::span(list.maskBatches).subspan(firstBatch)) {
        const std::span vertices = std::span(list.maskVertices).subspan(batch.firstVertex, batch.vertexCount);
        const std::size_t step = batch.rule == MaskRule::Replace ? 1 : 3;
        for (std::size_t i = 0; i + 2 < vertices.size(); i += step) {
            const auto [low, high] =
                std::minmax({vertices[i].position.y, vertices[i + 1].position.y, vertices[i + 2].position.y});
            const auto [left, right] =
                std::minmax({vertices[i].position.x, vertices[i + 1].position.x, vertices[i + 2].position.x});
            for (std::size_t row = rowOf(low - 1.0); row <= rowOf(high + 1.0); ++row) {
                rows[row].left = std::min(rows[row].left, static_cast<double>(left));
                rows[row].right = std::max(rows[row].right, static_cast<double>(right));
            }
        }
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const double left = std::max(bounds.x, std::floor(rows[row].left - 1.0));
        const double right = std::min(bounds.right(), std::ceil(rows[row].right + 1.0));
        const double top = bounds.y + rowHeight * static_cast<double>(row);
        if (right > left)
            list.fillPieces.push_back({left, top, right - left, std::min(rowHeight, bounds.bottom() - top)});
    }
}

std::optional<Rect> appendOverlayMask(const OverlayFillInput& in, DrawList& list) {
    return MaskWriter(in, list).write();
}

}  // namespace demarche
