#include "geojson_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace demarche {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Reads the geometry as features[1]; it must be sound.
GeoShapes repaired(std::string_view type, std::string_view coordinates) {
    const GeoJsonResult result = read(collectionText(featureText(geometryText(type, coordinates))));
    EXPECT_TRUE(result.ok()) << words(result.diagnostics);
    return result.ok() ? result.features.at(1).shapes : GeoShapes{};
}

std::string wordsOf(std::string_view type, std::string_view coordinates) {
    return words(collectionText(featureText(geometryText(type, coordinates))));
}

TEST(GeoJsonRepair, AnOpenRingIsClosed) {
    const GeoShapes shapes = repaired("Polygon", "[[[0,0],[1,0],[1,1],[0,1]]]");
    EXPECT_EQ(shapes.polygons.at(0).rings.at(0).size(), 4U);
    EXPECT_THAT(wordsOf("Polygon", "[[[0,0],[1,0],[1,1],[0,1]]]"), HasSubstr("2:89: warning: feature 1: a ring that"));
}

TEST(GeoJsonRepair, RepeatedPositionsAreLeftOut) {
    const GeoShapes shapes = repaired("Polygon", "[[[0,0],[0,0],[1,0],[1,1],[1,1],[0,0],[0,0]]]");
    EXPECT_EQ(shapes.polygons.at(0).rings.at(0), (GeoRing{{0, 0}, {1, 0}, {1, 1}}));
    EXPECT_EQ(repaired("LineString", "[[0,0],[0,0],[1,0],[1,0]]").lines.at(0), (GeoLine{{0, 0}, {1, 0}}));
    EXPECT_THAT(wordsOf("LineString", "[[0,0],[0,0],[1,0]]"), HasSubstr("note: feature 1: positions that repeat"));
}

TEST(GeoJsonRepair, ALineWithoutLengthIsLeftOutWithAWarning) {
    EXPECT_TRUE(repaired("LineString", "[[0,0],[0,0]]").empty());
    EXPECT_THAT(wordsOf("LineString", "[[0,0],[0,0]]"), HasSubstr("warning: feature 1: a line whose"));
}

TEST(GeoJsonRepair, TheWindingIsOfNoConsequenceAndNoted) {
    EXPECT_THAT(wordsOf("Polygon", "[[[0,0],[1,0],[1,1],[0,0]]]"), IsEmpty());
    EXPECT_THAT(wordsOf("Polygon", "[[[0,0],[1,1],[1,0],[0,0]]]"), HasSubstr("note: feature 1: a ring runs the wrong"));
    const std::string outline = "[[0,0],[9,0],[9,9],[0,9],[0,0]]";
    EXPECT_THAT(wordsOf("Polygon", "[" + outline + ",[[1,1],[1,2],[2,2],[1,1]]]"), IsEmpty());
    EXPECT_THAT(wordsOf("Polygon", "[" + outline + ",[[1,1],[2,2],[1,2],[1,1]]]"), HasSubstr("runs the wrong way"));
}

TEST(GeoJsonRepair, AltitudesAndNumbersWithoutMeaningAreLeftOut) {
    EXPECT_EQ(repaired("Point", "[1, 2, 300]").points.at(0), (LonLat{1, 2}));
    EXPECT_THAT(wordsOf("Point", "[1, 2, 300]"), HasSubstr("note: feature 1: altitudes"));
    EXPECT_EQ(repaired("Point", "[1, 2, 3, 4, 5]").points.at(0), (LonLat{1, 2}));
    EXPECT_THAT(wordsOf("Point", "[1, 2, 3, 4, 5]"), HasSubstr("warning: feature 1: numbers after"));
    // The ring is closed though the altitudes of its ends differ.
    EXPECT_THAT(wordsOf("Polygon", "[[[0,0,1],[1,0,1],[1,1,1],[0,0,2]]]"), Not(HasSubstr("closed")));
}

TEST(GeoJsonRepair, LongitudesBeyondHalfATurnAreBroughtBack) {
    EXPECT_EQ(repaired("Point", "[190, 2]").points.at(0), (LonLat{-170, 2}));
    EXPECT_EQ(repaired("MultiPoint", "[[-540, 2], [540, 2], [180, 0], [-180, 0]]").points,
              (std::vector<LonLat>{{-180, 2}, {180, 2}, {180, 0}, {-180, 0}}));
    EXPECT_THAT(wordsOf("Point", "[190, 2]"), HasSubstr("note: feature 1: longitudes"));
    EXPECT_THAT(wordsOf("Point", "[180, 2]"), IsEmpty());
}

TEST(GeoJsonEdges, DividedBeyondHalfATurnStayWithinIt) {
    // Found by fuzzing: the edge goes from 492 on to 550, which is more than one turn too far.
    const GeoShapes shapes = repaired("LineString", "[[492, 1], [-170, 2]]");
    for (const LonLat& each : shapes.lines.at(0)) EXPECT_LE(std::abs(each.lon), 180.0);
    EXPECT_EQ(shapes.lines.at(0).front(), (LonLat{132, 1}));
    EXPECT_EQ(shapes.lines.at(0).back(), (LonLat{-170, 2}));
}

TEST(GeoJsonRepair, ARingMayCrossTheAntimeridianUncut) {
    const GeoRing ring{{179, 0}, {-179, 0}, {-179, 1}, {179, 1}};
    EXPECT_EQ(repaired("Polygon", "[[[179,0],[-179,0],[-179,1],[179,1],[179,0]]]").polygons.at(0).rings.at(0), ring);
    EXPECT_EQ(repaired("Polygon", "[[[179,0],[181,0],[181,1],[179,1],[179,0]]]").polygons.at(0).rings.at(0), ring);
    EXPECT_THAT(wordsOf("Polygon", "[[[179,0],[-179,0],[-179,1],[179,1],[179,0]]]"),
                AllOf(HasSubstr("note: feature 1: an edge of more than 180"), Not(HasSubstr("wrong way"))));
}

