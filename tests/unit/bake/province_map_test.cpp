// Provinces fitted to a map whose borders run a little elsewhere.
#include "assets/bake/province_map.h"

#include "assets/bake/border_snap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace demarche::bake {
namespace {

GridPoint at(double lon, double lat) { return gridPoint({.lon = lon, .lat = lat}); }

Polyline box(double west, double south, double east, double north) {
    return {at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)};
}

// States A and B from 0 to 2 and from 2 to 4 degrees east, 2 degrees high; A has a northern and a southern province,
// whose source is some three kilometres too small; B is one province.
class ProvincesOfTwoStates : public ::testing::Test {
protected:
    PlanarGeometry geometry;
    std::vector<Face> faces = geometry.faces(geometry.noded({box(0, 0, 2, 2), box(2, 0, 4, 2)}));
    BoundaryTable table{.views = {"un", "defacto"}};
    UnitFaces units{.units = {{.id = "A", .name = "A", .stateByView = {"AAA", "AAA"}},
                              {.id = "B", .name = "B", .stateByView = {"AAA", "BBB"}}},
                    .unitOfFace = {}};
    std::vector<BorderArc> arcs;

    void SetUp() override {
        for (const Face& face : faces) units.unitOfFace.push_back(face.inside.lon < 2.0 ? 0 : 1);
        arcs = chainArcs(faces, units, table);
    }
    ProvinceMap made() {
        const FaceIndex land(faces, units.unitOfFace);
        return makeProvinceMap({.provinces = {{.name = "south", .rings = {box(0.03, 0.03, 1.97, 1)}, .country = "A"},
                                              {.name = "north", .rings = {box(0.03, 1, 1.97, 1.97)}, .country = "A"},
                                              {.name = "B", .rings = {box(1.97, 0.03, 3.97, 1.97)}, .country = "B"}},
                                .arcs = arcs,
                                .surfaces = land,
                                .units = units.units,
                                .table = table,
                                .tolerancesKm = {1.0, 8.0}},
                               geometry);
    }
};

TEST_F(ProvincesOfTwoStates, AreInTheirUnits) {
    const ProvinceMap map = made();
    ASSERT_EQ(map.provinces.size(), 3u);
    EXPECT_EQ(map.provinces[0].unit, 0);
    EXPECT_EQ(map.provinces[1].unit, 0);
    EXPECT_EQ(map.provinces[2].unit, 1);
}

TEST_F(ProvincesOfTwoStates, HaveALineThatReachesTheMapsOwnBorders) {
    const ProvinceMap map = made();
    const auto line = std::ranges::find(map.arcs, 3u, &ProvinceArc::views);
    ASSERT_NE(line, map.arcs.end());
    EXPECT_EQ(std::ranges::count(map.arcs, 3u, &ProvinceArc::views), 1);
    const auto [west, east] = std::minmax(line->points.front().at, line->points.back().at);
    EXPECT_EQ(west, at(0, 1));
    EXPECT_EQ(east, at(2, 1));
    EXPECT_EQ(line->points.front().levels, 2u);
}

TEST_F(ProvincesOfTwoStates, HaveALineBetweenUnitsOnlyWhereTheViewJoinsThem) {
    for (const ProvinceArc& arc : made().arcs) {
        const bool betweenUnits = (arc.left == 2) != (arc.right == 2) && arc.left != noUnit && arc.right != noUnit;
        if (!betweenUnits) continue;
        EXPECT_EQ(arc.views, 1u);
    }
    table.boundaries.push_back({.unitA = "B",
                                .unitB = "A",
                                .box = {},
                                .roleByView = {LineRole::Disputed, LineRole::Disputed},
                                .name = "a line"});
    for (const ProvinceArc& arc : made().arcs) EXPECT_TRUE(arc.views == 0 || arc.views == 3) << "a disputed line";
}

TEST_F(ProvincesOfTwoStates, SnapToWithinReachAlone) {
    const BorderSnap borders(arcs, units.units.size());
    EXPECT_EQ(borders.nearest(at(0.03, 1.2), 6.0), at(0, 1.2));
    EXPECT_EQ(borders.nearest(at(0.3, 1.2), 6.0), at(0.3, 1.2));
}

TEST(ProvinceNames, ComeFromTheTableOrLoseTheSignsAtTheirEnds) {
    const std::filesystem::path table = std::filesystem::path(::testing::TempDir()) / "demarche_province_names.tsv";
    std::ofstream(table) << "# country, source, name\nUKR\tKiev\tKyiv\n";
    std::vector<Province> provinces{{.name = "Kiev", .rings = {}, .country = "UKR"},
                                    {.name = "Ul'yanovsk", .rings = {}, .country = "RUS"},
                                    {.name = "Ma'rib", .rings = {}, .country = "YEM"},
                                    {.name = "Al Bayda'", .rings = {}, .country = "YEM"}};
    correctNames(provinces, table);
    EXPECT_EQ(provinces[0].name, "Kyiv");
    EXPECT_EQ(provinces[1].name, "Ulyanovsk");
    EXPECT_EQ(provinces[2].name, "Ma'rib");
    EXPECT_EQ(provinces[3].name, "Al Bayda");
    provinces.erase(provinces.begin());
    EXPECT_THROW(correctNames(provinces, table), std::runtime_error) << "a row that finds nothing";
    std::filesystem::remove(table);
}

}  // namespace
}  // namespace demarche::bake
