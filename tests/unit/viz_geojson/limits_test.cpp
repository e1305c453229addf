#include "geojson_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>

namespace demarche {
namespace {

using testing::HasSubstr;

#ifdef DEMARCHE_SANITIZE
constexpr std::size_t manyFaults = 50'000;  // A million take too long there.
#else
constexpr std::size_t manyFaults = 1'000'000;
#endif

GeoJsonResult readIn(std::string_view text, const GeoJsonLimits& limits = {}) {
    return readGeoJson(text, "shapes.geojson", limits);
}

std::string repeated(std::string_view piece, std::size_t count) {
    std::string result;
    result.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) result += piece;
    return result;
}

std::string refusal(const GeoJsonResult& result) {
    EXPECT_FALSE(result.ok());
    return words(result.diagnostics);
}

TEST(GeoJsonLimit, ALargerFileIsNotLookedAt) {
    EXPECT_THAT(refusal(readIn(geometryText("Point", "[1, 2]"), {.bytes = 10})),
                HasSubstr("the file is too large; found 40 bytes; expected at most 10"));
    const std::string large(GeoJsonLimits{}.bytes + 1, ' ');
    EXPECT_THAT(refusal(readIn(large)), HasSubstr("at most 67108864"));
}

TEST(GeoJsonLimit, DepthIsLimitedWhereverTheBracketsStand) {
    EXPECT_THAT(refusal(readIn(repeated("[", 100'000))),
                HasSubstr("1:129: error: too many lists and objects inside one another; expected at most 128"));
    const std::string foreign = R"({"type": "Point", "coordinates": [1, 2], "x": )" + repeated("[", 127);
    EXPECT_THAT(words(foreign + repeated("]", 127) + "}"), testing::IsEmpty());
    EXPECT_THAT(words(foreign + "[" + repeated("]", 128) + "}"), HasSubstr("inside one another"));
    EXPECT_THAT(refusal(readIn(repeated("{\"a\":", 100'000))), HasSubstr("inside one another"));
}

TEST(GeoJsonLimit, NestedCollectionsMayGoAsDeepAsTheText) {
    const std::string open = R"({"type": "GeometryCollection", "geometries": [)";
    const std::string text = repeated(open, 63) + geometryText("Point", "[1, 2]") + repeated("]}", 63);
    EXPECT_EQ(shapesOf(text).points.size(), 1U);
    EXPECT_THAT(words(repeated(open, 64) + geometryText("Point", "[1, 2]") + repeated("]}", 64)),
                HasSubstr("inside one another"));
}

TEST(GeoJsonLimit, AMillionPositionsAreReadAndOneMoreIsNot) {
    const auto text = [](std::size_t count) {
        return geometryText("MultiPoint", "[" + repeated("[1,2],", count - 1) + "[1,2]]");
    };
    const GeoJsonResult whole = readIn(text(1'000'000));
    ASSERT_TRUE(whole.ok()) << words(whole.diagnostics);
    EXPECT_EQ(whole.features.at(0).shapes.points.size(), 1'000'000U);
    EXPECT_THAT(refusal(readIn(text(1'000'001))),
                HasSubstr("too many positions in the file; expected at most 1000000"));
}

TEST(GeoJsonLimit, LongEdgesDoNotMultiplyTheMemory) {
    const std::string line = repeated("[-90,10],[90,11],", 10'000) + "[0,0]";
    EXPECT_THAT(refusal(readIn(geometryText("LineString", "[" + line + "]"))),
                HasSubstr("feature 0: the file has too many long edges"));
}

TEST(GeoJsonLimit, ValuesAndMembersAreLimitedToo) {
    EXPECT_THAT(refusal(readIn("{\"x\": [" + repeated("1,", 20) + "1]}", {.values = 10})),
                HasSubstr("too many values in the file; expected at most 10"));
    std::string members;
    for (int i = 0; i < 12; ++i) members += fmt::format("\"k{}\": 1, ", i);
    EXPECT_THAT(refusal(readIn("{" + members + "\"type\": 1}", {.members = 10})),
                HasSubstr("too many members in one object; expected at most 10"));
}

TEST(GeoJsonLimit, OfAMillionFaultsTheFirstAreReported) {
    const std::string text = geometryText("MultiPoint", "[" + repeated("[1,99],", manyFaults - 1) + "[1,99]]");
    EXPECT_EQ(readIn(text).diagnostics.size(), 201U);
}

TEST(GeoJsonLimit, EveryTruncationAndThousandsOfChangesAreReadOrRefusedWithAPlace) {
    const std::string whole = collectionText(featureText(
        R"({"type": "Polygon", "bbox": [0, 0, 2, 2], "coordinates": [[[0,0],[2,0],[2,2.5e-1],[0,2],[0,0]], [[0.5,0.5],[0.5,1],[1,1]]]})"));
    const auto check = [](const std::string& text) {
        const GeoJsonResult result = read(text);
        EXPECT_TRUE(result.ok() || result.diagnostics.front().where.line > 0U) << text;
    };
    for (std::size_t length = 0; length < whole.size(); ++length) check(whole.substr(0, length));
    std::uint32_t state = 1;
    const auto next = [&state](std::size_t below) {
        state = state * 1664525U + 1013904223U;  // Numerical Recipes' generator: the same changes on every run.
        return static_cast<std::size_t>(state >> 8U) % below;
    };
    for (int i = 0; i < 5000; ++i) {
        std::string text = whole;
        const std::size_t at = next(text.size());
        switch (next(3)) {
            case 0: text[at] = static_cast<char>(next(256)); break;
            case 1: text.insert(at, 1, "[]{},:\"01.-e"[next(12)]); break;
            default: text.erase(at, 1 + next(20)); break;
        }
        check(text);
    }
}

}  // namespace
}  // namespace demarche
