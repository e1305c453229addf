// A third boundary view is a matter of data: added to the table, it is baked and read.
#include "assets/bake/land_mesh.h"
#include "assets/bake/level_ladder.h"
#include "assets/bake/map_writer.h"
#include "assets/bake/province_map.h"
#include "assets/bake/rivers.h"
#include "viz/mapdata/world_map.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace demarche::bake {
namespace {

using Json = nlohmann::json;

const std::filesystem::path programsTable =
    std::filesystem::path(DEMARCHE_SOURCE_DIR) / "assets" / "bake" / "boundary_views.json";

Json& ruleOf(Json& rules, const char* key, const Json& value) {
    return *std::ranges::find_if(rules, [&](const Json& rule) { return rule.contains(key) && rule.at(key) == value; });
}

class ThirdView : public ::testing::Test {
protected:
    std::filesystem::path file = std::filesystem::path(::testing::TempDir()) / "third_view.json";
    Json document = Json::parse(std::ifstream(programsTable));

    void SetUp() override { document.at("views").push_back({{"id", "claims"}, {"like", "un"}}); }
    void TearDown() override { std::filesystem::remove(file); }
    BoundaryTable table() {
        std::ofstream(file) << document;
        return readBoundaryTable(file);
    }
};

TEST_F(ThirdView, IsLikeTheOneItNamesUnlessARuleSpeaksOfIt) {
    ruleOf(document.at("features"), "unit", "TWN").at("states").push_back("TWN");
    ruleOf(document.at("boundaries"), "units", {"XKX", "SRB"}).at("roles").push_back("border");
    const BoundaryTable read = table();
    EXPECT_EQ(read.views.back(), "claims");
    for (const FeatureRule& rule : read.features) {
        if (rule.unit.stateByView.empty()) continue;
        ASSERT_EQ(rule.unit.stateByView.size(), 3U) << rule.feature;
        EXPECT_EQ(rule.unit.stateByView[2], rule.unit.id == "TWN" ? "TWN" : rule.unit.stateByView[0]) << rule.feature;
    }
    for (const BoundaryRule& rule : read.boundaries) {
        const bool kosovo = rule.unitA == "XKX" && rule.unitB == "SRB";
        EXPECT_EQ(rule.roleByView.at(2), kosovo ? LineRole::Border : rule.roleByView[0]) << rule.name;
    }
}

TEST_F(ThirdView, WithoutAModelNeedsEveryRule) {
    document.at("views").back().erase("like");
    EXPECT_THROW(static_cast<void>(table()), std::runtime_error);
    document.at("views").back()["like"] = "nobody";
    EXPECT_THROW(static_cast<void>(table()), std::runtime_error);
}

TEST_F(ThirdView, IsBakedAndRead) {
    ruleOf(document.at("boundaries"), "units", {"UKR", "UKR-crimea"}).at("roles").push_back("border");
    const BoundaryTable read = table();
    PlanarGeometry geometry;
    const auto box = [](double west, double east) {
        Polyline ring;
        for (const LonLat at : {LonLat{west, 0}, {east, 0}, {east, 2}, {west, 2}, {west, 0}})
            ring.push_back(gridPoint(at));
        return ring;
    };
    const std::vector<Face> faces = geometry.faces(geometry.noded({box(0, 2), box(2, 4)}));
    UnitFaces units{.units = {{.id = "UKR", .name = "Ukraine", .stateByView = {"UKR", "UKR", "UKR"}},
                              {.id = "UKR-crimea", .name = "Crimea", .stateByView = {"UKR", "RUS", "XCR"}}},
                    .unitOfFace = {}};
    for (const Face& face : faces) units.unitOfFace.push_back(face.inside.lon < 2.0 ? 0 : 1);
    const std::vector<BorderArc> arcs = chainArcs(faces, units, read);
    const std::vector<Level> levels =
        buildLadder({.arcs = arcs, .claims = {}, .units = units.units, .table = read}, {1.0});
    const std::filesystem::path map = std::filesystem::path(::testing::TempDir()) / "third_view.dmap";
    writeMapFile(map, {packMeta(read, units.units), packRivers({}), packProvinces({}),
                       packLevel(levels[0], buildLandMesh(levels[0], geometry))});
    const auto opened = WorldMap::open(map);
    ASSERT_TRUE(opened.has_value()) << opened.error().message;
    EXPECT_FALSE(opened->firstFault().has_value());
    const auto view = opened->boundaryView("claims");
    ASSERT_EQ(view, BoundaryViewIndex{2});
    EXPECT_EQ(opened->boundaryViews().size(), 3U);
    EXPECT_EQ(opened->units()[1].stateByView[*view], "XCR");
    const std::vector<MapArc>& lines = opened->level(1.0).arcs;
    const auto between = std::ranges::find(lines, "Crimea", &MapArc::name);
    ASSERT_NE(between, lines.end());
    EXPECT_EQ(between->roleByView, (std::vector{LineRole::Hidden, LineRole::Disputed, LineRole::Border}));
    std::filesystem::remove(map);
}

}  // namespace
}  // namespace demarche::bake