TEST(GeoJsonRepair, ARingMayBeCutAtTheAntimeridian) {
    const std::string cut =
        "[[[[179,0],[180,0],[180,1],[179,1],[179,0]]],[[[-180,0],[-179,0],[-179,1],[-180,1],[-180,0]]]]";
    EXPECT_EQ(repaired("MultiPolygon", cut).polygons.size(), 2U);
    EXPECT_THAT(wordsOf("MultiPolygon", cut), IsEmpty());
}

TEST(GeoJsonRepair, TheTwoNamesOfTheAntimeridianAreOnePlace) {
    EXPECT_EQ(repaired("Polygon", "[[[179,60],[180,60],[-180,60],[-179,61],[179,60]]]").polygons.at(0).rings.at(0),
              (GeoRing{{179, 60}, {180, 60}, {-179, 61}}));
}

TEST(GeoJsonEdges, LongOnesFollowTheParallelAsTheStandardHasIt) {
    const GeoLine parallel = repaired("LineString", "[[-10, 60], [10, 60]]").lines.at(0);
    ASSERT_EQ(parallel.size(), 11U);
    for (const LonLat& each : parallel) EXPECT_DOUBLE_EQ(each.lat, 60);
    EXPECT_EQ(repaired("LineString", "[[10, -80], [10, 80]]").lines.at(0).size(), 3U);  // A meridian; never antipodes.
    EXPECT_EQ(repaired("LineString", "[[0, 90], [100, 0]]").lines.at(0).size(), 2U);    // From a pole, a meridian too.
}

TEST(GeoJsonEdges, ARectangleAroundAPoleIsACap) {
    const GeoShapes shapes = repaired("Polygon", "[[[-180,-90],[180,-90],[180,-60],[-180,-60],[-180,-90]]]");
    const GeoRing& ring = shapes.polygons.at(0).rings.at(0);
    EXPECT_GT(ring.size(), 180U);
    for (const LonLat& each : ring) EXPECT_TRUE(each.lat == -60 || each.lat == -90) << each.lat;
}

TEST(GeoJsonRepair, AnOutlineOfMoreThanHalfTheGlobeIsWarnedAbout) {
    EXPECT_THAT(wordsOf("Polygon", "[[[-170,-80],[170,-80],[170,80],[-170,80],[-170,-80]]]"), Not(HasSubstr("half")));
    EXPECT_THAT(wordsOf("Polygon", "[[[-170,-80],[0,-80],[170,-80],[170,80],[0,80],[-170,80],[-170,-80]]]"),
                HasSubstr("warning: feature 1: an outline encloses more than half"));
}

TEST(GeoJsonRepair, EmptyCoordinatesAreNoGeometry) {
    for (const auto* type : {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"}) {
        EXPECT_TRUE(repaired(type, "[]").empty());
        EXPECT_THAT(wordsOf(type, "[]"), HasSubstr("note: feature 1: a geometry without coordinates"));
    }
}

TEST(GeoJsonRepair, NestedCollectionsAreReadAsOne) {
    const std::string inner =
        R"({"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}]})";
    const std::string text = R"({"type": "GeometryCollection", "geometries": [)" + inner + "]}";
    EXPECT_EQ(shapesOf(text).points.size(), 1U);
    EXPECT_THAT(words(text), HasSubstr("note: feature 0: a GeometryCollection inside"));
}

TEST(GeoJsonRepair, MembersThatAreMissingOrOutOfPlaceAreSaid) {
    EXPECT_THAT(words(collectionText(R"({"type": "Feature", "geometry": null})")),
                HasSubstr("2:1: warning: feature 1: the feature has no \"properties\""));
    EXPECT_THAT(words(collectionText(R"({"type": "Feature", "id": null, "properties": null, "geometry": null})")),
                HasSubstr("warning: feature 1: an \"id\" that is null"));
    EXPECT_THAT(words(R"({"type": "FeatureCollection", "properties": {}, "features": []})"),
                HasSubstr("warning: \"properties\" outside a feature"));
}

TEST(GeoJsonRepair, AnObsoleteNameOfTheUsualReferenceSystemIsNoted) {
    for (const auto* name : {"urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"}) {
        const std::string crs = fmt::format(R"({{"type": "name", "properties": {{"name": "{}"}}}})", name);
        const std::string text = R"({"type": "FeatureCollection", "features": [], "crs": )" + crs + "}";
        EXPECT_THAT(words(text), HasSubstr("1:54: note: \"crs\" is obsolete"));
        EXPECT_TRUE(read(text).ok());
    }
}

TEST(GeoJsonRepair, ControlCharactersInANameAreLeftOut) {
    const std::string text = R"({"type": "Feature", "properties": {"name": "a\u0000\u001b[31m"}, "geometry": null})";
    EXPECT_EQ(read(text).features.at(0).name, "a[31m");
    EXPECT_THAT(words(text), HasSubstr("warning: feature 0: control characters"));
}

TEST(GeoJsonRepair, TheSameRepairOfManyFeaturesIsSaidOnce) {
    std::string features;
    for (int i = 0; i < 30; ++i) features += (i > 0 ? "," : "") + featureText(geometryText("Point", "[1, 2, 3]"));
    const std::string text = R"({"type": "FeatureCollection", "features": [)" + features + "]}";
    EXPECT_THAT(words(text), HasSubstr("features 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 "
                                       "and 10 more: altitudes are left out"));
    EXPECT_EQ(read(text).diagnostics.size(), 1U);
}

}  // namespace
}  // namespace demarche
