#include "tests/support/hard_shapes.h"

#include "viz/geo/great_circle.h"

#include <cmath>
#include <numbers>

namespace demarche::test {
namespace {

constexpr double degree = std::numbers::pi / 180.0;

}  // namespace

const std::vector<HardShape>& hardShapes() {
    static const std::vector<HardShape> shapes{
        {"square", {{{{-10, 0}, {10, 0}, {10, 15}, {-10, 15}}}}, {100, 0}},
        {"the_other_way_round", {{{{-10, 0}, {-10, 15}, {10, 15}, {10, 0}}}}, {100, 0}},
        {"with_a_hole",
         {{{{0, 20}, {60, 20}, {60, 60}, {0, 60}}, {{20, 30}, {20, 50}, {40, 50}, {40, 30}}}},
         {-100, 0}},
        {"hole_written_like_the_outline",
         {{{{0, 20}, {60, 20}, {60, 60}, {0, 60}}, {{20, 30}, {40, 30}, {40, 50}, {20, 50}}}},
         {-100, 0}},
        {"over_the_pole", {{{{0, 70}, {90, 65}, {180, 70}, {-90, 60}}}}, {0, -80}},
        {"over_the_south_pole", {{{{-120, -75}, {0, -70}, {120, -65}}}}, {0, 80}},
        {"across_180_degrees", {{{{170, -10}, {-170, -10}, {-170, 30}, {170, 30}}}}, {0, 0}},
        {"nearly_a_hemisphere", {{{{0, 2}, {60, 2}, {120, 3}, {180, 2}, {-120, 2}, {-60, 4}}}}, {0, -60}},
        {"one_long_edge", {{{{-80, 40}, {80, 45}, {0, 10}}}}, {180, -40}},
        {"a_sickle", {{{{-70, 0}, {0, 55}, {70, 0}, {0, 75}}}}, {0, -60}},
    };
    return shapes;
}

PlaneAnswer::PlaneAnswer(const HardShape& shape) : _outside(shape.outside) {
    for (const GeoRing& ring : shape.polygon.rings) {
        std::vector<Point> projectedRing;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const GreatCircle edge(ring[i], ring[(i + 1) % ring.size()]);
            constexpr int pieces = 200;
            for (int k = 0; k < pieces; ++k) projectedRing.push_back(projected(lonLat(edge.at(k * 1.0 / pieces))));
        }
        _rings.push_back(std::move(projectedRing));
    }
}

/// Snyder 1987, equations 21-2 to 21-4, centred opposite the outside.
PlaneAnswer::Point PlaneAnswer::projected(LonLat place) const {
    const double phi1 = -_outside.lat * degree;
    const double lambda = (place.lon - _outside.lon - 180.0) * degree;
    const double phi = place.lat * degree;
    const double cosine = std::sin(phi1) * std::sin(phi) + std::cos(phi1) * std::cos(phi) * std::cos(lambda);
    const double k = 2.0 / (1.0 + cosine);
    return {k * std::cos(phi) * std::sin(lambda),
            k * (std::cos(phi1) * std::sin(phi) - std::sin(phi1) * std::cos(phi) * std::cos(lambda))};
}

bool PlaneAnswer::inside(LonLat place) const {
    const Point p = projected(place);
    bool odd = false;
    for (const std::vector<Point>& ring : _rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const Point& a = ring[i];
            const Point& b = ring[j];
            if ((a.y > p.y) == (b.y > p.y)) continue;
            if (p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) odd = !odd;
        }
    }
    return odd;
}

}  // namespace demarche::test
