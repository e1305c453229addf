#include "geojson_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::IsEmpty;

TEST(GeoJsonGeometry, EachTypeBecomesItsShapes) {
    EXPECT_EQ(shapesOf(geometryText("Point", "[10, 50]")), (GeoShapes{.points = {{10, 50}}}));
    EXPECT_EQ(shapesOf(geometryText("MultiPoint", "[[10, 50], [-0.5, 1e1]]")),
              (GeoShapes{.points = {{10, 50}, {-0.5, 10}}}));
    EXPECT_EQ(shapesOf(geometryText("LineString", "[[0, 0], [1, 1]]")), (GeoShapes{.lines = {{{0, 0}, {1, 1}}}}));
    EXPECT_EQ(shapesOf(geometryText("MultiLineString", "[[[0, 0], [1, 1]], [[5, 5], [6, 5]]]")),
              (GeoShapes{.lines = {{{0, 0}, {1, 1}}, {{5, 5}, {6, 5}}}}));
    const GeoRing outline{{0, 0}, {2, 0}, {2, 2}, {0, 2}};
    const GeoRing hole{{0.5, 0.5}, {0.5, 1}, {1, 1}};
    const std::string polygon = "[[[0,0],[2,0],[2,2],[0,2],[0,0]], [[0.5,0.5],[0.5,1],[1,1],[0.5,0.5]]]";
    EXPECT_EQ(shapesOf(geometryText("Polygon", polygon)), (GeoShapes{.polygons = {{{outline, hole}}}}));
    EXPECT_EQ(shapesOf(geometryText("MultiPolygon", "[" + polygon + ",[[[5,5],[6,5],[6,6],[5,5]]]]")),
              (GeoShapes{.polygons = {{{outline, hole}}, {{{{5, 5}, {6, 5}, {6, 6}}}}}}));
}

TEST(GeoJsonGeometry, ACollectionHoldsTheShapesOfItsParts) {
    const std::string parts = geometryText("Point", "[1, 2]") + "," + geometryText("LineString", "[[0, 0], [1, 1]]");
    EXPECT_EQ(shapesOf(R"({"type": "GeometryCollection", "geometries": [)" + parts + "]}"),
              (GeoShapes{.points = {{1, 2}}, .lines = {{{0, 0}, {1, 1}}}}));
    EXPECT_TRUE(shapesOf(R"({"type": "GeometryCollection", "geometries": []})").empty());
}

TEST(GeoJsonFeature, HasTheNameOfItsProperties) {
    const auto named = [](std::string_view name) {
        return R"({"type": "Feature", "properties": {"id": {"name": "no"}, "name": )" + std::string(name) +
               R"(}, "geometry": null})";
    };
    EXPECT_EQ(read(named("\"Ky\\u00efv\"")).features.at(0).name, "Ky\u00EFv");
    EXPECT_EQ(read(named("12")).features.at(0).name, "");
    EXPECT_EQ(read(named("[\"name\"]")).features.at(0).name, "");
}

TEST(GeoJsonFeature, WithoutAGeometryIsThereAndEmpty) {
    const GeoJsonResult result = read(collectionText(featureText("null")));
    ASSERT_TRUE(result.ok());
    ASSERT_EQ(result.features.size(), 3U);
    EXPECT_TRUE(result.features[1].shapes.empty());
    EXPECT_FALSE(result.features[2].shapes.empty());
}

TEST(GeoJsonText, MembersMayStandInAnyOrder) {
    const GeoJsonResult result = read(
        R"({"features": [{"geometry": {"coordinates": [1, 2], "type": "Point"}, "properties": {"name": "a"},
            "type": "Feature"}], "type": "FeatureCollection"})");
    ASSERT_TRUE(result.ok()) << words(result.diagnostics);
    EXPECT_EQ(result.features.at(0), (GeoFeature{.name = "a", .shapes = {.points = {{1, 2}}}}));
}

TEST(GeoJsonText, MembersOfOthersArePassedOver) {
    const std::string text = R"({"type": "Point", "note": {"coordinates": [1, [2, {"type": 3}]], "type": false},
        "coordinates": [1, 2], "bbox": [1, 2, 1, 2], "styles": [[], {}, "", null, 1e5]})";
    EXPECT_EQ(shapesOf(text), (GeoShapes{.points = {{1, 2}}}));
    EXPECT_THAT(words(text), IsEmpty());
}

TEST(GeoJsonText, AByteOrderMarkIsNoPartOfIt) {
    EXPECT_EQ(shapesOf("\xEF\xBB\xBF" + geometryText("Point", "[1, 2]")).points.size(), 1U);
    EXPECT_THAT(places("\xEF\xBB\xBF[]"), testing::ElementsAre("1:1 error"));
}

TEST(GeoJsonText, AnEmptyCollectionHasNoFeatures) {
    const GeoJsonResult result = read(R"({"type": "FeatureCollection", "features": []})");
    EXPECT_TRUE(result.ok());
    EXPECT_THAT(result.features, IsEmpty());
}

}  // namespace
}  // namespace demarche
