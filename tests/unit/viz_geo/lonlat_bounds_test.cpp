#include "viz/geo/lonlat_bounds.h"
#include "tests/unit/viz_geo/unit_vectors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

namespace demarche {
namespace {

LonLatBounds boundsOfLine(const std::vector<LonLat>& places) {
    LonLatExtent extent;
    extent.addLine(units(places));
    return extent.bounds().value_or(LonLatBounds{});
}

struct BoundsCase {
    std::string name;
    LonLatExtent extent;
    std::vector<UnitRing> rings;  ///< Of the polygon that is being read.
    LonLatBounds expected;

    void finishPolygon() {
        if (!rings.empty()) extent.add(SphericalRegion(rings));
        rings.clear();
    }
};

/// What d3-geo's tests say (SOURCES.md).
std::vector<BoundsCase> readBoundsCases() {
    std::ifstream stream(std::string(DEMARCHE_SOURCE_DIR) + "/tests/testdata/projections/d3_bounds.txt");
    std::vector<BoundsCase> cases;
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line);
        std::string what;
        words >> what;
        if (what == "case") {
            cases.push_back({.name = line});
            continue;
        }
        BoundsCase& current = cases.back();
        if (what != "ring") current.finishPolygon();
        LonLatBounds& b = current.expected;
        if (what == "bounds") words >> b.west >> b.south >> b.east >> b.north;
        std::vector<LonLat> places;
        for (LonLat place; words >> place.lon >> place.lat;) places.push_back(place);
        if (what == "line") current.extent.addLine(units(places));
        if (what == "points") std::ranges::for_each(places, [&](LonLat place) { current.extent.add(place); });
        if (what == "ring") {
            std::ranges::reverse(places);  // d3-geo has the inside on the right.
            current.rings.push_back(units(places));
        }
    }
    return cases;
}

TEST(LonLatExtent, ReachesAsFarAsTheTestsOfD3Ask) {
    int asked = 0;
    for (const BoundsCase& c : readBoundsCases()) {
        const auto bounds = c.extent.bounds();
        ASSERT_TRUE(bounds) << c.name;
        EXPECT_NEAR(bounds->west, c.expected.west, 1e-6) << c.name;
        EXPECT_NEAR(bounds->south, c.expected.south, 1e-6) << c.name;
        EXPECT_NEAR(bounds->east, c.expected.east, 1e-6) << c.name;
        EXPECT_NEAR(bounds->north, c.expected.north, 1e-6) << c.name;
        ++asked;
    }
    EXPECT_EQ(asked, 28);
}

TEST(LonLatExtent, OfNothingIsNothing) {
    EXPECT_FALSE(LonLatExtent().bounds());
    LonLatExtent extent;
    extent.addLine({});
    extent.add(SphericalRegion(std::vector<UnitRing>{}));
    EXPECT_FALSE(extent.bounds());
}

TEST(LonLatExtent, GoesOverTheAntimeridianWhereThatIsNarrower) {
    const LonLatBounds bounds = boundsOfLine({{160, 10}, {-170, 0}, {-150, 5}});
    EXPECT_NEAR(bounds.west, 160.0, 1e-9);
    EXPECT_NEAR(bounds.east, -150.0, 1e-9);
}

TEST(LonLatExtent, OfALineOverAPoleHasThePole) {
    const LonLatBounds bounds = boundsOfLine({{-20, 64}, {160, 70}});
    EXPECT_NEAR(bounds.north, 90.0, 1e-9);
    EXPECT_NEAR(bounds.south, 64.0, 1e-9);
}

TEST(LonLatExtent, OfAPoleAloneHasAllLongitudes) {
    const LonLatBounds bounds = boundsOfLine({{0, 90}, {0, 90}});
    EXPECT_NEAR(bounds.south, 90.0, 1e-9);
    EXPECT_EQ(bounds.west, -180.0);
    EXPECT_EQ(bounds.east, 180.0);
}

}  // namespace
}  // namespace demarche
