#include "viz/scene/line_projection.h"

#include "engine/math/easing.h"

#include <glm/geometric.hpp>

namespace demarche {
namespace {

// Lines fade over this much of the height above the horizon, where the ground is seen edge-on.
constexpr double limbFade = 0.06;

/// Which sides of the rectangle a point is beyond: a segment with a common bit lies outside altogether.
unsigned outside(const Rect& r, glm::dvec2 p) {
    return (p.x < r.x ? 1U : 0U) | (p.x > r.right() ? 2U : 0U) | (p.y < r.y ? 4U : 0U) | (p.y > r.bottom() ? 8U : 0U);
}

}  // namespace

LineProjection::LineProjection(const MapView& view, LineProjectionStyle style, std::vector<StrokeVertex>& vertices)
    : _view(view),
      _style(style),
      _vertices(vertices),
      _bounds(Rect{0.0, 0.0, static_cast<double>(view.size().width), static_cast<double>(view.size().height)}.inflated(
          style.halfWidthPixels + 4.0)) {}

void LineProjection::extend(glm::dvec2 pixel, float opacity) {
    _run.push_back({.position = pixel, .halfWidth = static_cast<float>(_style.halfWidthPixels), .opacity = opacity});
}

void LineProjection::finish() {
    appendStroke(_vertices, _run, 1.0);
    _run.clear();
}

void LineProjection::add(std::span<const glm::dvec3> points) {
    addSeen(points, [&](std::size_t i) { return _view.sight(points[i]); });
}

void LineProjection::add(const MapLevel& level, PlacedLevel& placed, std::uint32_t first, std::uint32_t count) {
    const std::span points = std::span(level.linePoints).subspan(first, count);
    if (_view.globe() != nullptr) return add(points);
    addSeen(points, [&](std::size_t i) { return placed.linePoint(first + static_cast<std::uint32_t>(i)); });
}

template <typename SightOf>
void LineProjection::addSeen(std::span<const glm::dvec3> points, const SightOf& sightOf) {
    struct Seen {
        glm::dvec3 unit;
        double height;
        glm::dvec2 pixel;
        unsigned out;
    };
    const auto seenAt = [&](const glm::dvec3& unit, const MapView::Sight& sight) {
        return Seen{
            .unit = unit, .height = sight.aboveHorizon, .pixel = sight.pixel, .out = outside(_bounds, sight.pixel)};
    };
    const auto opacity = [this](const Seen& s) {
        return static_cast<float>(_style.opacity * clamp01(s.height / limbFade));
    };
    const auto onHorizon = [&](const Seen& a, const Seen& b) {
        const double fraction = a.height / (a.height - b.height);
        const glm::dvec3 unit = glm::normalize(a.unit + (b.unit - a.unit) * fraction);
        return seenAt(unit, _view.sight(unit));
    };

    if (points.empty()) return;
    const double nearSquared = _style.stepPixels * _style.stepPixels;
    Seen previous = seenAt(points.front(), sightOf(0));
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Seen here = seenAt(points[i], sightOf(i));
        const bool hidden = previous.height <= 0.0 && here.height <= 0.0;
        const auto seam = hidden ? std::nullopt : _view.seamBetween(previous.unit, here.unit);
        if (seam) {
            if (_run.empty()) extend(previous.pixel, opacity(previous));
            extend((*seam)[0], opacity(previous));
            finish();
            extend((*seam)[1], opacity(here));
            extend(here.pixel, opacity(here));
            previous = here;
            continue;
        }
        if (hidden || (previous.out & here.out) != 0U) {
            finish();
            previous = here;
            continue;
        }
        if (_run.empty()) {
            const Seen start = previous.height < 0.0 ? onHorizon(here, previous) : previous;
            extend(start.pixel, opacity(start));
        }
        if (here.height < 0.0) {
            const Seen end = onHorizon(previous, here);
            extend(end.pixel, opacity(end));
            finish();
            previous = here;
            continue;
        }
        const glm::dvec2 step = here.pixel - _run.back().position;
        const bool last = i + 1 == points.size() || here.out != 0U;
        if (last || glm::dot(step, step) >= nearSquared) extend(here.pixel, opacity(here));
        previous = here;
    }
    finish();
}

}  // namespace demarche
