#include "viz/geo/spherical_region.h"
#include "tests/unit/viz_geo/unit_vectors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include "viz/geo/geo_shapes.h"
#include "viz/geo/great_circle.h"

namespace demarche {
namespace {

struct ContainsCase {
    std::string polygon;
    std::vector<UnitRing> rings;
    LonLat place;
    bool inside = false;
};

/// What d3-geo's tests say of polygons of all kinds (SOURCES.md).
std::vector<ContainsCase> readContainsCases() {
    std::ifstream stream(std::string(DEMARCHE_SOURCE_DIR) + "/tests/testdata/projections/d3_contains.txt");
    std::vector<ContainsCase> cases;
    ContainsCase current;
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line);
        std::string what;
        words >> what;
        if (what == "polygon") {
            current = {};
            words >> current.polygon;
        } else if (what == "ring") {
            GeoRing ring;
            for (LonLat place; words >> place.lon >> place.lat;) ring.push_back(place);
            std::ranges::reverse(ring);  // d3-geo has the inside on the right.
            current.rings.push_back(units(ring));
        } else {
            std::string answer;
            words >> current.place.lon >> current.place.lat >> answer;
            current.inside = answer == "inside";
            cases.push_back(current);
        }
    }
    return cases;
}

bool onOutline(const ContainsCase& c) {
    const glm::dvec3 unit = unitVector(c.place);
    for (const UnitRing& ring : c.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (distanceToArc(unit, ring[i], ring[(i + 1) % ring.size()]) < 1e-12) return true;
        }
    }
    return false;
}

TEST(SphericalRegion, AnswersAsTheTestsOfD3Ask) {
    int asked = 0;
    for (const ContainsCase& c : readContainsCases()) {
        if (onOutline(c)) continue;  // Nobody's side: d3-geo decides by rounding, too.
        ++asked;
        EXPECT_EQ(SphericalRegion(c.rings).contains(unitVector(c.place)), c.inside)
            << c.polygon << " at " << c.place.lon << ' ' << c.place.lat;
    }
    EXPECT_EQ(asked, 67);
}

TEST(SphericalRegion, OfAPolygonIsTheSmallerSideLessItsHolesWhicheverWayTheyAreWritten) {
    GeoPolygon polygon{.rings = {{{-40, -40}, {40, -40}, {40, 40}, {-40, 40}}, {{-20, -20}, {20, -20}, {0, 20}}}};
    for (int i = 0; i < 4; ++i) {
        std::ranges::reverse(polygon.rings[static_cast<std::size_t>(i % 2)]);
        const SphericalRegion region(polygon);
        EXPECT_TRUE(region.contains(unitVector({30, 0})));
        EXPECT_FALSE(region.contains(unitVector({0, 0})));
        EXPECT_FALSE(region.contains(unitVector({180, 0})));
    }
}

TEST(SphericalRegion, WithoutRingsHoldsNothing) {
    EXPECT_TRUE(SphericalRegion(std::vector<UnitRing>{}).empty());
    EXPECT_TRUE(SphericalRegion({units({{0, 0}, {10, 0}})}).empty());
    EXPECT_FALSE(SphericalRegion(GeoPolygon{}).contains(unitVector({0, 0})));
}

}  // namespace
}  // namespace demarche
