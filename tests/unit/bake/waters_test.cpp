// Lakes laid into states, and rivers cut by lakes and coast.
#include "assets/bake/lakes.h"
#include "assets/bake/rivers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace demarche::bake {
namespace {

GridPoint at(double lon, double lat) { return gridPoint({.lon = lon, .lat = lat}); }

Polyline box(double west, double south, double east, double north) {
    return {at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)};
}

// Two states side by side, from 0 to 2 and from 2 to 4 degrees east, 2 degrees high.
class TwoStates : public ::testing::Test {
protected:
    PlanarGeometry geometry;
    std::vector<Face> faces = geometry.faces(geometry.noded({box(0, 0, 2, 2), box(2, 0, 4, 2)}));
    BoundaryTable table{.views = {"un"}};
    UnitFaces units{
        .units = {{.id = "A", .name = "A", .stateByView = {"AAA"}}, {.id = "B", .name = "B", .stateByView = {"BBB"}}},
        .unitOfFace = {}};

    void SetUp() override {
        for (const Face& face : faces) units.unitOfFace.push_back(face.inside.lon < 2.0 ? 0 : 1);
    }
    Surfaces with(const std::vector<Shape>& lakes) {
        return layLakes(chainArcs(faces, units, table), faces, units, lakes, geometry);
    }
    static int sideAt(const Surfaces& surfaces, LonLat place) {
        return FaceIndex(surfaces.faces, surfaces.units.unitOfFace).sideAt(place);
    }
    std::vector<LineRole> roles(const Surfaces& surfaces) const {
        std::vector<LineRole> all;
        for (const BorderArc& arc : chainArcs(surfaces.faces, surfaces.units, table)) {
            all.push_back(rolesOf(arc, surfaces.units.units, table).front());
        }
        std::ranges::sort(all);
        return all;
    }
};

TEST_F(TwoStates, AreDryWithoutLakes) {
    EXPECT_EQ(roles(with({})), (std::vector{LineRole::Coast, LineRole::Coast, LineRole::Border}));
}

TEST_F(TwoStates, HaveALakeWithAnIsland) {
    const Surfaces surfaces = with({{box(0.5, 0.5, 1.5, 1.5), box(0.9, 0.9, 1.1, 1.1)}});
    EXPECT_EQ(sideAt(surfaces, {0.6, 0.6}), lakesOf(0, 2));
    EXPECT_EQ(sideAt(surfaces, {1.0, 1.0}), 0);
    EXPECT_EQ(sideAt(surfaces, {0.2, 0.2}), 0);
    EXPECT_EQ(roles(surfaces),
              (std::vector{LineRole::Coast, LineRole::Coast, LineRole::Border, LineRole::Shore, LineRole::Shore}));
}

TEST_F(TwoStates, ShareALakeAlongTheirBorder) {
    const Surfaces surfaces = with({{box(1.5, 0.5, 2.5, 1.5)}});
    EXPECT_EQ(sideAt(surfaces, {1.7, 1.0}), lakesOf(0, 2));
    EXPECT_EQ(sideAt(surfaces, {2.3, 1.0}), lakesOf(1, 2));
    // North of the lake, in it and south of it.
    EXPECT_EQ(std::ranges::count(roles(surfaces), LineRole::Border), 3);
    EXPECT_EQ(std::ranges::count(roles(surfaces), LineRole::Shore), 2);
}

TEST_F(TwoStates, HaveNoLakeInTheSea) {
    // One corner of many in the sea.
    const Shape lake{
        {at(0.1, 0.5), at(0.5, 0.5), at(0.9, 0.7), at(0.9, 1.0), at(0.5, 1.5), at(-0.5, 1.0), at(0.1, 0.5)}};
    const Surfaces surfaces = with({lake});
    EXPECT_EQ(sideAt(surfaces, {-0.2, 1.0}), noUnit);
    EXPECT_EQ(sideAt(surfaces, {0.2, 1.0}), lakesOf(0, 2));
    const std::vector<BorderArc> arcs = chainArcs(surfaces.faces, surfaces.units, table);
    for (const BorderArc& arc : arcs) {
        const bool atSea = arc.left == noUnit || arc.right == noUnit;
        EXPECT_EQ(rolesOf(arc, surfaces.units.units, table).front() == LineRole::Coast, atSea);
    }
}

TEST_F(TwoStates, HaveARiverFromTheLakeToTheSea) {
    const Surfaces surfaces = with({{box(0.5, 0.5, 1.5, 1.5)}});
    const FaceIndex index(surfaces.faces, surfaces.units.unitOfFace);
    const std::vector<RiverPiece> pieces = riverPieces({{{at(3.0, 1.0), at(1.0, 1.0), at(-1.0, 1.0)}}}, index, 2);
    ASSERT_EQ(pieces.size(), 3u) << "nothing in the sea";
    EXPECT_EQ(std::ranges::count(pieces, true, &RiverPiece::inLake), 1);
    for (const RiverPiece& piece : pieces) {
        const auto [west, east] = std::ranges::minmax(piece.points, {}, &GridPoint::x);
        EXPECT_EQ(piece.inLake, west.x >= 5000 && east.x <= 15000);
        EXPECT_GE(west.x, 0);
        EXPECT_GT(piece.riverKm, 440.0);
    }
}

TEST(RiverLengths, JoinTheTwoLongestThatMeet) {
    const std::vector<Shape> rivers{{{at(0, 0), at(1, 0)}}, {{at(1, 0), at(3, 0)}}, {{at(1, 0.5), at(1, 0)}}};
    const std::vector<double> lengths = riverLengthsKm(rivers);
    EXPECT_NEAR(lengths[0], 333.6, 1.0);
    EXPECT_EQ(lengths[0], lengths[1]);
    EXPECT_NEAR(lengths[2], 55.6, 0.5);
}

TEST(RiverLadder, KeepsJunctionsAndEveryPointOfACoarserLevelInTheFinerOnes) {
    Polyline bent;
    for (int i = 0; i <= 100; ++i) bent.push_back(at(0.05 * i, i % 2 == 0 ? 0.0 : 0.03));
    const std::vector<RiverPiece> pieces{{.points = bent, .riverKm = 3000.0}};
    const std::vector<Level> levels{{.toleranceKm = 1.0}, {.toleranceKm = 8.0}};
    const std::vector<RiverRun> runs = riverLadder(pieces, levels, 1);
    ASSERT_EQ(runs.size(), 1u);
    EXPECT_EQ(runs[0].levels, 2u);
    EXPECT_EQ(runs[0].points.front().levels, 2u);
    EXPECT_EQ(runs[0].points.back().levels, 2u);
    EXPECT_EQ(runs[0].points.size(), bent.size());
    EXPECT_LT(std::ranges::count(runs[0].points, 2u, &LevelPoint::levels), 20);
}

TEST(RiverLadder, LeavesShortRiversOutOfCoarseLevels) {
    const std::vector<RiverPiece> pieces{{.points = {at(0, 0), at(1, 0)}, .riverKm = 111.0}};
    const std::vector<Level> levels{{.toleranceKm = 1.0}, {.toleranceKm = 2.0}, {.toleranceKm = 32.0}};
    EXPECT_EQ(riverLadder(pieces, levels, 1).front().levels, 2u);
}

}  // namespace
}  // namespace demarche::bake
