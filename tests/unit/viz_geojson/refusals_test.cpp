#include "geojson_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demarche {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

struct Refused {
    const char* name;
    std::string text;
    const char* words;  ///< What the author reads begins so.
};

class GeoJsonRefusals : public testing::TestWithParam<Refused> {};

TEST_P(GeoJsonRefusals, SayWhereWhatAndWhatToDo) {
    const GeoJsonResult result = read(GetParam().text);
    EXPECT_FALSE(result.ok());
    EXPECT_TRUE(result.features.empty());
    EXPECT_THAT(words(result.diagnostics), StartsWith(std::string("shapes.geojson:") + GetParam().words));
}

std::string second(std::string_view type, std::string_view coordinates) {
    return collectionText(featureText(geometryText(type, coordinates)));
}

INSTANTIATE_TEST_SUITE_P(
    OfTheText, GeoJsonRefusals,
    testing::Values(
        Refused{"Empty", "", "1:1: error: the file is empty"},
        Refused{"Blank", " \n\t", "1:1: error: the file is empty"},
        Refused{"Mark", "\xEF\xBB\xBF", "1:1: error: the file is empty"},
        Refused{"BadUtf8", "{\n \"\xC3\xA9\xFF\": 1}",
                "2:4: error: this is not UTF-8 text; found the byte 0xFF at byte 6"},
        Refused{"Nul", std::string("{\"a\0\": 1}", 9), "1:4: error: there is a NUL byte"},
        Refused{"Utf16", std::string("{\0}\0", 4), "1:2: error: the file is UTF-16"},
        Refused{"Utf16Mark", std::string("\xFF\xFE{\0}\0", 6), "1:1: error: the file is UTF-16"},
        Refused{"Cut", R"({"type": "Point", )", "1:19: error: this is not JSON: the text ends too early"},
        Refused{"CutText", "{\"type\": \"Poi", "1:14: error: this is not JSON: the text ends too early"},
        Refused{"Comma", R"({"type": "Point" "coordinates": [1, 2]})", "1:18: error: this is not JSON; found \"coord"},
        Refused{"TrailingComma", R"({"type": "Point", "coordinates": [1, 2,]})",
                "1:40: error: this is not JSON; found ]"},
        Refused{"Word", R"({"type": nul})", "1:10: error: this is not JSON; found nul; expected true"},
        Refused{"NaN", R"({"type": "Point", "coordinates": [1, NaN]})", "1:38: error: this is not JSON; found NaN"},
        Refused{"Escape", R"({"type": "\x"})", "1:12: error: this is not JSON: invalid string"},
        Refused{"Surrogate", R"({"type": "\ud800"})", "1:17: error: this is not JSON: invalid string"},
        Refused{"Overflow", R"({"type": "Point", "coordinates": [1e999, 2]})",
                "1:35: error: this number is too large; found 1e999"},
        Refused{"After", R"({"type": "Point", "coordinates": [1, 2]} x)", "1:42: error: this is not JSON; found x"},
        Refused{"Twice", R"({"type": "Point", "type": "Point", "coordinates": [1, 2]})",
                "1:19: error: a member stands twice"},
        Refused{"TwiceInForeign", R"({"type": "Point", "x": {"a": 1, "b": 2, "a": 3}, "coordinates": [1, 2]})",
                "1:41: error: a member stands twice in one object; found \"a\" again"}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OfObjects, GeoJsonRefusals,
    testing::Values(
        Refused{"List", "[1]", "1:1: error: this is not a GeoJSON object; found a list; expected a FeatureCollection"},
        Refused{"NoType", "{}", "1:1: error: the object has no \"type\""},
        Refused{"TypeKey", R"({"Type": "Point", "coordinates": [1, 2]})",
                "1:1: error: the object has no \"type\"; expected a FeatureCollection, a Feature or a geometry: "
                "{\"type\": ...}. Is \"Type\" meant to be \"type\"?"},
        Refused{"TypeNumber", R"({"type": 5})", "1:10: error: \"type\" is not a text; found the number 5"},
        Refused{"TypeUnknown", R"({"type": "Circle"})",
                "1:10: error: GeoJSON has no such type; found the text \"Circle\""},
        Refused{"Features", R"({"type": "FeatureCollection", "features": {}})",
                "1:43: error: \"features\" is not a list; found an object"},
        Refused{"NoFeatures", R"({"type": "FeatureCollection", "feature": []})",
                "1:1: error: the object has no \"features\"; expected \"features\": a list of Features. Is \"feature\" "
                "meant to be \"features\"?"},
        Refused{"NullFeature", collectionText("null"),
                "2:1: error: feature 1: this is not a GeoJSON object; found null"},
        Refused{"GeometryInFeatures", collectionText(geometryText("Point", "[1, 2]")),
                "2:10: error: feature 1: a Point cannot stand in a FeatureCollection"},
        Refused{"FeatureInGeometry", collectionText(featureText(featureText("null"))),
                "2:62: error: feature 1: a Feature cannot stand here"},
        Refused{"NoGeometry", collectionText(R"({"type": "Feature", "properties": null})"),
                "2:1: error: feature 1: the object has no \"geometry\""},
        Refused{"GeometryText", collectionText(featureText("\"x\"")),
                "2:53: error: feature 1: this is not a GeoJSON object; found the text \"x\""},
        Refused{"Properties", collectionText(R"({"type": "Feature", "properties": [], "geometry": null})"),
                "2:35: error: feature 1: \"properties\" is not an object"},
        Refused{"Id", collectionText(R"({"type": "Feature", "id": true, "properties": null, "geometry": null})"),
                "2:27: error: feature 1: \"id\" is neither"},
        Refused{"Geometries", collectionText(featureText(R"({"type": "GeometryCollection", "geometries": 1})")),
                "2:98: error: feature 1: \"geometries\" is not a list"},
        Refused{"GeometriesNull",
                collectionText(featureText(R"({"type": "GeometryCollection", "geometries": [null]})")),
                "2:99: error: feature 1: this is not a GeoJSON object; found null"},
        Refused{"BoxLength", R"({"type": "Point", "coordinates": [1, 2], "bbox": [1, 2, 3]})",
                "1:50: error: feature 0: \"bbox\" has 3 numbers"},
        Refused{"BoxText", R"({"type": "Point", "coordinates": [1, 2], "bbox": [1, 2, 3, "4"]})",
                "1:60: error: feature 0: \"bbox\" holds something"},
        Refused{
            "Crs",
            R"({"type": "FeatureCollection", "features": [], "crs": {"type": "name", "properties": {"name": "EPSG:3857"}}})",
            "1:94: error: the coordinates are in another reference system than GeoJSON's; found the text "
            "\"EPSG:3857\""},
        Refused{"CrsLink", R"({"type": "FeatureCollection", "features": [], "crs": {"type": "link"}})",
                "1:54: error: the coordinates are in another reference system"},
        Refused{"OtherMember",
                collectionText(R"({"type": "Feature", "properties": null, "geometry": null, "features": []})"),
                "2:71: error: feature 1: a Feature cannot have \"features\""}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OfCoordinates, GeoJsonRefusals,
    testing::Values(
        Refused{"NotList", second("Point", "5"),
                "2:86: error: feature 1: \"coordinates\" is not a list; found the number 5"},
        Refused{"Shallow", second("Polygon", "[[1, 2], [3, 4]]"),
                "2:88: error: feature 1: the coordinates of a Polygon are too shallow: 2 lists"},
        Refused{"Deep", second("Point", "[[1, 2]]"),
                "2:86: error: feature 1: the coordinates of a Point are too deep: 2 lists inside one another; expected "
                "1: [longitude, latitude]. Correct the brackets, or is this a LineString or MultiPoint?"},
        Refused{"LaterShallow", second("LineString", "[[1, 2], 3]"),
                "2:100: error: feature 1: the coordinates of a LineString are not right here; found the number 3; "
                "expected a position"},
        Refused{"LaterDeep", second("LineString", "[[1, 2], [[3, 4]]]"),
                "2:101: error: feature 1: a position holds something that is not a number; found a list"},
        Refused{"OneNumber", second("Point", "[1]"), "2:86: error: feature 1: a position has 1 number"},
        Refused{"TextNumber", second("Point", "[1, \"2\"]"),
                "2:90: error: feature 1: a position holds something that is not a number; found the text \"2\"; "
                "expected [longitude, latitude]. Leave the quotation marks out."},
        Refused{"NullNumber", second("Point", "[1, null]"),
                "2:90: error: feature 1: a position holds something that is not a number; found null"},
        Refused{"ShortLine", second("LineString", "[[1, 2]]"),
                "2:91: error: feature 1: a line of a LineString has fewer than two positions"},
        Refused{"ShortRing", second("Polygon", "[[[0, 0], [1, 1], [0, 0]]]"),
                "2:89: error: feature 1: a ring of a Polygon has fewer than three"},
        Refused{"FlatRing", second("Polygon", "[[[0, 0], [1, 1], [0, 0], [1, 1], [0, 0]]]"),
                "2:89: error: feature 1: a ring of a Polygon has fewer than three"},
        Refused{"Globe", second("Polygon", "[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]"),
                "2:89: error: feature 1: a ring of a Polygon has fewer than three"},
        Refused{"NoOutline", second("MultiPolygon", "[[]]"),
                "2:94: error: feature 1: a polygon of a MultiPolygon has no outline"},
        Refused{"Latitude", second("Point", "[170, 95]"),
                "2:92: error: feature 1: latitude 95 is outside -90 to 90; found the number 95; expected [longitude, "
                "latitude]. Check the number."},
        Refused{"Swapped", second("Point", "[55.75, 137.6]"),
                "2:94: error: feature 1: latitude 137.6 is outside -90 to 90; found the number 137.6; expected "
                "[longitude, latitude]. Longitude comes first: are the two swapped?"},
        Refused{"Metres", second("Point", "[797494.3, 5827326.6]"),
                "2:97: error: feature 1: latitude 5827326.6 is outside -90 to 90; found the number 5827326.6; expected "
                "[longitude, latitude]. GeoJSON is in degrees of WGS 84"},
        Refused{"Longitude", second("Point", "[541, 0]"),
                "2:87: error: feature 1: longitude 541 is outside -540 to 540"}),
    [](const auto& each) { return each.param.name; });

TEST(GeoJsonRefusal, EveryFaultIsReportedInTheOrderOfTheFile) {
    const std::string text =
        "{\"type\": \"FeatureCollection\", \"features\": [\n"
        R"({"type": "Featre", "properties": 1, "geometry": {"type": "point", "coordinates": [1, 99]}},)"
        "\n"
        R"({"type": "Feature", "properties": null, "geometry": {"type": "MultiPoint", "coordinates": [[1, 99], [1], [1, 98]]}}]})";
    EXPECT_THAT(places(text), ElementsAre("2:10 error", "2:34 error", "2:58 error", "2:86 error", "3:96 error",
                                          "3:101 error", "3:110 error"));
    EXPECT_THAT(words(text), AllOf(HasSubstr("Did you mean \"Feature\"?"), HasSubstr("Did you mean \"Point\"?")));
}

TEST(GeoJsonRefusal, OneFaultRefusesTheWholeFile) {
    const GeoJsonResult result = read(collectionText("null"));
    EXPECT_FALSE(result.ok());
    EXPECT_TRUE(result.features.empty());
}

TEST(GeoJsonRefusal, TheFirstTwoHundredFaultsAreListedAndTheOthersCounted) {
    std::string points = "[1, 99]";
    for (int i = 1; i < 30'000; ++i) points += ", [1, 99]";
    const Diagnostics diagnostics = read(geometryText("MultiPoint", "[" + points + "]")).diagnostics;
    ASSERT_EQ(diagnostics.size(), 201U);
    EXPECT_THAT(format(diagnostics.back()), HasSubstr("29800 more faults are not listed"));
}

}  // namespace
}  // namespace demarche
