#include "viz/projection/projection_morph.h"

#include <gtest/gtest.h>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "tests/unit/viz_projection/proj_table.h"
#include "tests/unit/viz_projection/shapes_support.h"
#include "viz/geo/great_circle.h"
#include "viz/projection/azimuthal.h"
#include "viz/projection/projected_shapes.h"

namespace demarche {
namespace {

const ProjectionDescriptor fromVienna{.centre = {16.4, 48.2}, .bearing = Degrees(10.0), .eyeDistance = 3.0};

ProjectionMorph morph(ProjectionKind from, ProjectionKind to, double fraction) {
    ProjectionDescriptor descriptor = fromVienna;
    descriptor.kind = from;
    return ProjectionMorph(descriptor, to, fraction);
}

Projection projection(ProjectionKind kind) {
    ProjectionDescriptor descriptor = fromVienna;
    descriptor.kind = kind;
    return Projection(descriptor);
}

template <typename Check>
void forEveryPair(const Check& check) {
    for (const auto from : test::allKinds) {
        for (const auto to : test::allKinds) {
            SCOPED_TRACE(test::nameOf(from) + " to " + test::nameOf(to));
            check(from, to);
        }
    }
}

TEST(Morph, is_at_its_ends_what_it_comes_from_and_goes_to) {
    const UnitRing ring = test::units({{-20, 20}, {70, 10}, {100, 60}, {-150, 80}});
    forEveryPair([&](ProjectionKind from, ProjectionKind to) {
        EXPECT_EQ(morph(from, to, 0.0).forward({30, 40}), projection(from).forward({30, 40}));
        EXPECT_EQ(morph(from, to, 1.0).forward({30, 40}), projection(to).forward({30, 40}));
        EXPECT_EQ(projectRegion(morph(from, to, 1.0), SphericalRegion({ring}), 1e-3),
                  projectRegion(projection(to), SphericalRegion({ring}), 1e-3));
    });
}

TEST(Morph, goes_straight_from_point_to_point_between_maps_of_one_kind) {
    forEveryPair([](ProjectionKind from, ProjectionKind to) {
        if (isAzimuthal(from) != isAzimuthal(to)) return;
        const auto a = projection(from).forward({30, 40});
        const auto b = projection(to).forward({30, 40});
        const auto between = morph(from, to, 0.25).forward({30, 40});
        ASSERT_TRUE(a && b && between);
        EXPECT_LE(glm::distance(*between, glm::mix(*a, *b, 0.25)), 1e-12);
    });
}

TEST(Morph, changes_shapes_little_by_little) {
    // In view from the start to the end, well inside every horizon.
    const UnitRing ring = test::units({{0, 30}, {40, 35}, {30, 60}, {-10, 58}});
    forEveryPair([&](ProjectionKind from, ProjectionKind to) {
        double last = test::areaOf(projectRegion(morph(from, to, 0.0), SphericalRegion({ring}), 1e-4));
        for (int i = 1; i <= 50; ++i) {
            const double area = test::areaOf(projectRegion(morph(from, to, i / 50.0), SphericalRegion({ring}), 1e-4));
            EXPECT_NEAR(area, last, 0.05 * last) << i;
            last = area;
        }
    });
}

TEST(Morph, never_folds_over) {
    // A ring of the grid that faces the viewer runs counter-clockwise wherever the map shows it.
    for (const double fraction : {0.1, 0.5, 0.9}) {
        forEveryPair([&](ProjectionKind from, ProjectionKind to) {
            const ProjectionMorph map = morph(from, to, fraction);
            for (double lon = -180.0; lon < 180.0; lon += 24.0) {
                for (double lat = -75.0; lat < 75.0; lat += 25.0) {
                    const UnitRing cell = test::units({{lon, lat}, {lon + 1, lat}, {lon + 1, lat + 1}, {lon, lat + 1}});
                    for (const PlaneRing& ring : projectRegion(map, SphericalRegion({cell}), 1e-7)) {
                        EXPECT_GT(signedArea(ring), -1e-9) << lon << ' ' << lat << ' ' << fraction;
                    }
                }
            }
        });
    }
}

TEST(Morph, shows_more_and_more_from_the_globe_to_an_azimuthal_map) {
    double last = 0.0;
    for (int i = 0; i <= 10; ++i) {
        const double angle =
            morph(ProjectionKind::Orthographic, ProjectionKind::AzimuthalEqualArea, i / 10.0).boundary().angle.value;
        EXPECT_GT(angle, last);
        last = angle;
    }
    EXPECT_NEAR(Degrees(Radians(last)).value, 180.0, 1e-9);
}

TEST(Morph, from_mercator_has_an_edge_that_moves) {
    double last = 10.0;
    for (int i = 0; i < 10; ++i) {
        const ProjectionMorph map = morph(ProjectionKind::Mercator, ProjectionKind::EqualEarth, i / 10.0);
        double top = 0.0;
        for (const glm::dvec2 point : projectSphere(map, 1e-3)) top = std::max(top, point.y);
        EXPECT_NEAR(top, map.halfHeight(), 1e-9);
        EXPECT_LT(top, last);
        last = top;
    }
    EXPECT_EQ(morph(ProjectionKind::Mercator, ProjectionKind::EqualEarth, 1.0).halfHeight(),
              std::numeric_limits<double>::infinity());
}

/// Every step of the way shows at least the hemisphere of the globe that it leads over, less its last degree.
TEST(Morph, over_the_globe_never_shows_less_than_what_both_ends_show) {
    for (const auto to : test::allKinds) {
        if (isAzimuthal(to)) continue;
        for (int i = 0; i <= 100; ++i) {
            const ProjectionMorph map = morph(ProjectionKind::AzimuthalEqualArea, to, i / 100.0);
            for (double lon = 0.0; lon < 360.0; lon += 30.0) {
                const GreatCircle out(fromVienna.centre, {std::remainder(lon, 360.0), 0.0});
                const LonLat inside = lonLat(out.at(Radians(Degrees(80.0)).value / out.angle().value));
                EXPECT_TRUE(map.forward(inside).has_value()) << test::nameOf(to) << ' ' << i << ' ' << lon;
            }
        }
    }
}

/// What lies behind the globe comes in from the edges, a little at a time: nothing appears in the middle of the map.
TEST(Morph, opens_a_globe_into_a_world_map_without_a_jump) {
    double last = 0.0;
    for (int i = 0; i <= 400; ++i) {
        const ProjectionMorph map = morph(ProjectionKind::Perspective, ProjectionKind::EqualEarth, i / 400.0);
        const double area = signedArea(projectSphere(map, 1e-3));
        if (i > 0) {
            EXPECT_LT(std::abs(area - last), 0.12) << i;
        }
        last = area;
    }
    EXPECT_NEAR(last, 4.0 * std::numbers::pi, 0.05);
}

/// Mercator's edge, too, takes nothing away from an azimuthal map at once.
TEST(Morph, from_an_azimuthal_map_to_mercator_shows_no_less_at_once) {
    for (const ProjectionKind kind : {ProjectionKind::Perspective, ProjectionKind::Orthographic,
                                      ProjectionKind::AzimuthalEqualArea, ProjectionKind::AzimuthalEquidistant}) {
        double last = signedArea(projectSphere(morph(kind, ProjectionKind::Mercator, 0.0), 1e-3));
        for (int i = 1; i <= 400; ++i) {
            const double area = signedArea(projectSphere(morph(kind, ProjectionKind::Mercator, i / 400.0), 1e-3));
            EXPECT_LT(std::abs(area - last), 0.6) << test::nameOf(kind) << ' ' << i;
            last = area;
        }
    }
}

}  // namespace
}  // namespace demarche
