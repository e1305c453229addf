// Projects lines on the ground into strokes: hides the far side, skips what is outside the picture, thins the rest.
#pragma once

#include "viz/projection/map_view.h"
#include "viz/scene/placed_level.h"
#include "viz/scene/stroke.h"

#include <glm/vec3.hpp>

#include <span>
#include <vector>

namespace demarche {

struct LineProjectionStyle {
    double halfWidthPixels = 0.6;
    double stepPixels = 1.5;  ///< Points nearer than this to the one before are left out.
    double opacity = 1.0;
};

class LineProjection {
public:
    LineProjection(const MapView& view, LineProjectionStyle style, std::vector<StrokeVertex>& vertices);

    /// Unit vectors along the ground.
    void add(std::span<const glm::dvec3> points);
    /// Of the level's line points `count` from `first` on. Of a map `placed`, which has begun, tells where they are.
    void add(const MapLevel& level, PlacedLevel& placed, std::uint32_t first, std::uint32_t count);

private:
    template <typename SightOf>
    void addSeen(std::span<const glm::dvec3> points, const SightOf& sightOf);
    void extend(glm::dvec2 pixel, float opacity);
    void finish();

    const MapView& _view;
    LineProjectionStyle _style;
    std::vector<StrokeVertex>& _vertices;
    std::vector<StrokePoint> _run;
    Rect _bounds;  ///< The picture and a margin for the stroke's width.
};

}  // namespace demarche
