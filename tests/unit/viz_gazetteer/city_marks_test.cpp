// From which scale on cities are named: the best known first, and no two names in each other's way.
#include "viz/gazetteer/city_marks.h"

#include "tests/unit/viz_gazetteer/bundled_gazetteer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche::testing {
namespace {

const std::vector<CityMark>& marks() {
    static const std::vector<CityMark> made = cityMarks(bundledGazetteer());
    return made;
}

const CityMark& markOf(std::string_view name) {
    return *std::ranges::find(marks(), name, [](const CityMark& m) -> std::string_view { return m.place->name; });
}

double widthOf(const CityMark& mark) {
    const auto characters = std::ranges::count_if(
        mark.place->name, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    const CityNameMeasure measure;
    return measure.perCharacter * static_cast<double>(characters) + measure.besides;
}

TEST(CityMarks, AreAllCitiesByTheScaleFromWhichTheyShow) {
    EXPECT_EQ(marks().size(), bundledGazetteer().places().size());
    EXPECT_TRUE(std::ranges::is_sorted(marks(), {}, &CityMark::leastScale));
    EXPECT_LT(markOf("London").leastScale, markOf("Valletta").leastScale);
    EXPECT_LT(markOf("Kyiv").leastScale, markOf("Odesa").leastScale);
    EXPECT_LT(markOf("Odesa").leastScale, markOf("Kherson").leastScale);
}

TEST(CityMarks, LeaveEachNameRoomOnceItShows) {
    constexpr double degree = std::numbers::pi / 180.0;
    const CityNameMeasure measure;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < marks().size(); ++i) {
        const CityMark& a = marks()[i];
        for (std::size_t j = 0; j < i; ++j) {
            const CityMark& b = marks()[j];
            const double north = std::abs(b.place->position.lat - a.place->position.lat);
            if (north > 3.0) continue;
            const double east = std::remainder(b.place->position.lon - a.place->position.lon, 360.0);
            if (std::abs(east) > 5.0) continue;
            ++pairs;
            // Both show from the later one's scale on.
            const double scale = a.leastScale * degree;
            const double meanLat = 0.5 * (a.place->position.lat + b.place->position.lat) * degree;
            const double across = east * std::cos(meanLat) * scale;
            const double width = across > 0.0 ? widthOf(a) : widthOf(b);
            const bool touching = std::abs(across) < width - 1e-6 && north * scale < measure.height - 1e-6;
            ASSERT_FALSE(touching) << a.place->name << " and " << b.place->name << " at " << a.leastScale;
        }
    }
    EXPECT_GT(pairs, 10000U);
}

}  // namespace
}  // namespace demarche::testing
