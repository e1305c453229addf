// The ways of links through space: great circles lifted off the globe, parallel ones fanned out.
#pragma once

#include "viz/projection/map_view.h"
#include "viz/story/story.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <vector>

namespace demarche {

/// The way of a link through space. Height over the ground grows with length and with nothing else.
class LinkCurve {
public:
    /// `lane` fans out links between the same two places: 0 in the middle, then 1, -1, 2, -2 ...
    LinkCurve(LonLat from, LonLat to, int lane = 0);
    /// Point in globe radii; fraction 0 to 1.
    [[nodiscard]] glm::dvec3 at(double fraction) const;
    [[nodiscard]] double angle() const { return _angle; }
    /// Over the ground in the middle, in globe radii.
    [[nodiscard]] double height() const { return _height; }
    /// False when no point of it can be in the picture.
    [[nodiscard]] bool mayBeSeen(const MapView& view) const { return view.mayShow(_middle, _capCosine); }

private:
    glm::dvec3 _start;
    glm::dvec3 _tangent;
    glm::dvec3 _side;
    double _angle;
    double _height;
    double _sway;
    glm::dvec3 _middle;  ///< Of a cap of the sphere from which the whole way can be seen to rise.
    double _capCosine;
};

/// The curve of each link of a story, parallel ones fanned out.
[[nodiscard]] std::vector<LinkCurve> linkCurves(const Story& story);

inline constexpr double linkTraceSpacing = 12.0;

/// Pixels along the visible part of a link up to `progress`, about `spacing` apart: what labels keep away from.
void appendLinkTrace(const LinkCurve& curve, double progress, const MapView& view, std::vector<glm::dvec2>& trace,
                     double spacing = linkTraceSpacing);

}  // namespace demarche
