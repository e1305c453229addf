#include "viz/scene/overlay_labels.h"

#include "engine/math/easing.h"
#include "viz/scene/soft_obstacles.h"
#include "viz/scene/type_scale.h"
#include "viz/scene/view.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace demarche {
namespace {

// In lines of a picture of 1080 lines.
constexpr double besideGap = 6.0;

/// 0 when the overlay is much narrower than its name, 1 when it is nearly as wide.
double roomFor(double labelWidth, const OverlayItem& item, const MapView& view, double towards) {
    const double radius = item.geometry.cap().angle * view.camera().pixelsPerRadian * clamp01(towards);
    return smoothStep((2.0 * radius / labelWidth - 0.55) / 0.35);
}

/// Where names stand that may not lie on their line.
class BesideLine {
public:
    explicit BesideLine(const MapView& view) : _view(view) {}

    [[nodiscard]] glm::dvec2 middle(const OverlayItem& item, glm::dvec2 onLine, glm::dvec2 box, double margin) {
        const LabelBeside& beside = *item.labelBeside;
        const glm::dvec2 course = _view.project(beside.to) - _view.project(beside.from);
        if (glm::length(course) < 1e-6) return onLine;
        const glm::dvec2 along = course / glm::length(course);
        // Pixels count downwards.
        const glm::dvec2 way = beside.side * glm::dvec2(along.y, -along.x);
        const double zone = visibleShare * 0.5 * item.geometry.bufferKm() / _view.kilometresPerPixel();
        _points.clear();
        for (const DetailedLine& line : item.geometry.lines()) {
            for (std::size_t i = 0; i < line.points.size(); ++i) {
                if (_view.aboveHorizon(line.points[i]) <= 0.0) continue;
                const glm::dvec2 here = _view.project(line.points[i]);
                if (i > 0 && !_points.empty()) appendBetween(_points.back(), here, 0.25 * box.y, _points);
                _points.push_back(here);
            }
        }
        const glm::dvec2 half = 0.5 * box + glm::dvec2(zone + margin);
        return onLine + way * pushedClear(onLine, way, half, _points, _blocked);
    }

private:
    /// Of a zone with a soft edge, as far as it can be seen.
    static constexpr double visibleShare = 0.8;

    const MapView& _view;
    std::vector<glm::dvec2> _points;
    std::vector<std::pair<double, double>> _blocked;
};

}  // namespace

void addOverlayLabels(const OverlayLabelInput& in, PictureField& field, TextEngine& text, Canvas& canvas,
                      Picture& picture) {
    const double unit = in.layout.unit;
    BesideLine besideLine(in.view);

    for (std::size_t i = 0; i < in.items.size(); ++i) {
        const OverlayItem item = in.items[i];
        const glm::dvec3 at = unitVector(item.labelAt);
        const double height = in.view.aboveHorizon(at);
        if (item.label.empty() || item.opacity <= 0.0 || height <= 0.0) continue;
        const Paragraph& words = text.layout(
            item.label,
            {.text = {.weight = FontWeight::SemiBold, .sizePixels = type::overlayName * unit}, .lineHeight = 1.1},
            type::nameHalo * unit);
        glm::dvec2 middle = in.view.project(at);
        if (item.labelBeside) {
            middle = besideLine.middle(item, middle, {words.width, words.height}, besideGap * unit);
        }
        const Rect rect{middle.x - words.width / 2.0, middle.y - words.height / 2.0, words.width, words.height};
        const double free = field.freedom(rect);
        const double room = roomFor(words.width, item, in.view, in.view.foreshortening(at));
        const double opacity = item.opacity * decided(free * room * smoothStep(height / limbWidth(in.view, 0.05)));
        if (opacity <= 0.0) continue;
        canvas.setOpacity(opacity);
        canvas.text(words, {rect.x, rect.y}, in.theme.textPrimary, in.theme.halo);
        field.place(rect);
        picture.overlayLabels.push_back({.text = std::string(item.label), .opacity = opacity, .rect = rect});
    }
    canvas.setOpacity(1.0);
}

}  // namespace demarche
