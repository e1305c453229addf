// Links between places: great circles lifted off the globe, growing, glowing, hidden behind it.
#pragma once

#include "viz/scene/canvas.h"
#include "viz/scene/theme.h"
#include "viz/timeline/frame_state.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <optional>
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

private:
    glm::dvec3 _start;
    glm::dvec3 _tangent;
    glm::dvec3 _side;
    double _angle;
    double _height;
    double _sway;
};

/// The curve of each link of a story, parallel ones fanned out.
[[nodiscard]] std::vector<LinkCurve> linkCurves(const Story& story);

struct LinkLayerInput {
    const Story& story;
    const std::vector<LinkCurve>& curves;
    const Theme& theme;
    const GlobeView& view;
    double unit = 1.0;
    std::optional<LinkIndex> selected;
};

void addLinks(const LinkLayerInput& input, const std::vector<LinkState>& links, Canvas& canvas);

/// Pixels along the visible part of a link up to `progress`, about 12 apart: what labels keep away from.
void appendLinkTrace(const LinkCurve& curve, double progress, const GlobeView& view, std::vector<glm::dvec2>& trace);

}  // namespace demarche
