// The sun against published moments: equinoxes, solstices and the equation of time.
#include "viz/geo/sun.h"

#include "viz/geo/lonlat.h"

#include <gtest/gtest.h>
#include <glm/geometric.hpp>

namespace demarche {
namespace {

// Days from 2000-01-01 12:00 to 2026-01-01 00:00: 26 years, seven of them leap years, less half a day.
constexpr double yearBegins = 26.0 * 365.0 + 7.0 - 0.5;

/// Day of the year 2026, counted from 0, and hour.
LonLat zenith(int day, double hour) { return lonLat(subsolarDirection(yearBegins + day + hour / 24.0)); }

constexpr int march20 = 31 + 28 + 19;
constexpr int june21 = march20 + 12 + 30 + 31 + 20 - 0;
constexpr int september23 = june21 + 9 + 31 + 31 + 23;
constexpr int december21 = september23 + 7 + 31 + 30 + 21;

TEST(Sun, StandsOverTheEquatorAtTheEquinoxes) {
    EXPECT_NEAR(zenith(march20, 14.0 + 46.0 / 60.0).lat, 0.0, 0.02);
    EXPECT_NEAR(zenith(september23, 0.0 + 5.0 / 60.0).lat, 0.0, 0.02);
    EXPECT_LT(zenith(march20, 0.0).lat, -0.2) << "most of a day earlier";
    EXPECT_GT(zenith(march20 + 1, 0.0).lat, 0.1);
}

TEST(Sun, StandsOverTheTropicsAtTheSolstices) {
    EXPECT_NEAR(zenith(june21, 8.0 + 25.0 / 60.0).lat, 23.436, 0.02);
    EXPECT_NEAR(zenith(december21, 20.0 + 50.0 / 60.0).lat, -23.436, 0.02);
}

// Apparent less mean time: about -14 min 14 s on 11 February and +16 min 26 s on 3 November.
TEST(Sun, IsLateInFebruaryAndEarlyInNovember) {
    EXPECT_NEAR(zenith(31 + 10, 12.0).lon, (14.0 + 14.0 / 60.0) / 4.0, 0.05);
    EXPECT_NEAR(zenith(304 + 2, 12.0).lon, -(16.0 + 26.0 / 60.0) / 4.0, 0.05);
}

TEST(Sun, GoesWestByFifteenDegreesAnHour) {
    EXPECT_NEAR(zenith(march20, 12.0).lon - zenith(march20, 16.0).lon, 60.0, 0.05);
    EXPECT_NEAR(glm::length(subsolarDirection(yearBegins)), 1.0, 1e-12);
}

}  // namespace
}  // namespace demarche
