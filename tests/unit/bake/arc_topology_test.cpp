#include "assets/bake/arc_topology.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace demarche::bake {
namespace {

// Two squares side by side:  | A | B |  from 0 to 2 degrees east, 1 degree high.
class TwoNeighbours : public ::testing::Test {
protected:
    static GridPoint at(double lon, double lat) { return gridPoint({.lon = lon, .lat = lat}); }

    std::vector<Face> faces{{.shell = {at(0, 0), at(1, 0), at(1, 1), at(0, 1)}, .holes = {}, .inside = {}},
                            {.shell = {at(1, 0), at(2, 0), at(2, 1), at(1, 1)}, .holes = {}, .inside = {}}};
    UnitFaces units{.units = {{.id = "A", .name = "A", .stateByView = {"AAA", "AAA"}},
                              {.id = "B", .name = "B", .stateByView = {"AAA", "BBB"}}},
                    .unitOfFace = {0, 1}};
    BoundaryTable table{.views = {"un", "defacto"}};

    [[nodiscard]] const BorderArc& common(const std::vector<BorderArc>& arcs) const {
        return *std::ranges::find_if(arcs,
                                     [](const BorderArc& arc) { return arc.left != noUnit && arc.right != noUnit; });
    }
};

TEST_F(TwoNeighbours, ShareOneArcAndHaveACoastEach) {
    const std::vector<BorderArc> arcs = chainArcs(faces, units, table);
    EXPECT_EQ(arcs.size(), 3u);
    EXPECT_EQ(common(arcs).points.size(), 2u);
}

TEST_F(TwoNeighbours, HaveABorderOnlyInTheViewThatParts) {
    const std::vector<BorderArc> arcs = chainArcs(faces, units, table);
    EXPECT_EQ(rolesOf(common(arcs), units.units, table), (std::vector{LineRole::Hidden, LineRole::Border}));
}

TEST_F(TwoNeighbours, FollowARuleForTheirLine) {
    table.boundaries.push_back({.unitA = "B",
                                .unitB = "A",
                                .box = {},
                                .roleByView = {LineRole::Hidden, LineRole::Disputed},
                                .name = "a line"});
    const std::vector<BorderArc> arcs = chainArcs(faces, units, table);
    EXPECT_EQ(rolesOf(common(arcs), units.units, table), (std::vector{LineRole::Hidden, LineRole::Disputed}));
}

TEST_F(TwoNeighbours, OfOneUnitHaveOneRingAroundThem) {
    units.unitOfFace = {0, 0};
    const std::vector<BorderArc> arcs = chainArcs(faces, units, table);
    ASSERT_EQ(arcs.size(), 1u);
    EXPECT_TRUE(arcs.front().isRing());
    EXPECT_EQ(rolesOf(arcs.front(), units.units, table), (std::vector{LineRole::Coast, LineRole::Coast}));
}

TEST(BoundaryTable, OfTheProgramIsReadable) {
    const BoundaryTable table =
        readBoundaryTable(std::filesystem::path(DEMARCHE_SOURCE_DIR) / "assets" / "bake" / "boundary_views.json");
    EXPECT_EQ(table.views, (std::vector<std::string>{"un", "defacto"}));
    EXPECT_EQ(table.parts.size(), 3u);
}

}  // namespace
}  // namespace demarche::bake
