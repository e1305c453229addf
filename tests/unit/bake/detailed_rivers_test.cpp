// Rivers followed closely: the middle of a water, and a course that takes the place of a coarse one.
#include "assets/bake/detailed_rivers.h"
#include "assets/bake/water_middle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace demarche::bake {
namespace {

GridPoint at(double lon, double lat) { return gridPoint({.lon = lon, .lat = lat}); }

/// A water 0.1 degrees wide with an island, from 0 to 2 degrees east; shores have points every 0.02 degrees.
Face longWater() {
    Face water;
    for (int i = 0; i <= 100; ++i) water.shell.push_back(at(0.02 * i, -0.05));
    for (int i = 100; i >= 0; --i) water.shell.push_back(at(0.02 * i, 0.05));
    water.holes.push_back({at(0.9, 0.0), at(1.0, 0.03), at(1.1, 0.0), at(1.0, -0.01)});
    water.inside = {.lon = 0.1, .lat = 0.0};
    return water;
}

TEST(WaterMiddle, KeepsToTheMiddleAndOffIslands) {
    PlanarGeometry geometry;
    const Polyline middle = middleOf(longWater(), {.lon = 0.1, .lat = 0.0}, {.lon = 1.9, .lat = 0.0}, geometry);
    EXPECT_GT(middle.size(), 50U);
    EXPECT_TRUE(std::ranges::is_sorted(middle, {}, &GridPoint::x));
    for (const GridPoint point : middle) {
        const LonLat where = place(point);
        const bool beforeTheIsland = where.lon > 0.2 && where.lon < 0.7;
        EXPECT_TRUE(!beforeTheIsland || std::abs(where.lat) < 0.01) << where.lon << ' ' << where.lat;
        const bool besideTheIsland = std::abs(where.lon - 1.0) < 0.02;
        EXPECT_TRUE(!besideTheIsland || where.lat < -0.015 || where.lat > 0.032) << where.lon << ' ' << where.lat;
    }
    EXPECT_THROW(middleOf(longWater(), {.lon = 3.0, .lat = 0.0}, {.lon = 1.9, .lat = 0.0}, geometry),
                 std::runtime_error);
}

TEST(DetailedRivers, TakeThePlaceOfTheCoarseCourseAndCatchWhatFlowsIn) {
    RiverShapes shapes{.coarse = {{{at(0, 0), at(1, 0)}, {at(1, 0), at(3, 0)}}, {{at(1, 1), at(1, 0)}}},
                       .detailed = {}};
    Polyline course;
    for (int i = 0; i <= 20; ++i) course.push_back(at(0.1 * i, i % 2 == 0 ? 0.05 : 0.06));
    addCourse({.name = "river", .coarse = Passage{.from = {0, 0}, .to = {3, 0}}}, course, shapes);
    ASSERT_EQ(shapes.coarse.size(), 1U);
    const Polyline& tributary = shapes.coarse[0][0];
    EXPECT_EQ(tributary.front(), at(1, 1));
    EXPECT_EQ(tributary.back(), at(1, 0.05));
    ASSERT_EQ(shapes.detailed.size(), 1U);
    ASSERT_EQ(shapes.detailed[0].size(), 2U) << "divided where the other flows in";
    EXPECT_EQ(shapes.detailed[0][0].back(), at(1, 0.05));
    EXPECT_EQ(shapes.detailed[0][1].back(), at(3, 0)) << "the coarse course goes on to the mouth";
}

TEST(DetailedRivers, ThatPassTooFarFromAPlaceStopTheBake) {
    PlanarGeometry geometry;
    const DetailedSource source({{at(0, 0), at(1, 0)}, {at(1.01, 0), at(2, 0)}}, {}, geometry);
    DetailedRiver river{.name = "river", .source = {0, 0}, .mouth = {2, 0}};
    EXPECT_EQ(source.course(river).size(), 4U);
    river.places = {{.name = "town", .at = {1, 0.1}, .withinKm = 1.0}};
    EXPECT_THROW(static_cast<void>(source.course(river)), std::runtime_error);
    river.places.clear();
    river.mouth = {5, 5};
    river.waters = {{.from = {0, 1}, .to = {1, 1}}};
    EXPECT_THROW(static_cast<void>(source.course(river)), std::runtime_error) << "no such water";
}

TEST(GmtLines, AreReadByLevel) {
    const std::filesystem::path file = std::filesystem::path(::testing::TempDir()) / "gmt_lines.txt";
    std::ofstream(file) << "> Shore Bin # 1, Level 1\n1\t2\n3\t4\n> Shore Bin # 1, Level 2\n5\t6\n5\t6\n7\t8.5\n9\t1\n";
    const std::vector<Polyline> lines = readGmtLines(file, 2);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0], (Polyline{at(5, 6), at(7, 8.5), at(9, 1)}));
    EXPECT_EQ(readGmtLines(file, 0).size(), 2U);
    std::filesystem::remove(file);
}

}  // namespace
}  // namespace demarche::bake
