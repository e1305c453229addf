// What must hold of cut shapes, whoever else draws them.
#include <gtest/gtest.h>

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "tests/unit/viz_projection/picture_difference.h"
#include "tests/unit/viz_projection/proj_table.h"
#include "tests/unit/viz_projection/shapes_support.h"
#include "viz/geo/geo_shapes.h"
#include "viz/geo/great_circle.h"
#include "viz/geo/spherical_ring.h"
#include "viz/projection/projected_shapes.h"

namespace demarche {
namespace {

using test::units;

constexpr double pi = std::numbers::pi;
constexpr double tolerance = 1e-3;

Projection mapAt(ProjectionKind kind, LonLat centre) { return Projection({.kind = kind, .centre = centre}); }

TEST(EqualAreaMaps, keep_the_area_of_any_shape_from_any_centre) {
    test::Numbers numbers;
    double worst = 0.0;
    for (int i = 0; i < 400; ++i) {
        const LonLat middle = numbers.nextPlace();
        const LonLat centre = numbers.nextPlace();
        const UnitRing ring = test::starAround(middle, 0.1 + 2.9 * numbers.next(), 5 + i % 40, numbers);
        for (const auto kind : {ProjectionKind::EqualEarth, ProjectionKind::AzimuthalEqualArea}) {
            const double area = test::areaOf(projectRegion(mapAt(kind, centre), SphericalRegion({ring}), 1e-5));
            worst = std::max(worst, std::abs(area - solidAngleOnLeft(ring)));
            EXPECT_NEAR(area, solidAngleOnLeft(ring), 1e-3) << i << ' ' << test::nameOf(kind);
        }
    }
    RecordProperty("worst", std::to_string(worst));
}

TEST(EqualAreaMaps, keep_the_area_of_shapes_that_touch_poles_edge_and_centre) {
    const auto centres = {LonLat{0, 0},    LonLat{120, 0}, LonLat{180, 0},
                          LonLat{-60, 30}, LonLat{30, 90}, LonLat{0, -90}};
    for (const UnitRing& ring : test::gridShapes()) {
        for (const LonLat centre : centres) {
            for (const auto kind : {ProjectionKind::EqualEarth, ProjectionKind::AzimuthalEqualArea}) {
                const double area = test::areaOf(projectRegion(mapAt(kind, centre), SphericalRegion({ring}), 1e-5));
                EXPECT_NEAR(area, solidAngleOnLeft(ring), 1e-3)
                    << test::nameOf(kind) << " from " << centre.lon << ' ' << centre.lat;
            }
        }
    }
}

bool filled(const std::vector<PlaneRing>& rings, glm::dvec2 point) {
    bool inside = false;
    for (const PlaneRing& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const glm::dvec2 a = ring[i];
            const glm::dvec2 b = ring[(i + 1) % ring.size()];
            if ((a.y < point.y) == (b.y < point.y)) continue;
            if (a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y) < point.x) inside = !inside;
        }
    }
    return inside;
}

/// Chords may leave such places out.
bool nearEdge(const Projection& map, const glm::dvec3& unit) {
    constexpr double margin = 0.02;
    const glm::dvec3 turned = map.frame().turned(unit);
    const SphereBoundary boundary = map.boundary();
    if (boundary.cut == SphereCut::Circle) return std::acos(turned.z) > boundary.angle.value - margin;
    return std::abs(turnedPlace(turned).lon) > pi - margin;
}

/// Whether what is filled on the map is what lies inside on the sphere; the number of places asked.
int expectSameInside(const Projection& map, const UnitRing& ring, test::Numbers& numbers) {
    const SphericalRegion region({ring});
    const auto rings = projectRegion(map, region, 1e-4);
    int asked = 0;
    for (int i = 0; i < 40; ++i) {
        const LonLat place = numbers.nextPlace();
        const glm::dvec3 unit = unitVector(place);
        double room = 1.0;
        for (std::size_t k = 0; k < ring.size(); ++k) {
            room = std::min(room, distanceToArc(unit, ring[k], ring[(k + 1) % ring.size()]));
        }
        const auto point = map.forward(place);
        if (!point || room < 0.01 || nearEdge(map, unit) || std::abs(point->y) > mercatorEdge) continue;
        EXPECT_EQ(filled(rings, *point), region.contains(unit))
            << test::nameOf(map.descriptor().kind) << " from " << map.descriptor().centre.lon << ' '
            << map.descriptor().centre.lat << " at " << place.lon << ' ' << place.lat;
        ++asked;
    }
    return asked;
}

