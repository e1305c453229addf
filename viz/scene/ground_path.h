// Follows a line along the ground into the picture: great circles bent as they look, the far side hidden at the
// horizon, cut where the map is.
#pragma once

#include "viz/projection/map_view.h"
#include "viz/scene/prepared_overlay.h"

#include <glm/vec2.hpp>

#include <vector>

namespace demarche {

struct PathPoint {
    glm::dvec2 pixel{};
    double height = 0.0;  ///< MapView::aboveHorizon; 0 on the horizon.
    double along = 0.0;   ///< Pixels from the start of the line as they would measure under the camera.
};

/// The parts of a line in front of the globe, and the whole line with what is behind the globe led round outside.
class GroundPath {
public:
    explicit GroundPath(const MapView& view);

    /// Points that matter less than `tolerancePixels` under the camera are left out.
    void follow(const DetailedLine& line, double tolerancePixels);

    /// Visible runs of the line followed last, in its direction.
    [[nodiscard]] const std::vector<std::vector<PathPoint>>& runs() const { return _runs; }
    /// Closed curve for a closed line on a map without a seam: where the line is behind the globe it runs outside the
    /// globe's disc, the same way round. Inside the disc its even-odd inside is the ring's, or all but the ring's when
    /// the ring holds the point of the sphere opposite the camera.
    [[nodiscard]] const std::vector<glm::dvec2>& outline() const { return _outline; }

private:
    struct Arc;

    void followArc(const glm::dvec3& from, const glm::dvec3& to);
    void followToHorizon(const Arc& arc);
    void followToSeam(const Arc& arc);
    void visiblePart(const Arc& arc, double from, double to);
    void partBesideSeam(const Arc& arc, double from, double to);
    void bend(const Arc& arc, const PathPoint& a, const PathPoint& b, double from, double to, int depth);
    void hiddenPart(const Arc& arc, double from, double to);
    [[nodiscard]] PathPoint look(const Arc& arc, double angle) const;
    void add(const PathPoint& point);

    const MapView& _view;
    double _horizon;  ///< Cosine of the angle between the point under the camera and the horizon.
    double _along = 0.0;
    bool _inRun = false;
    std::vector<std::vector<PathPoint>> _runs;
    std::vector<glm::dvec2> _outline;
};

}  // namespace demarche
