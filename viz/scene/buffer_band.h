// The zone of a stated width around points and lines on the ground, as triangles that know their distance.
#pragma once

#include "viz/projection/map_view.h"
#include "viz/scene/draw_list.h"
#include "viz/scene/prepared_overlay.h"

#include <array>
#include <span>
#include <vector>

namespace demarche {

/// Appends triangles whose distance (MaskVertex) is in half widths of the zone: 1 at its edge.
class BufferBand {
public:
    /// `reach`: how far the triangles go, in half widths.
    BufferBand(const MapView& view, double halfWidthKm, double reach, std::vector<MaskVertex>& vertices);

    void addPoint(const glm::dvec3& unit);
    void addLine(const DetailedLine& line, double tolerancePixels);

private:
    void addSegment(const glm::dvec3& from, const glm::dvec3& to);
    void addGrid(const glm::dvec3& from, const glm::dvec3& tangent, double length);
    [[nodiscard]] glm::vec2 pixelOf(const glm::dvec3& unit) const;
    struct Corner {
        glm::dvec3 unit;
        MaskVertex vertex;
    };
    using Triangle = std::array<Corner, 3>;
    void addTriangle(const Triangle& triangle);
    /// On a map with a seam: what lies on both sides of it is cut.
    void addCut(const Triangle& triangle, int divisions);
    void addDivided(const Triangle& triangle, int divisions);

    const MapView& _view;
    double _half;  ///< Radians.
    double _reach;
    double _horizon;
    std::vector<MaskVertex>& _vertices;
};

}  // namespace demarche
