// tests/testdata/projections/d3_clip.txt: what d3-geo makes of hard shapes (SOURCES.md).
#pragma once

#include "viz/projection/projected_shapes.h"
#include "viz/projection/projection.h"

#include <optional>
#include <string>
#include <vector>

namespace demarche::test {

struct ClipShape {
    std::string name;
    bool wholeSphere = false;
    std::vector<UnitRing> rings;  ///< Inside on the left.
    std::vector<glm::dvec3> line;
    std::vector<LonLat> points;
};

/// Pixels: y down, the centre at (0, 0).
struct PixelBounds {
    glm::dvec2 min{1e300};
    glm::dvec2 max{-1e300};

    void add(glm::dvec2 pixel);
};

struct ClipCase {
    ClipShape shape;
    ProjectionDescriptor projection;
    double coarseArea = 0.0;            ///< Square pixels, with chords up to clipTolerance from their curves.
    double area = 0.0;                  ///< With chords up to 1e-5 pixels from their curves.
    std::optional<PixelBounds> bounds;  ///< Nothing: nothing is shown.
    std::vector<PlaneRing> rings;
    std::vector<PlaneLine> lines;
    std::vector<glm::dvec2> points;
};

/// Pixels of a globe radius, and how far d3-geo let a chord be from its curve.
inline constexpr double clipScale = 100.0;
inline constexpr double clipTolerance = 0.1;

/// Throws std::runtime_error when the file is not there.
std::vector<ClipCase> readClipCases();

/// Where our coordinates are in d3-geo's pixels.
glm::dvec2 toPixel(glm::dvec2 point);

}  // namespace demarche::test