TEST(EveryMap, fills_what_lies_inside) {
    test::Numbers numbers;
    int asked = 0;
    for (int i = 0; i < 150; ++i) {
        const LonLat middle = numbers.nextPlace();
        const LonLat centre = numbers.nextPlace();
        const UnitRing ring = test::starAround(middle, 0.1 + 2.9 * numbers.next(), 5 + i % 40, numbers);
        for (const auto kind : test::allKinds) asked += expectSameInside(mapAt(kind, centre), ring, numbers);
    }
    EXPECT_GE(asked, 30'000);
    RecordProperty("asked", asked);
}

TEST(EveryMap, fills_what_lies_inside_of_shapes_that_touch_poles_edge_and_centre) {
    test::Numbers numbers;
    int asked = 0;
    for (const UnitRing& ring : test::gridShapes()) {
        for (const LonLat centre : {LonLat{0, 0}, LonLat{180, 0}, LonLat{-60, 30}, LonLat{30, 90}}) {
            for (const auto kind : test::allKinds) asked += expectSameInside(mapAt(kind, centre), ring, numbers);
        }
    }
    EXPECT_GE(asked, 100'000);
    RecordProperty("asked", asked);
}

TEST(EqualAreaMaps, show_the_whole_sphere) {
    EXPECT_NEAR(signedArea(projectSphere(mapAt(ProjectionKind::EqualEarth, {30, 40}), 1e-6)), 4.0 * pi, 1e-4);
    EXPECT_NEAR(signedArea(projectSphere(mapAt(ProjectionKind::AzimuthalEqualArea, {30, 40}), 1e-6)), 4.0 * pi, 1e-4);
}

TEST(Polygons, are_the_smaller_side_whichever_way_they_are_written) {
    const GeoPolygon polygon{.rings = {{{-40, -40}, {40, -40}, {40, 40}, {-40, 40}}, {{-20, -20}, {20, -20}, {0, 20}}}};
    GeoPolygon reversed = polygon;
    for (GeoRing& ring : reversed.rings) std::ranges::reverse(ring);
    const Projection map = mapAt(ProjectionKind::EqualEarth, {});
    const double area = test::areaOf(projectRegion(map, SphericalRegion(polygon), tolerance));
    EXPECT_NEAR(test::areaOf(projectRegion(map, SphericalRegion(reversed), tolerance)), area, 1e-12);
    EXPECT_GT(area, 1.2);
    EXPECT_LT(area, 2.0);
}

TEST(LineOverAPole, is_cut_there_and_does_not_run_along_the_map_s_edge) {
    for (const auto kind : {ProjectionKind::EqualEarth, ProjectionKind::Robinson, ProjectionKind::Equirectangular}) {
        const auto lines = projectLine(mapAt(kind, {}), units({{-20, 64}, {160, 64}}), tolerance);
        ASSERT_EQ(lines.size(), 2U);
        EXPECT_LT(test::lengthOf(lines), 1.3);
        const double top = projectSphere(mapAt(kind, {}), tolerance)[0].y;
        EXPECT_NEAR(lines[0].back().y, -top, 1e-9);
        EXPECT_NEAR(lines[1].front().y, -top, 1e-9);
    }
}

TEST(LineOverAPole, is_one_line_on_the_globe) {
    const auto lines =
        projectLine(mapAt(ProjectionKind::Orthographic, {0, 80}), units({{-20, 64}, {160, 64}}), tolerance);
    EXPECT_EQ(lines.size(), 1U);
}

TEST(LineThroughAPole, ends_there_and_begins_on_the_next_meridian) {
    const auto lines =
        projectLine(mapAt(ProjectionKind::Equirectangular, {}), units({{10, 50}, {0, 90}, {-70, 50}}), tolerance);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_NEAR(lines[0].back().x, 10.0 * pi / 180.0, 1e-9);
    EXPECT_NEAR(lines[1].front().x, -70.0 * pi / 180.0, 1e-9);
}

TEST(LineAlongTheAntimeridian, stays_on_one_side) {
    const auto lines =
        projectLine(mapAt(ProjectionKind::EqualEarth, {}), units({{180, -40}, {-180, 10}, {150, 20}}), tolerance);
    ASSERT_EQ(lines.size(), 1U);
    for (const glm::dvec2 point : lines[0]) EXPECT_GT(point.x, 1.5);
}

TEST(LineBetweenOppositePlaces, goes_over_the_north_pole_in_every_projection) {
    for (const auto kind : test::allKinds) {
        const Projection map = mapAt(kind, {20, 60});
        const auto pole = map.forward({0, 90});
        ASSERT_TRUE(pole);
        double nearest = 10.0;
        for (const PlaneLine& line : projectLine(map, units({{20, 10}, {-160, -10}}), 1e-5)) {
            for (std::size_t i = 1; i < line.size(); ++i) {
                const glm::dvec2 way = line[i] - line[i - 1];
                const double t = std::clamp(glm::dot(*pole - line[i - 1], way) / glm::dot(way, way), 0.0, 1.0);
                nearest = std::min(nearest, glm::distance(*pole, line[i - 1] + way * t));
            }
        }
        EXPECT_LE(nearest, 1e-4) << test::nameOf(kind);
    }
}

TEST(Tolerance, is_kept) {
    for (const auto kind : test::allKinds) {
        const Projection map = mapAt(kind, {-75, 40});
        const auto coarse = projectLine(map, units({{-120, 10}, {-30, 60}, {-60, 20}}), tolerance);
        const auto fine = projectLine(map, units({{-120, 10}, {-30, 60}, {-60, 20}}), 1e-7);
        EXPECT_LE(test::differingDistance(coarse, fine), 1.5 * tolerance) << test::nameOf(kind);
        EXPECT_LT(coarse.front().size() * 10, fine.front().size()) << test::nameOf(kind);
    }
}

TEST(Window, leaves_of_a_picture_what_lies_in_it) {
    test::Numbers numbers;
    for (int i = 0; i < 60; ++i) {
        const UnitRing ring = test::starAround(numbers.nextPlace(), 0.1 + 2.9 * numbers.next(), 5 + i % 40, numbers);
        const LonLat centre = numbers.nextPlace();
        const glm::dvec2 corner{2.0 * numbers.next() - 1.0, 2.0 * numbers.next() - 1.0};
        const PlaneBox window{.min = corner - 0.3, .max = corner + 0.3};
        for (const auto kind : test::allKinds) {
            const Projection map = mapAt(kind, centre);
            double whole = 0.0;
            for (const PlaneRing& part : projectRegion(map, SphericalRegion({ring}), 1e-5)) {
                whole += signedArea(clipRing(part, window));
            }
            const auto within = projectRegion(map, SphericalRegion({ring}), 1e-5, window);
            EXPECT_NEAR(test::areaOf(within), whole, 1e-4) << i << ' ' << test::nameOf(kind);
            for (const PlaneRing& part : within) {
                for (const glm::dvec2 p : part) {
                    EXPECT_LE(std::max(std::abs(p.x - corner.x), std::abs(p.y - corner.y)), 0.3 + 1e-12);
                }
            }
        }
    }
}

TEST(Window, keeps_lines_in_it_and_their_number_of_points_small) {
    const Projection map = mapAt(ProjectionKind::EqualEarth, {});
    const auto line = units({{-170, -60}, {-60, 20}, {0, 1}, {3, -1}, {100, 70}, {170, 10}});
    const PlaneBox window{.min = {-0.02, -0.02}, .max = {0.02, 0.02}};
    const auto shown = projectLine(map, line, 1e-8, window);
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_LT(shown.front().size(), 200U);
    EXPECT_GT(projectLine(map, line, 1e-8).front().size(), 5000U);
    for (const glm::dvec2 p : shown.front()) EXPECT_LE(std::max(std::abs(p.x), std::abs(p.y)), 0.02);
    for (const glm::dvec2 end : {shown.front().front(), shown.front().back()}) {
        EXPECT_NEAR(std::max(std::abs(end.x), std::abs(end.y)), 0.02, 1e-15);
    }
}

bool finiteAndOnMap(const PlaneLine& line, const Projection& map) {
    const double reach = map.descriptor().kind == ProjectionKind::Equirectangular ? 3.6 : 4.5;
    return std::ranges::all_of(line, [reach](glm::dvec2 p) { return glm::length(p) <= reach; });  // NaN: false
}

TEST(CarelessRings, give_finite_points_on_the_map) {
    // Points again and again, to the opposite and back, poles, spikes, sides that cross: anything a file may hold.
    test::Numbers numbers;
    for (int i = 0; i < 400; ++i) {
        UnitRing ring;
        while (ring.size() < 3 + static_cast<std::size_t>(i % 9)) {
            const double choice = numbers.next();
            const LonLat grid{std::round(numbers.next() * 8.0) * 45.0 - 180.0,
                              std::round(numbers.next() * 4.0) * 45.0 - 90.0};
            ring.push_back(unitVector(choice < 0.3 ? numbers.nextPlace() : grid));
            if (choice > 0.8) ring.push_back(ring.back());
            if (choice > 0.9) ring.push_back(-ring.back());
        }
        const LonLat centre = i % 2 == 0 ? numbers.nextPlace() : LonLat{std::round(numbers.next() * 8.0) * 45.0, 0.0};
        for (const auto kind : test::allKinds) {
            const Projection map = mapAt(kind, centre);
            for (const PlaneRing& part : projectRegion(map, SphericalRegion({ring}), tolerance)) {
                EXPECT_TRUE(finiteAndOnMap(part, map)) << i << ' ' << test::nameOf(kind);
            }
            for (const PlaneLine& part : projectLine(map, ring, tolerance)) {
                EXPECT_TRUE(finiteAndOnMap(part, map)) << i << ' ' << test::nameOf(kind);
            }
        }
    }
}

TEST(NothingToDraw, gives_nothing) {
    for (const auto kind : test::allKinds) {
        const Projection map = mapAt(kind, {});
        EXPECT_TRUE(projectRegion(map, SphericalRegion(std::vector<UnitRing>{}), tolerance).empty());
        EXPECT_TRUE(projectRegion(map, SphericalRegion(GeoPolygon{.rings = {{{0, 90}, {50, 90}, {70, 90}}}}), tolerance)
                        .empty());
        EXPECT_TRUE(projectLine(map, {}, tolerance).empty());
        EXPECT_TRUE(projectLine(map, units({{5, 5}}), tolerance).empty());
    }
}

}  // namespace
}  // namespace demarche
