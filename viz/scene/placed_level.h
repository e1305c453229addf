// Where a map has the points of a level of detail. While a map rests, moving and scaling it in its plane changes none
// of that, so from the second such picture on each point is found once. A map on its way to another has its points
// elsewhere in every picture, and remembers none.
#pragma once

#include "viz/mapdata/world_map.h"
#include "viz/projection/map_view.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace demarche {

class PlacedLevel {
public:
    /// Before each picture. The view is not the globe in perspective. Both must outlive what is asked until the next
    /// call.
    void begin(const MapView& view, const MapLevel& level);

    /// Point on the map of a vertex of the level (index), given its place in the view's frame. Globe radii.
    glm::dvec2 vertex(std::uint32_t index, const glm::dvec3& turned) {
        if (!_remembers) return find(turned);
        glm::dvec2& known = _vertices[index];
        if (!isKnown(known)) known = find(turned);
        return known;
    }
    /// Of MapLevel::linePoints.
    MapView::Sight linePoint(std::uint32_t index) {
        if (!_remembers) return _view->sight(_view->placing(_level->linePoints[index]));
        MapView::Placing& known = _linePoints[index];
        if (!isKnown(known.onMap)) known = _view->placing(_level->linePoints[index]);
        return _view->sight(known);
    }

private:
    static bool isKnown(const glm::dvec2& point) { return point.x == point.x; }
    [[nodiscard]] glm::dvec2 find(const glm::dvec3& turned) const;

    const MapView* _view = nullptr;
    const MapLevel* _level = nullptr;
    std::optional<MapView> _placedBy;
    bool _remembers = false;
    std::vector<glm::dvec2> _vertices;  ///< Not a number where not yet known.
    std::vector<MapView::Placing> _linePoints;
};

}  // namespace demarche
