// Polygons that are hard to draw on a globe, and an independent answer to what is inside them.
#pragma once

#include "viz/geo/geo_shapes.h"

#include <string>
#include <vector>

namespace demarche::test {

struct HardShape {
    std::string name;
    GeoPolygon polygon;
    LonLat outside;  ///< A place that is certainly not inside.
};

[[nodiscard]] const std::vector<HardShape>& hardShapes();

/// The polygon seen from its outside: a stereographic projection that sends `outside` to infinity, edges cut fine, and
/// even-odd in the plane. Shares no code with the program's own test.
class PlaneAnswer {
public:
    explicit PlaneAnswer(const HardShape& shape);
    [[nodiscard]] bool inside(LonLat place) const;

private:
    struct Point {
        double x, y;
    };
    [[nodiscard]] Point projected(LonLat place) const;

    LonLat _outside;
    std::vector<std::vector<Point>> _rings;
};

}  // namespace demarche::test
