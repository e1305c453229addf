#include "viz/scene/placed_level.h"

#include <algorithm>

namespace demarche {

void PlacedLevel::begin(const MapView& view, const MapLevel& level) {
    const bool same = _level == &level && _placedBy && _placedBy->placesLike(view);
    _view = &view;
    _level = &level;
    if (!same) {
        _placedBy = view;
        _remembers = false;
        return;
    }
    if (_remembers) return;
    _remembers = true;
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    _vertices.assign(level.vertices.size(), glm::dvec2(unknown));
    _linePoints.assign(level.linePoints.size(), {.onMap = glm::dvec2(unknown)});
}

glm::dvec2 PlacedLevel::find(const glm::dvec3& turned) const {
    const glm::dvec2 point =
        _view->map()->project(_view->hasSeam() ? mapPoint(turned) : MapPoint{.vector = turned, .place = {}});
    // Mercator's map ends here: what lies beyond has no height.
    const double halfHeight = _view->map()->halfHeight();
    return {point.x, std::clamp(point.y, -halfHeight, halfHeight)};
}

}  // namespace demarche
